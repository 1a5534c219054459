import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate, setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { withVideoLane } from "../../../src/media/prepare/video-lane.ts";

const isVideo = (name: string) => name.startsWith("video");

test("no picture waits behind videos that wait, though these come first", async () => {
	let decode = () => {};
	const decoded = new Promise<void>((resolve) => {
		decode = resolve;
	});
	const done: string[] = [];
	const all = withVideoLane(["video 1", "video 2", "video 3", "a", "b", "c"], isVideo, 2, async (name) => {
		if (isVideo(name)) await decoded;
		done.push(name);
	});
	for (let turn = 0; done.length < 3 && turn < 100; turn++) await setTimeout(1);
	assert.deepEqual(done, ["a", "b", "c"]);
	decode();
	await all;
	assert.deepEqual(done.slice(3).sort(), ["video 1", "video 2", "video 3"]);
});

test("everything is worked on once, each kind in its order, never more at a time than allowed, and videos alone as many as that", async () => {
	const item = fc.record({ isVideo: fc.boolean(), turns: fc.integer({ min: 0, max: 4 }) });
	await fc.assert(
		fc.asyncProperty(fc.array(item, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), async (kinds, concurrency) => {
			const items = kinds.map((kind, index) => ({ ...kind, index }));
			const begun: typeof items = [];
			let [now, videos] = [0, 0];
			const [pictures, all] = [items.filter(({ isVideo }) => !isVideo).length, items.length];
			await withVideoLane(
				items,
				({ isVideo }) => isVideo,
				concurrency,
				async (item) => {
					begun.push(item);
					now++;
					if (item.isVideo) videos++;
					assert.ok(now <= concurrency);
					const left = pictures - begun.filter(({ isVideo }) => !isVideo).length;
					// One that was chosen before the last picture began may begin after it.
					if (left > 1) assert.ok(videos <= 1, "a second video beside pictures that wait");
					for (let turn = 0; turn < item.turns; turn++) await setImmediate();
					now--;
					if (item.isVideo) videos--;
				},
			);
			assert.equal(begun.length, all);
			for (const kind of [true, false]) {
				const order = begun.filter(({ isVideo }) => isVideo === kind).map(({ index }) => index);
				assert.deepEqual(
					order,
					order.toSorted((a, b) => a - b),
				);
			}
		}),
	);
	let [now, most] = [0, 0];
	await withVideoLane(["video 1", "video 2", "video 3"], isVideo, 3, async () => {
		most = Math.max(most, ++now);
		await setTimeout(5);
		now--;
	});
	assert.equal(most, 3);
});

test("the first error stops the rest", async () => {
	const begun: string[] = [];
	const failure = new Error("full disk");
	const all = withVideoLane(["a", "b", "video 1", "c"], isVideo, 1, async (name) => {
		begun.push(name);
		if (name === "a") throw failure;
	});
	await assert.rejects(all, failure);
	assert.deepEqual(begun, ["video 1", "a"]);
});
