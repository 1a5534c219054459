import { type DiaryEntry, film, photo } from "./entry.ts";

/** The first year: a studio, a dog, a garden. */
export const diary2022: readonly DiaryEntry[] = [
	{
		on: "2022-02-12T10:04:31Z",
		say: "Hello.\n\nI rented a studio. It is eleven square metres, it has one window and a tap that sings, and from today there is a wheel in it. I will put the good days here, and the pots that survive.\n\n#pottery #firstday",
		place: "Majorna, Göteborg",
		show: [photo("shade", 0, "tall", { misplaced: true })],
	},
	{ on: "2022-02-20T15:41:09Z", say: "Wobbly", show: [photo("pots", 0)] },
	{
		on: "2022-03-06T08:12:55Z",
		say: "Four pots came out of the kiln and all four are leaning, as if they were listening to someone on the left. I love them. 🏺🏺🏺🏺 #pottery #kiln",
		show: [photo("pots", 1), photo("kiln", 0, "square"), photo("terrazzo", 0), photo("pots", 2)],
	},
	{
		on: "2022-03-19T17:55:20Z",
		say: "This is Knut. He is nine weeks old and already disapproves of porcelain. 🐕",
		place: "Slottsskogen",
		show: [photo("dog", 0, "tall")],
	},
	{ on: "2022-04-03T06:30:44Z", say: "", show: [photo("sea", 0, "wide")] },
	{
		on: "2022-04-17T11:20:00Z",
		say: "Easter bread, braided by people who had never braided before.\nThree strands are easy.\nSix strands are a family argument.\n\n🥚🧈🍞",
		show: [photo("bread", 0), photo("tea", 0), photo("meadow", 0)],
	},
	{
		on: "2022-05-01T05:58:13Z",
		say: "The birches at Änggården turned green overnight. I went back with the good camera and stayed for two hours. #björk #skog #grönt",
		place: "Änggårdsbergen",
		show: [photo("birches", 0, "tall"), photo("leaves", 0, "tall")],
	},
	{ on: "2022-05-22T18:44:07Z", say: "Balcony report: everything lives, even the thyme.", show: [photo("meadow", 1)] },
	{
		on: "2022-06-11T20:31:18Z",
		say: "Nachtzug nach Berlin. Drei Stunden Verspätung, dafür ein Sonnenaufgang über Brandenburg, für den ich sonst nie aufgestanden wäre. Grüße an die Frau im Abteil, die Streuselkuchen für alle dabeihatte. Süß! ☕️🚆\n\n#Nachtzug #Streuselkuchen #unterwegs",
		place: "Berlin Hauptbahnhof",
		show: [photo("train", 0, "tall"), film("rails"), photo("city", 0, "tall")],
	},
	{
		on: "2022-06-14T09:15:37Z",
		say: "Das längste Wort der Reise stand auf einem Schild an der Werft: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft. Die Möwe darauf blieb unbeeindruckt.",
		show: [photo("harbour", 0)],
	},
	{
		on: "2022-07-02T19:59:59Z",
		say: "22:00 and still light enough to read the glaze recipe ☀️ #glaze #pottery",
		show: [photo("sea", 1, "tall")],
	},
	{
		on: "2022-07-16T07:05:12Z",
		say: "Tomatoes: 14. Slugs: also 14. 🍅🐌 #garden #koloni",
		show: [photo("berries", 0)],
	},
	{
		on: "2022-08-05T16:22:48Z",
		say: "A week on Vinga with no plan. We counted ships, we burned the sausages, we slept in the wind.\n\n1️⃣ the light\n2️⃣ the rocks\n3️⃣ the long evening\n4️⃣ the other light\n5️⃣ Knut, salty",
		place: "Vinga",
		show: [
			photo("lighthouse", 0, "tall"),
			photo("sea", 2, "tall"),
			photo("sea", 5, "tall"),
			photo("stars", 0, "tall"),
			photo("dog", 1, "tall"),
		],
	},
	{
		on: "2022-08-28T12:00:01Z",
		say: "“Handmade” means: a hand was in the way. – my teacher #studio",
		show: [photo("wheel", 0)],
	},
	{
		on: "2022-09-18T14:37:26Z",
		say: "Glaze test no. 31 to 49. The label says: 2 parts ash &amp; 1 part hope. (Yes, I really wrote &amp; on the tile. The internet has ruined me.)",
		show: [photo("terrazzo", 1), photo("tiles", 0)],
	},
	{ on: "2022-10-09T08:49:50Z", say: "🍂", show: [photo("birches", 1, "tall")] },
	{
		on: "2022-10-30T16:10:10Z",
		say: "Kanelbullens dag var visserligen förra veckan, men vem räknar? 🇸🇪 Degen jäste i skålen som sprack i maj. Den håller tätt, om man inte tittar på den.",
		show: [photo("buns", 0), photo("buns", 1)],
	},
	{
		on: "2022-11-20T15:02:33Z",
		say: "Rain all week. The window does the painting for me.",
		show: [photo("rain", 0, "tall")],
	},
	{
		on: "2022-12-11T13:25:40Z",
		say: "Winter market! Table 14, between the honey and the very loud choir. Come by, the small ones are already nearly gone.\n\nThank you @knut.the.dog for guarding the till, @sundaybakers for the buns and @haga.marknad for having us 🎄🕯️",
		place: "Haga",
		show: [photo("city", 1), photo("pots", 3), photo("snow", 1)],
	},
	{
		on: "2022-12-31T23:59:41Z",
		say: "Nineteen seconds left. Happy new year to everyone who drank from something crooked in 2022 🎆🥂",
		show: [photo("fireworks", 0, "tall")],
	},
];
