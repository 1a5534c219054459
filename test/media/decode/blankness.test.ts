import assert from "node:assert/strict";
import { test } from "node:test";
import { clearestFrame, lumaDeviation } from "../../../src/media/decode/blankness.ts";
import type { RawPicture } from "../../../src/media/decode/picture.ts";

/** Left half one grey, right half another. */
function halves(left: number, right: number, width = 300, height = 200): RawPicture {
	const data = Buffer.alloc(width * height * 3);
	for (let i = 0; i < width * height; i += 1) data.fill(i % width < width / 2 ? left : right, i * 3, i * 3 + 3);
	return { width, height, channels: 3, data };
}

/** Answers with the frame of the last time that has passed, and remembers what was asked. */
function video(frames: Record<number, RawPicture | undefined>) {
	const asked: number[] = [];
	const frameAt = async (seconds: number) => {
		asked.push(seconds);
		return frames[seconds];
	};
	return { asked, frameAt };
}

const black = halves(0, 2);
const faint = halves(0, 10);
const dim = halves(0, 60);
const clear = halves(20, 220);

test("half black, half white deviates by half the range, one flat colour not at all", () => {
	assert.equal(Math.round(lumaDeviation(halves(0, 255))), 128);
	assert.equal(lumaDeviation(halves(90, 90)), 0);
	assert.equal(lumaDeviation({ width: 0, height: 0, channels: 3, data: Buffer.alloc(0) }), 0);
});

test("transparency does not count as brightness", () => {
	const data = Buffer.from([9, 9, 9, 0, 9, 9, 9, 255]);
	assert.equal(lumaDeviation({ width: 2, height: 1, channels: 4, data }), 0);
});

test("a first frame that shows something is taken without looking further", async () => {
	const { asked, frameAt } = video({ 0: dim, 1: clear });
	assert.equal(await clearestFrame(20, frameAt), dim);
	assert.deepEqual(asked, [0]);
});

test("after a blank first frame the one with most to see wins", async () => {
	const { asked, frameAt } = video({ 0: black, 1: faint, 2.5: clear, 4: dim });
	assert.equal(await clearestFrame(8, frameAt), clear);
	assert.deepEqual(asked, [0, 1, 2.5, 4]);
});

test("a short video is not asked for moments after its end", async () => {
	const { asked, frameAt } = video({ 0: black, 0.4: clear });
	assert.equal(await clearestFrame(0.8, frameAt), clear);
	assert.deepEqual(asked, [0, 0.4]);
});

test("a long video, or one of unknown length, is not searched beyond ten seconds", async () => {
	for (const duration of [3600, Number.POSITIVE_INFINITY]) {
		const { asked, frameAt } = video({ 0: black });
		assert.equal(await clearestFrame(duration, frameAt), black);
		assert.deepEqual(asked, [0, 1, 2.5, 10]);
	}
});

test("without a sensible duration only the first frame is looked at", async () => {
	for (const duration of [Number.NaN, -5, 0]) {
		const { asked, frameAt } = video({ 0: black, 1: clear });
		assert.equal(await clearestFrame(duration, frameAt), black);
		assert.deepEqual(asked, [0]);
	}
});

test("a later frame that fails does not cost the first one", async () => {
	const frameAt = async (seconds: number) => (seconds === 0 ? black : Promise.reject(new Error("cut off")));
	assert.equal(await clearestFrame(8, frameAt), black);
	await assert.rejects(clearestFrame(8, () => Promise.reject(new Error("cut off"))));
});

test("no first frame means no picture", async () => {
	assert.equal(await clearestFrame(8, video({ 1: clear }).frameAt), undefined);
});
