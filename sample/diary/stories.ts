import { type DiaryEntry, film, photo } from "./entry.ts";

const day = (date: string, ...moments: readonly (readonly [string, DiaryEntry["show"][0], string?])[]): DiaryEntry[] =>
	moments.map(([time, medium, say]) => ({ on: `${date}T${time}Z`, say: say ?? "", kind: "story", show: [medium] }));

/** Sixteen days as they were shown for twenty-four hours each. */
export const stories: readonly DiaryEntry[] = [
	...day(
		"2022-03-20",
		["07:10:05", photo("dog", 0, "full")],
		["12:30:00", photo("tea", 5, "full")],
		["18:05:44", photo("hills", 2, "full")],
	),
	...day(
		"2022-06-12",
		["04:02:17", photo("train", 2, "full")],
		["04:41:30", film("rotated")],
		["05:10:11", photo("hills", 0, "full")],
	),
	...day(
		"2022-08-06",
		["06:00:00", photo("sea", 2, "full")],
		["06:00:00", photo("lighthouse", 2, "full")],
		["21:15:09", film("waves")],
		["22:40:40", photo("stars", 3, "full")],
	),
	...day("2022-12-11", ["08:00:08", photo("pots", 11, "full")], ["16:30:51", photo("city", 5, "full"), "Table 14!"]),
	...day(
		"2023-03-19",
		["09:12:00", photo("tiles", 1, "full")],
		["09:14:27", photo("tiles", 5, "full")],
		["20:20:20", photo("city", 2, "full")],
	),
	...day(
		"2023-05-20",
		["08:55:01", photo("meadow", 2, "full")],
		["13:00:00", photo("buns", 1, "full")],
		["16:04:32", photo("shade", 4, "full")],
	),
	...day("2023-07-22", ["20:50:50", photo("sea", 5, "full")]),
	...day(
		"2023-11-26",
		["10:45:00", film("snowfall")],
		["11:20:03", photo("snow", 0, "full", { encoded: "png", named: ".png" })],
	),
	...day(
		"2024-02-05",
		["22:01:10", photo("aurora", 2, "full")],
		["22:03:55", film("aurora")],
		["22:31:00", photo("aurora", 3, "full")],
	),
	...day(
		"2024-03-12",
		["03:30:30", photo("kiln", 3, "full")],
		["15:00:00", photo("candles", 2, "full")],
		["20:59:59", photo("stars", 1, "full")],
	),
	...day(
		"2024-04-22",
		["16:16:16", photo("dunes", 0, "full"), "مساء الخير ☀️"],
		["19:00:21", photo("moonrise", 2, "full")],
	),
	...day("2024-06-21", ["18:00:00", photo("meadow", 5, "full")], ["22:22:22", photo("fireworks", 1, "full")]),
	...day(
		"2024-09-29",
		["07:50:00", film("rotated")],
		["08:30:15", photo("birches", 2, "full", { encoded: "webp", named: ".webp" })],
	),
	...day("2024-12-13", ["06:15:00", photo("candles", 0, "full")], ["07:00:45", film("candle")]),
	...day(
		"2024-12-31",
		["23:30:00", photo("fireworks", 2, "full")],
		["23:58:00", photo("fireworks", 0, "full"), "Gott nytt år!"],
	),
	...day("2025-03-16", ["08:08:08", photo("dog", 6, "full")], ["17:45:10", photo("meadow", 6, "full"), "Spring ✨"]),
];
