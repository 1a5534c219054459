import assert from "node:assert/strict";
import { test } from "node:test";
import { shadesOf } from "../../../src/site/pages/dates.ts";
import { described } from "../archives.ts";

const months = (counts: readonly number[]) => counts.map((length) => ({ length }));

test("who posts steadily sees differences, and one busy month does not make the others pale", () => {
	const steady = shadesOf(months([4, 5, 5, 6, 4, 6]));
	assert.deepEqual([4, 5, 6].map(steady), [1, 3, 5]);
	const burst = shadesOf(months([1, 2, 3, 4, 300]));
	assert.deepEqual([1, 2, 3, 4, 300].map(burst), [1, 2, 3, 4, 5]);
	assert.deepEqual([0, 7].map(shadesOf(months([7, 7, 7]))), [0, 3]);
});

test("a year has the picture of its richest post and all twelve months, those with posts as links that say how many", () => {
	const { pages } = described([
		{ at: "2020-09-01T10:00:00Z" },
		{
			at: "2020-07-14T10:00:00Z",
			pictures: [
				[1080, 1080],
				[1080, 1350],
			],
		},
		{ at: "2020-07-02T10:00:00Z" },
		{ at: "", caption: "Lost" },
	]);
	const [year, undated] = pages.dates[0]?.years ?? [];
	assert.deepEqual(
		[year?.text, year?.count, year?.pictures[0]?.file.path],
		["2020", "3 posts", "media/x/1-0-1080.webp"],
	);
	assert.equal(year?.months.length, 12);
	assert.deepEqual(
		year?.months
			.filter(({ url }) => url !== "")
			.map(({ url, text, count, short, narrow }) => [url, text, count, short, narrow]),
		[
			["2020/07.html", "July 2020, 2 posts", "2", "Jul", "J"],
			["2020/09.html", "September 2020, 1 post", "1", "Sep", "S"],
		],
	);
	assert.deepEqual(undated?.months, []);
});
