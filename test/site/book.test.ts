import assert from "node:assert/strict";
import { test } from "node:test";
import { POSTS_A_VOLUME } from "../../src/site/book/chapters.ts";
import { linesOf } from "../../src/site/book/room.ts";
import { blockOf, inParts, MOST_ON_A_PAGE } from "../../src/site/book/rows.ts";
import type { BookPage, PictureView } from "../../src/site/views/view.ts";
import { described, type Told } from "./archives.ts";

const SHAPES = [
	[1080, 1350],
	[1080, 1080],
	[1080, 1920],
	[1080, 566],
] as const;

const picture = ([width, height]: readonly [number, number]): PictureView => ({
	...{
		kind: "picture",
		file: { path: "x.jpg", width, height, type: "image/jpeg", bytes: 1 },
		sources: [],
		alt: "",
		tone: "888",
	},
	...{ width, height, ratio: String(Math.round((width / height) * 100)).padStart(3, "0") },
});

const book = (told: readonly Told[], url = "book.html"): BookPage => {
	const found = described(told).pages.books.find((page) => page.url === url);
	assert.ok(found, url);
	return found;
};

/** Posts of one month, one a day from its first on, newest first. */
const june = (count: number, more: (n: number) => Partial<Told> = () => ({})): readonly Told[] =>
	Array.from({ length: count }, (_, n) => ({
		at: `2021-06-${String(n + 1).padStart(2, "0")}T10:00:00Z`,
		...more(n),
	})).reverse();

test("one to six pictures of any shapes fill a third of the page at least, in rows that have all of them in their order", () => {
	for (let count = 1; count <= MOST_ON_A_PAGE; count += 1) {
		for (const [index, shape] of SHAPES.entries()) {
			const pictures = Array.from({ length: count }, (_, n) =>
				picture(n === 0 ? shape : (SHAPES[(index + n) % 4] ?? shape)),
			);
			const { rows, ratio } = blockOf(pictures);
			assert.deepEqual(rows.flat(), pictures);
			const area = Math.min(178, 225 * ratio) ** 2 / ratio;
			assert.ok(area > 178 * 225 * 0.33, `${count} of ${shape}: ${area}`);
		}
	}
});

test("a block is as high as its rows, which are all as wide as it", () => {
	const { rows, ratio } = blockOf([1, 1, 1, 1, 1].map(() => picture([1000, 1000])));
	const height = rows.reduce((sum, row) => sum + 1 / row.length, 0);
	assert.ok(Math.abs(ratio * height - 1) < 1e-9);
	assert.ok(rows.length > 1);
});

test("ten pictures stand on two pages that face each other, also where two short posts have to part for it", () => {
	assert.deepEqual(inParts([1, 2, 3, 4, 5, 6, 7], 6), [
		[1, 2, 3, 4],
		[5, 6, 7],
	]);
	const ten = { pictures: Array.from({ length: 10 }, () => [1080, 1350] as const) };
	let parted = 0;
	for (const before of [0, 1, 2, 3, 4, 5]) {
		const { leaves } = book(june(before + 1, (n) => (n === before ? ten : {})));
		const at = leaves.findIndex(({ posts }) => posts.some(({ rows }) => rows.flat().length > 1));
		const parts = leaves
			.slice(at, at + 2)
			.map(({ posts }) => posts.map(({ part, rows }) => [part, rows.flat().length]));
		assert.deepEqual(parts, [[["whole", 5]], [["pictures", 5]]]);
		// The cover is page 1. Without two posts on one page before, nothing can be moved.
		assert.ok(at % 2 === 0 || !leaves.slice(0, at).some(({ posts }) => posts.length > 1), String(before));
		parted += Number(before > 1 && leaves.slice(0, at).every(({ posts }) => posts.length < 2));
	}
	assert.ok(parted > 0);
});

test("two short posts share a page, a post with a long text has one for it, and nothing of a post is left out", () => {
	const long = "A sentence of the summer. ".repeat(80).trim();
	const { leaves, counts } = book(june(12, (n) => (n === 11 ? { caption: long } : { caption: `Day ${n}` })));
	assert.ok(leaves.some(({ posts }) => posts.length === 2));
	assert.deepEqual(
		leaves.at(-1)?.posts.map(({ part, caption }) => [part, caption.text]),
		[["text", long]],
	);
	assert.deepEqual(
		leaves.at(-2)?.posts.map(({ part }) => part),
		["dated"],
	);
	const shown = leaves.flatMap(({ posts }) => posts).filter(({ part }) => part === "whole" || part === "text");
	assert.deepEqual(new Set(shown.map(({ caption }) => caption.text)).size, 12);
	assert.deepEqual(counts, ["12 posts"]);
});

test("every month begins on a page of its own, those with stories alone as well, and stories stand in a strip below", () => {
	const { leaves } = book([
		{ at: "2021-08-02T10:00:00Z", kind: "story", caption: "Only a story" },
		{ at: "2021-06-02T10:00:00Z", kind: "story" },
		{ at: "2021-06-01T10:00:00Z" },
		{ at: "2020-01-01T10:00:00Z" },
	]);
	assert.deepEqual(
		leaves.map(({ heading, opener, posts, stories }) => [opener[0]?.heading ?? heading, posts.length, stories.length]),
		[
			["2020", 0, 0],
			["January 2020", 1, 0],
			["2021", 0, 0],
			["June 2021", 1, 1],
			["August 2021", 0, 1],
		],
	);
	assert.equal(leaves.at(-1)?.stories[0]?.caption, "Only a story");
});

test("on the cover is a picture of the day with the most of them", () => {
	const most = {
		pictures: [
			[700, 700],
			[800, 800],
		],
	} as const;
	assert.deepEqual(
		book(june(5, (n) => (n === 3 ? most : {}))).cover.map(({ width }) => width),
		[700],
	);
});

test("a book of many posts has volumes, a life breaks them between years, and what has no date is at its end", () => {
	const many = Array.from({ length: 900 }, (_, n) => ({ at: new Date(1_600_000_000_000 - n * 60_000).toISOString() }));
	const older = Array.from({ length: 300 }, (_, n) => ({ at: new Date(1_560_000_000_000 - n * 60_000).toISOString() }));
	const { books } = described([...many, ...older, { at: "" }]).pages;
	const posts = (page: BookPage) => page.leaves.flatMap((leaf) => leaf.posts).length;
	assert.deepEqual(
		books.map((page) => [page.url, posts(page), page.position]),
		[
			["2019/book.html", 300, ""],
			["2020/book.html", 400, "Volume 1 of 3"],
			["2020/book-2.html", 400, "Volume 2 of 3"],
			["2020/book-3.html", 100, "Volume 3 of 3"],
			["book.html", 300, "Volume 1 of 4"],
			["book-2.html", 400, "Volume 2 of 4"],
			["book-3.html", 400, "Volume 3 of 4"],
			["book-4.html", 101, "Volume 4 of 4"],
		],
	);
	for (const page of books) assert.ok(posts(page) <= POSTS_A_VOLUME, page.url);
	assert.equal(books.at(-1)?.leaves.at(-1)?.heading, "Without a date");
	assert.deepEqual(described([]).pages.books, []);
});

test("lines are counted in linear time, and a letter of Chinese is twice as wide as a Latin one", () => {
	assert.equal(linesOf("", 10), 0);
	assert.equal(linesOf("a".repeat(25), 10), 3);
	assert.equal(linesOf("\n\n", 10), 3);
	assert.equal(linesOf("字".repeat(10), 10), 2);
});
