import assert from "node:assert/strict";
import { test } from "node:test";
import { releaseMemory } from "../../src/media/release-memory.ts";

test("the heap is collected when it is large and has grown as much as was asked for", (t) => {
	let collected = 0;
	const before = globalThis.gc;
	t.after(() => {
		globalThis.gc = before;
	});
	globalThis.gc = async () => {
		collected += 1;
	};
	const numbers = (megabytes: number) => new Array<number>(megabytes * 125_000).fill(0.5);
	const held = [numbers(80)];
	releaseMemory();
	assert.equal(collected, 1, "large");
	releaseMemory(1.4);
	assert.equal(collected, 1, "not grown");
	held.push(numbers(80));
	releaseMemory(1.4);
	assert.equal(collected, 2, "grown");
	assert.equal(held.length, 2);
});
