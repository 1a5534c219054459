import assert from "node:assert/strict";
import { test } from "node:test";
import { described } from "../archives.ts";

test("a year in review knows its first, last and fullest day, its words and hashtags", () => {
	const { pages } = described([
		{ at: "2019-09-01T10:00:00Z", caption: "Harbour evening #sea" },
		{
			at: "2019-05-05T12:00:00Z",
			caption: "Harbour",
			pictures: [
				[1, 1],
				[1, 1],
				[1, 1],
			],
		},
		{ at: "2019-05-05T10:00:00Z", caption: "Harbour morning #sea" },
		{ at: "2019-01-02T10:00:00Z", caption: "#Sea" },
		{ at: "2019-01-02T11:00:00Z", kind: "story" },
	]);
	const [review] = pages.reviews;
	assert.ok(review);
	assert.deepEqual(review.counts, ["4 posts", "6 photos", "1 story"]);
	assert.deepEqual(
		review.cards.map(({ id, heading, lead, tiles }) => [id, heading, lead, tiles.map(({ url }) => url)]),
		[
			["first", "First post", "January 2, 2019", ["2019/01-02-100000.html"]],
			["busiest", "Most pictures in a day", "May 5, 4 pictures", ["2019/05-05-120000.html", "2019/05-05-100000.html"]],
			["last", "Last post", "September 1, 2019", ["2019/09-01-100000.html"]],
		],
	);
	assert.deepEqual(
		review.words.map(({ text, count }) => [text, count]),
		[["harbour", "3"]],
	);
	assert.deepEqual(
		review.tags.map(({ text, count }) => [text, count]),
		[["#sea", "3"]],
	);
	assert.equal(review.sheet.length, 4);
});

test("a review tells of the fullest month, the longest text and the longest streak, where they are worth it", () => {
	const { pages } = described([
		{ at: "2020-02-01T10:00:00Z" },
		...[9, 8, 6, 5, 4, 4].map((day, n) => ({
			at: `2019-12-0${day}T1${9 - n}:00:00Z`,
			caption: n === 2 ? "It was a long walk. ".repeat(30) : "",
		})),
		{ at: "2019-10-31T10:00:00Z" },
	]);
	const [short, long] = pages.reviews;
	assert.deepEqual(short?.cards, []);
	const cards = new Map(long?.cards.map((card) => [card.id, card]));
	assert.deepEqual([...cards.keys()], ["first", "month", "busiest", "longest", "streak", "last"]);
	assert.deepEqual([cards.get("month")?.lead, cards.get("month")?.url], ["December, 6 posts", "2019/12.html"]);
	assert.match(cards.get("longest")?.text ?? "", /^It was a long walk. .*…$/);
	assert.deepEqual(
		[cards.get("streak")?.heading, cards.get("streak")?.lead, cards.get("streak")?.tiles.length],
		["3 days in a row", "December 4 – December 6", 4],
	);
	assert.deepEqual(
		[long?.newer, short?.older].map((links) => links?.[0]?.url),
		["2020/review.html", "2019/review.html"],
	);
});
