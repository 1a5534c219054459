import assert from "node:assert/strict";
import { test } from "node:test";
import { PageSequence, urlsOf } from "../../../src/site/views/page-sequence.ts";

test("a page is described when its turn comes, and only if its address is wanted", () => {
	const described: number[] = [];
	const pages = PageSequence.of(
		[1, 2, 3, 4],
		(n) => `${n}.html`,
		(n, index) => {
			described.push(n);
			return { url: `${n}.html`, title: String(index), section: "none" as const };
		},
	);
	assert.deepEqual([urlsOf(pages), pages.length], [["1.html", "2.html", "3.html", "4.html"], 4]);
	assert.deepEqual(described, []);
	const turns = pages[Symbol.iterator]();
	assert.equal(turns.next().value?.title, "0");
	assert.deepEqual(described, [1]);
	assert.deepEqual(
		[...pages.where((url) => url > "3")].map(({ title }) => title),
		["2", "3"],
	);
	assert.deepEqual(described, [1, 3, 4]);
});
