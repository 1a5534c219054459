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
