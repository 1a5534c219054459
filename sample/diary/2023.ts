import { type DiaryEntry, film, photo } from "./entry.ts";

/** The second year: the slow train south, and potters everywhere. */
export const diary2023: readonly DiaryEntry[] = [
	{ on: "2023-01-01T11:11:11Z", say: "", show: [photo("snow", 0, "wide")] },
	{
		on: "2023-01-22T14:18:02Z",
		say: "The whole village fits on one windowsill.",
		show: [photo("snow", 2), photo("snow", 3)],
	},
	{ on: "2023-02-14T18:30:00Z", say: "❤️", show: [photo("weaving", 0)] },
	{
		on: "2023-03-05T09:41:27Z",
		say: "C’était mieux hier, disait le chat du café. À Marseille il n’y a pas de mauvais temps, seulement des mauvais parapluies. Déjeuner à la carte, « sans façon », avec vue sur le port. 🇫🇷\n\n#Marseille #déjeuner #àlafrançaise",
		place: "Vieux-Port, Marseille",
		show: [photo("harbour", 1, "tall"), photo("citrus", 0, "tall"), photo("sea", 6, "tall")],
	},
	{
		on: "2023-03-08T10:00:29Z",
		say: "Â la carte. (The menu was printed exactly like this, hat on the wrong letter, and I have thought of nothing else since.)",
		show: [photo("tea", 1)],
	},
	{
		on: "2023-03-19T07:45:00Z",
		say: "Três dias em Lisboa não chegam nem para uma rua. Azulejos até ao fim da visão, pão quente às sete, e um elétrico que canta nas curvas. Até já, coração. 🇵🇹💙\n\n#azulejo #cerâmica #saudade",
		place: "Alfama, Lisboa",
		show: [photo("tiles", 1), photo("tiles", 2), photo("tiles", 3), photo("city", 2), photo("citrus", 1)],
	},
	{
		on: "2023-04-02T16:05:44Z",
		say: "The studio cat is not ours. The studio cat does not know this. 👩‍🎨🐈‍⬛",
		show: [photo("shade", 1, "tall")],
	},
	{
		on: "2023-04-23T12:12:12Z",
		say: "Loom borrowed from @weft.and.warp until somebody needs their living room back. Twelve evenings, four podcasts, one stripe that is wrong. Find it.",
		show: [photo("weaving", 1, "tall"), photo("weaving", 2, "tall"), photo("weaving", 3, "tall")],
	},
	{
		on: "2023-05-14T08:20:35Z",
		say: "When I was nine, my grandmother let me throw away a cup. Not break it: throw it away, on purpose, in the bin, because I had made it and it was ugly and I was ashamed. She said, fine, and made tea. A week later I found the cup on her windowsill with a primrose in it. She never mentioned it and neither did I. It stayed there for eleven years.\n\nI thought of that cup today because I opened the big kiln and everything in it was wrong. I had forgotten to vent it. The blue was brown, the white was brown, and the brown, out of spite, was a sort of green. Forty-one pieces. Two months of evenings. I sat on the floor for a while, and Knut came and sat on my feet, as he does when he thinks that I am a draught.\n\nThen I made tea and did what she did. I took the ugliest one home and put a primrose in it.\n\nHere is what I know now, at thirty-something, with clay under every nail:\n\n1. A kiln is not a machine, it is weather.\n2. You do not learn from the pots that work. You only look at them.\n3. Brown is a colour. Ask any field, any dog, any loaf of bread.\n4. The people who love what you make do not love it because it is even.\n5. You can glaze again. You can always glaze again. Clay is the most forgiving thing there is until it is fired, and after that it is the most patient.\n\nSo on Saturday I will open the doors from ten to four, and everything from the brown kiln will stand on the long table, and you may take one, for whatever it is worth to you. Bring a flower. If it is a primrose, I will probably cry, so bring two and pretend that you did not see it. There will be buns (cardamom, of course), there will be coffee from the loud machine, and there will be a box of test tiles for the children to sort by colour, which is the best job in the studio and the one that I would do all day if somebody paid me for it.\n\nAnd if you have an ugly cup of your own at the back of a cupboard, bring it along as well. We will give it a place on the sill.\n\nThank you for being here. Thank you for the mugs you have sent me pictures of. See you on Saturday, when the doors are open, the kiln is cold and the dog has been told to be nice to all of you.\n\n#kiln #brownisacolour #primrose #slowcraft #openstudio",
		place: "Majorna, Göteborg",
		show: [photo("kiln", 1, "tall"), photo("pots", 4, "tall"), photo("meadow", 2, "tall")],
	},
	{
		on: "2023-05-20T14:03:18Z",
		say: "Thirty-eight of forty-one. You brought so many primroses. 🌸🌼💛 #kiln",
		show: [photo("meadow", 3)],
	},
	{
		on: "2023-06-18T09:30:00Z",
		say: "Two pictures, one second: left hand.",
		show: [photo("leaves", 1)],
	},
	{ on: "2023-06-18T09:30:00Z", say: "Two pictures, one second: right hand.", show: [photo("leaves", 2)] },
	{
		on: "2023-07-22T05:40:15Z",
		say: "Kullaberg, 05:40. The sea had not decided on a colour yet.",
		place: "Kullaberg",
		show: [photo("sea", 7, "panorama")],
	},
	{
		on: "2023-07-22T13:08:54Z",
		say: "Kullaberg, lunch.",
		place: "Kullaberg",
		show: [photo("berries", 1), photo("bread", 1)],
	},
	{
		on: "2023-07-22T20:47:30Z",
		say: "Kullaberg, 22:47. Decided.",
		place: "Kullaberg",
		show: [photo("sea", 5, "panorama")],
	},
	{
		on: "2023-08-13T10:26:41Z",
		say: "Nobody asked, but here is the whole summer in ten pictures. Swipe slowly, it was.",
		show: [
			photo("sea", 3),
			photo("dog", 2),
			film("waves-square"),
			photo("meadow", 4),
			photo("berries", 2),
			photo("lighthouse", 1),
			photo("citrus", 2),
			photo("hills", 0),
			film("wheel"),
			photo("stars", 1),
		],
	},
	{
		on: "2023-09-01T00:10:10Z",
		say: "Up too late, glazing. Technically it is autumn. #glaze #pottery",
		show: [photo("moonrise", 0, "tall")],
	},
	{
		on: "2023-09-17T15:55:05Z",
		say: "A friend asked what my website would look like if I made it myself. <b>Like this</b>, I said, </script> and then probably {{7*7}} cups all over it. It would be on fire by noon & I would sell nothing.",
		show: [photo("terrazzo", 2)],
	},
	{
		on: "2023-10-15T07:33:21Z",
		say: "Fog. Then hills. Then fog, pretending to be hills.",
		show: [photo("hills", 4, "wide")],
	},
	{
		on: "2023-11-05T16:48:00Z",
		say: "Family portrait, by age: 👵🏽👩🏾‍🦱👩🏻‍🦰👨‍👩‍👧‍👦🐕‍🦺. The dog is the responsible one. 👍🏿👍🏼🏳️‍🌈",
		show: [photo("dog", 3)],
	},
	{
		on: "2023-11-26T11:09:37Z",
		say: "First snow on the kiln shed. It melted at once, of course, and then the roof smoked for an hour like a small proud volcano. #snö #kiln",
		show: [film("snowfall")],
	},
	{
		on: "2023-12-17T17:21:58Z",
		say: "ＣＬＯＳＥＤ until January. The sign is full width because I had only the Japanese stamp set left. ＡＢＣ, easy as ｄｏ ｒｅ ｍｉ.",
		show: [photo("weaving", 4), photo("city", 3)],
	},
];
