import assert from "node:assert/strict";
import { test } from "node:test";
import { described } from "../archives.ts";

test("a year is whole on its page, a long one shows the beginning of each month and leads to the rest", () => {
	const days = (count: number) =>
		Array.from({ length: count }, (_, n) => ({
			at: new Date(Date.UTC(2020, 11, 31, 12) - n * 86_400_000).toISOString(),
		}));
	const tilesOf = (count: number) =>
		described(days(count)).pages.lists.find(({ url }) => url === "2020/index.html")?.groups ?? [];
	assert.deepEqual(
		tilesOf(140).map(({ tiles, more }) => [tiles.length, more.length]),
		[31, 30, 31, 30, 18].map((count) => [count, 0]),
	);
	const long = described(days(300)).pages.lists.find(({ url }) => url === "2020/index.html");
	assert.ok(long?.groups.every(({ tiles, more }) => tiles.length === 12 && more.length === 1));
});

test("each month leads to the next and to the one before, also over the turn of a year and from the last of its pages", () => {
	const { pages } = described([
		{ at: "2020-03-01T10:00:00Z" },
		...Array.from({ length: 61 }, (_, n) => ({ at: new Date(Date.UTC(2020, 0, 20, 0, 61 - n)).toISOString() })),
		{ at: "2019-12-24T10:00:00Z" },
		{ at: "" },
	]);
	const ways = ["2020/03.html", "2020/01.html", "2020/01-2.html", "2019/12.html"].map((url) => {
		const page = pages.lists.find((list) => list.url === url);
		return [page?.newer, page?.older].map((links) => links?.map(({ url, text }) => `${text} ${url}`).join());
	});
	assert.deepEqual(ways, [
		["", "January 2020 2020/01.html"],
		["March 2020 2020/03.html", "Older 2020/01-2.html"],
		["Newer 2020/01.html", "December 2019 2019/12.html"],
		["January 2020 2020/01.html", ""],
	]);
});
