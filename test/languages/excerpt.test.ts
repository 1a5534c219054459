import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../../src/languages/excerpt.ts";

test("an excerpt is one line of at most so many characters", () => {
	assert.equal(excerpt("short\n\nand   sweet ", 20), "short and sweet");
	assert.equal(excerpt("0123456789", 10), "0123456789");
	assert.equal(excerpt("01234567890", 10), "012345678…");
});

test("an excerpt cuts no emoji and no accented letter in two", () => {
	assert.equal(excerpt("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2), "👩‍👩‍👧‍👦…");
	assert.equal(excerpt("e\u0301e\u0301e\u0301", 2), "e\u0301…");
});
