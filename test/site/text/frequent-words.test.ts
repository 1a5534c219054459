import assert from "node:assert/strict";
import { test } from "node:test";
import { frequentWords } from "../../../src/site/text/frequent-words.ts";

test("the words of a year are those that several captions use, once for each", () => {
	const captions = [
		"Clay clay clay and glaze",
		"More CLAY today",
		"The glaze was theirs #harbour",
		"A harbour @harbour",
		"Clay, and another glaze",
	];
	assert.deepEqual(frequentWords(captions, 9), [
		["clay", 3],
		["glaze", 3],
	]);
});

test("words are found in scripts without spaces too", () => {
	assert.deepEqual(frequentWords(["京都の朝", "京都で夜", "京都"], 9), [["京都", 3]]);
});
