import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { openRoom } from "../../../src/media/prepare/room.ts";

test("half as many large pictures as usual ones are prepared at a time, and one of the largest", async () => {
	const room = openRoom(6);
	for (const [pixels, most] of [
		[1440 * 1800, 24],
		[12e6, 3],
		[40e6, 1],
		[Number.POSITIVE_INFINITY, 1],
	] as const) {
		let [underWay, atOnce, done] = [0, 0, 0];
		const pictures = Array.from({ length: 24 }, () =>
			room(pixels, async () => {
				underWay += 1;
				atOnce = Math.max(atOnce, underWay);
				await setImmediate();
				underWay -= 1;
				done += 1;
			}),
		);
		await Promise.all(pictures);
		assert.deepEqual([atOnce, done], [most, 24], `${pixels} pixels`);
	}
});

test("usual pictures go on while large ones wait, and the largest waits for no other", async () => {
	const room = openRoom(2);
	const done: string[] = [];
	let end = () => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	const large = room(12e6, () => ended.then(() => void done.push("large")));
	const waiting = room(12e6, async () => void done.push("waited"));
	await room(1e6, async () => void done.push("usual"));
	await room(40e6, async () => void done.push("largest"));
	end();
	await Promise.all([large, waiting]);
	assert.deepEqual(done, ["usual", "largest", "large", "waited"]);
});
