import { type DiaryEntry, film, photo } from "./entry.ts";

/** The third year and a little more: the long journey to the other potters, and home. */
export const diary2024: readonly DiaryEntry[] = [
	{ on: "2024-01-13T13:40:22Z", say: "Orange season. 🍊", show: [photo("citrus", 3)] },
	{
		on: "2024-02-04T19:14:45Z",
		say: "Tromsø, minus nineteen. I said “oh” forty times. 💚",
		place: "Tromsø",
		show: [photo("aurora", 0, "tall"), film("aurora"), photo("aurora", 1, "tall"), photo("snow", 1, "tall")],
	},
	{
		on: "2024-03-10T02:22:10Z",
		say: "益子に着きました。登り窯の前で三日間、薪をくべながら夜を明かす予定です。先生いわく「土は急がない。急ぐのは人だけ」。朝ごはんの味噌汁が、一年でいちばんおいしい。🍵\n\n#陶芸 #益子焼 #登り窯 #旅の記録",
		place: "益子町",
		show: [photo("kiln", 2, "tall"), photo("pots", 5, "tall"), photo("tea", 2, "tall"), photo("hills", 7, "tall")],
	},
	{ on: "2024-03-17T08:05:59Z", say: "「おかえり」", show: [photo("rain", 1, "tall")] },
	{
		on: "2024-03-24T05:51:33Z",
		say: "이천 도자기 마을에서 보낸 일주일. 달항아리는 완벽하게 둥글지 않아서 더 아름답다고 합니다. 저도 그렇게 믿기로 했어요. 🤍\n\n#도자기 #이천 #달항아리 @icheon.kilns",
		place: "이천시",
		show: [photo("pots", 6), photo("moonrise", 1)],
	},
	{
		on: "2024-04-07T11:30:30Z",
		say: "जयपुर की नीली मिट्टी: न चाक, न जल्दी। उस्ताद जी ने कहा, “रंग तो आग देती है, हम बस इंतज़ार करते हैं।” चाय के तीसरे प्याले के बाद मैं भी समझ गई। 💙\n\n#मिट्टी #जयपुर #नीलीमिट्टी",
		place: "जयपुर",
		show: [photo("tiles", 4), photo("tea", 3), photo("dunes", 0)],
	},
	{
		on: "2024-04-21T17:02:14Z",
		say: "في فاس، يقطعون الزليج بالمطرقة والصبر. جلستُ ساعتين أراقب يدي المعلّم حسن، ثم أعطاني قطعة زرقاء صغيرة وقال: «هذه لتتذكّري الطريق». شكراً من القلب. 🌙\n\n#فخار #زليج #فاس",
		place: "فاس",
		show: [photo("tiles", 5, "tall"), photo("dunes", 1, "tall"), film("rotated")],
	},
	{
		on: "2024-05-05T14:16:08Z",
		say: "שבוע אצל נועה ביפו. הסטודיו שלה קטן כמו שלי, רק שהים נכנס מהחלון. עשינו יחד שש קערות, ואחת מהן אפילו ישרה. תודה, @noa.makes.bowls! 🌊\n\n#קרמיקה #יפו #ים",
		place: "יפו",
		show: [photo("sea", 4), photo("citrus", 4)],
	},
	{
		on: "2024-05-26T09:09:09Z",
		say: "Ночной поезд, чай в подстаканнике и разговор до трёх утра с бабушкой Верой, которая всю жизнь расписывала чашки. «Главное, говорит, не рука, а чтобы на душе было светло». Записала. ✍️🫖\n\n#керамика #поезд #чай",
		show: [photo("train", 1, "tall"), photo("stars", 2, "tall")],
	},
	{ on: "2024-06-02T18:18:18Z", say: "Home. He recognised me. I checked twice.", show: [photo("dog", 4, "tall")] },
	{
		on: "2024-06-21T21:05:50Z",
		say: "Midsommar 🌾💐👯‍♀️🎻 #midsommar #glad #🌼",
		show: [photo("meadow", 5), photo("berries", 3), photo("fireworks", 1)],
	},
	{
		on: "2024-07-07T06:15:00Z",
		say: "Morning swim, 16 degrees, allegedly.",
		show: [photo("sea", 1, "square", { named: ".webp" })],
	},
	{
		on: "2024-07-28T16:44:21Z",
		say: "A wall of forty tiles for the little library in Mölndal. Every child in class 3B drew one thing that they can hear. There are nine dogs, six seas, one “my uncle”, and one tile that is simply blue.",
		place: "Mölndals stadsbibliotek",
		show: [photo("tiles", 6, "wide"), photo("tiles", 7, "wide"), photo("terrazzo", 3, "wide")],
	},
	{
		on: "2024-08-18T12:55:47Z",
		say: "Iced coffee in a cup that is far too good for iced coffee.",
		show: [photo("tea", 4, "tall", { named: ".heic" })],
	},
	{
		on: "2024-08-30T17:31:02Z",
		say: "",
		show: [photo("shade", 2, "tall"), photo("leaves", 3, "tall", { absent: true }), photo("leaves", 4, "tall")],
	},
	{ on: "2024-09-15T15:20:39Z", say: "Apples next. 🍎 But first: berries.", show: [photo("berries", 4)] },
	{
		on: "2024-09-29T07:48:16Z",
		say: "The 07:48 to Oslo, window seat, nobody opposite. The forest did all the talking.\n\n🚂 … 🌲 … 🌲 … 🦌 … 🌲",
		show: [film("rails", { named: "" })],
	},
	{
		on: "2024-10-20T14:00:00Z",
		say: "Autumn glaze, finally right: iron, ash, and the patience of somebody who has run out of other ideas. Twelve bowls, one for every month, and October is my favourite. #glaze #pottery",
		show: [photo("pots", 7), photo("pots", 8), photo("birches", 1)],
	},
	{ on: "2024-11-10T16:36:27Z", say: "Sunday.", show: [photo("buns", 2), photo("rain", 2), photo("dog", 5)] },
	{
		on: "2024-11-30T18:08:08Z",
		say: "The city put its lights on tonight ✨ and I put mine on, so now we are even.",
		show: [photo("city", 4, "tall")],
	},
	{
		on: "2024-12-13T06:02:00Z",
		say: "Lucia at six in the morning, in a room full of people who are all pretending that this is a normal time to sing. 🕯️👑",
		show: [photo("candles", 0, "tall"), photo("buns", 3, "tall")],
	},
	{
		on: "2024-12-31T15:15:15Z",
		say: "One line for every train this year. #️⃣2️⃣6️⃣ trains, 🇯🇵🇰🇷🇮🇳🇲🇦🇳🇴🇸🇪, 0 umbrellas left.",
		show: [photo("weaving", 5, "wide")],
	},
	{
		on: "2025-01-19T10:50:05Z",
		say: "Third birthday of the eleven square metres. The tap still sings. We are on first-name terms now. #studio",
		show: [photo("shade", 3, "tall"), photo("pots", 9, "tall"), photo("candles", 1, "tall")],
	},
	{
		on: "2025-02-16T12:42:42Z",
		say: "Ice on the inside of the window, tea on the outside of me.",
		show: [photo("snow", 3, "tall")],
	},
	{
		on: "2025-03-16T17:19:30Z",
		say: "Spring, at last! Doors open again from Saturday: ten to four, buns until they are gone. Bring an ugly cup. 🌱 #studio",
		place: "Majorna, Göteborg",
		show: [photo("meadow", 6, "tall"), photo("pots", 10, "tall"), film("wheel"), photo("dog", 6, "tall")],
	},
];
