import assert from "node:assert/strict";
import { test } from "node:test";
import { languageFor } from "../../../src/languages/language.ts";
import { inFolder, numbered, paginate, sheetOf } from "../../../src/site/pages/paging.ts";

const english = languageFor("en");

test("a long list becomes pages that know their neighbours", () => {
	const pages = paginate([1, 2, 3, 4, 5], 2, inFolder("tags/"), english);
	assert.deepEqual(
		pages.map(({ url, items, position }) => [url, items, position]),
		[
			["tags/index.html", [1, 2], "Page 1 of 3"],
			["tags/page/2.html", [3, 4], "Page 2 of 3"],
			["tags/page/3.html", [5], "Page 3 of 3"],
		],
	);
	assert.deepEqual(pages[1]?.newer, [{ url: "tags/index.html", text: "Newer" }]);
	assert.deepEqual(pages[1]?.older, [{ url: "tags/page/3.html", text: "Older" }]);
	assert.deepEqual([pages[0]?.newer, pages[2]?.older], [[], []]);
});

test("a shorter first page loses nothing, and every item knows its page", () => {
	for (const length of [0, 1, 23, 24, 25, 83, 84, 85, 500]) {
		const items = Array.from({ length }, (_, n) => n);
		const pages = paginate(items, 60, inFolder(""), english, 24);
		assert.deepEqual(
			pages.flatMap((page) => page.items),
			items,
		);
		for (const item of items) assert.ok(pages[sheetOf(item, 60, 24) - 1]?.items.includes(item), `${item} of ${length}`);
		assert.ok((pages[0]?.items.length ?? 0) <= 24);
		assert.ok(length === 0 || pages.every((page) => page.items.length > 0));
	}
});

test("by its numbers every page is a few steps from every other", () => {
	const pages = paginate(
		Array.from({ length: 168 }, (_, n) => n),
		1,
		inFolder(""),
		english,
	);
	const urls = pages.map(({ url }) => url);
	for (const { numbers } of pages) {
		assert.ok(numbers.length <= 7);
		assert.equal(numbers.filter(({ current }) => current).length, 1);
		assert.deepEqual(
			numbers.map(({ url }) => urls.indexOf(url) + 1),
			numbers.map(({ text }) => Number(text)),
		);
	}
	assert.deepEqual(
		pages[79]?.numbers.map(({ text, gap }) => (gap ? `… ${text}` : text)),
		["1", "… 41", "… 79", "80", "81", "… 124", "… 168"],
	);
	const steps = new Map([[urls[0], 0]]);
	for (const [url, step] of steps) {
		for (const { url: next } of pages[urls.indexOf(url ?? "")]?.numbers ?? [])
			if (!steps.has(next)) steps.set(next, step + 1);
	}
	assert.equal(steps.size, 168);
	assert.ok(Math.max(...steps.values()) <= 12);
	assert.deepEqual(paginate([1], 60, inFolder(""), english)[0]?.numbers, []);
});

test("an empty list is one page, and one page has no number", () => {
	assert.deepEqual(
		paginate([], 60, numbered("2019/07"), english).map(({ url, position }) => [url, position]),
		[["2019/07.html", ""]],
	);
});
