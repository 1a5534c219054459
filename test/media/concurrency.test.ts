import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { inParallel, mutex, workQueue } from "../../src/media/concurrency.ts";

describe("a work queue", () => {
	test("never has more pieces of work under way than allowed, and all are done at the end", async () => {
		const pieces = workQueue(3);
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

	test("lets whoever adds wait until there is room", async () => {
		const pieces = workQueue(2);
		let finish = () => {};
		const open = new Promise<void>((resolve) => {
			finish = resolve;
		});
		await pieces.add(() => open);
		await pieces.add(() => open);
		let begun = false;
		const third = pieces.add(async () => {
			begun = true;
		});
		await setTimeout(5);
		assert.equal(begun, false);
		finish();
		await third;
		assert.equal(begun, true);
		await pieces.end();
	});

	test("begins nothing after the first piece that failed, and throws its error at the end too", async () => {
		const pieces = workQueue(1);
		const failure = new Error("full");
		await pieces.add(() => Promise.reject(failure));
		await assert.rejects(
			pieces.add(async () => assert.fail("another piece was begun")),
			failure,
		);
		await assert.rejects(pieces.end(), failure);
	});
});

describe("work in parallel", () => {
	test("gives its results in the order of the items", async () => {
		let [now, most] = [0, 0];
		const results = await inParallel([5, 1, 3, 0, 2], 2, async (item) => {
			most = Math.max(most, ++now);
			await setTimeout(item);
			now--;
			return 10 * item;
		});
		assert.deepEqual(results, [50, 10, 30, 0, 20]);
		assert.equal(most, 2);
		assert.deepEqual(await inParallel([], 2, async () => 1), []);
	});

	test("stops at the first error, but rejects only when what had begun is done", async () => {
		const begun: number[] = [];
		let done = false;
		const failure = new Error("damaged");
		const all = inParallel([0, 1, 2, 3], 2, async (item) => {
			begun.push(item);
			await setTimeout(1 + 9 * item);
			if (item === 0) throw failure;
			done = true;
		});
		await assert.rejects(all, failure);
		assert.deepEqual(begun, [0, 1]);
		assert.ok(done);
	});
});

test("a mutex lets one piece of work through at a time, also after one that failed", async () => {
	const alone = mutex();
	const order: string[] = [];
	const piece = (name: string, wait: number) =>
		alone(async () => {
			order.push(`${name} begins`);
			await setTimeout(wait);
			order.push(`${name} ends`);
			if (name === "first") throw new Error(name);
			return name;
		});
	const [first, second] = await Promise.allSettled([piece("first", 5), piece("second", 0)]);
	assert.equal(first.status, "rejected");
	assert.deepEqual(second, { status: "fulfilled", value: "second" });
	assert.deepEqual(order, ["first begins", "first ends", "second begins", "second ends"]);
});
