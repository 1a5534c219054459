import assert from "node:assert/strict";
import { test } from "node:test";
import { groupBy, groupByEach } from "../../src/model/group-by.ts";

test("items of one key are one group, in the order in which they and the first of each group come", () => {
	const groups = groupBy(["pear", "plum", "fig", "peach"], (word) => word[0]);
	assert.deepEqual(
		[...groups],
		[
			["p", ["pear", "plum", "peach"]],
			["f", ["fig"]],
		],
	);
});

test("an item of several keys is in several groups, one without a key in none", () => {
	const groups = groupByEach(["ab", "", "b"], (letters) => letters);
	assert.deepEqual(
		[...groups],
		[
			["a", ["ab"]],
			["b", ["ab", "b"]],
		],
	);
});
