import { type DiaryEntry, film, photo } from "./entry.ts";

const welcome =
	"1\n00:00:00,000 --> 00:00:01,500\nThis is the wheel.\n\n2\n00:00:01,500 --> 00:00:03,000\nÅ, and this is <i>me</i>, wobbling.\n";

/** Reels, and the two long videos from the days of IGTV. */
export const reels: readonly DiaryEntry[] = [
	{
		on: "2022-05-29T16:00:12Z",
		say: "Centering a kilo of clay in real time, or: how I spent my thirties. #pottery",
		kind: "igtv",
		show: [film("wheel", { subtitles: welcome })],
	},
	{
		on: "2022-09-04T18:21:44Z",
		say: "Forty minutes of waves from Vinga (shortened)",
		kind: "igtv",
		show: [film("waves")],
	},
	{ on: "2022-11-06T17:05:00Z", say: "sound on: rain 🌧️", kind: "reel", show: [film("rain")] },
	{
		on: "2023-02-26T12:34:56Z",
		say: "Snow day, the whole of it #snö #reels",
		kind: "reel",
		show: [film("snowfall")],
	},
	{
		on: "2023-07-09T19:10:20Z",
		say: "Last swim before the storm",
		place: "Saltholmen",
		kind: "reel",
		show: [film("waves")],
		alsoPost: true,
	},
	{
		on: "2024-02-06T20:20:02Z",
		say: "It moves!! 💚 Tromsø, you are showing off.",
		kind: "reel",
		show: [film("aurora")],
	},
	{ on: "2024-05-19T06:06:31Z", say: "", kind: "reel", show: [film("rotated")] },
	{
		on: "2024-10-06T15:45:15Z",
		say: "How a bowl happens. Subtitles for everyone on a train.",
		kind: "reel",
		show: [film("wheel", { subtitles: welcome })],
	},
	{ on: "2025-01-05T16:58:24Z", say: "Still snowing. Still here. #snö", kind: "reel", show: [film("snowfall")] },
	{ on: "2025-03-02T11:11:51Z", say: "A reel made of one photograph", kind: "reel", show: [photo("hills", 5, "full")] },
];
