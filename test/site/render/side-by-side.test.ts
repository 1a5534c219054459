import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { sideBySide } from "../../../src/site/render/side-by-side.ts";

test("never more pieces of work than allowed are under way, and all are done at the end", async () => {
	const pieces = sideBySide(3);
	let [now, most, done] = [0, 0, 0];
	for (let n = 0; n < 20; n++) {
		await pieces.add(async () => {
			most = Math.max(most, ++now);
			await setTimeout(n % 4);
			now--;
			done++;
		});
	}
	await pieces.end();
	assert.deepEqual([most, done], [3, 20]);
});

test("the first piece that fails stops those that would follow, and is told at the end too", async () => {
	const pieces = sideBySide(1);
	const failure = new Error("full");
	await pieces.add(() => Promise.reject(failure));
	await assert.rejects(
		pieces.add(async () => assert.fail("another piece was begun")),
		failure,
	);
	await assert.rejects(pieces.end(), failure);
});
