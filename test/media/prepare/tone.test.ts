import assert from "node:assert/strict";
import { test } from "node:test";
import { toneOf } from "../../../src/media/prepare/tone.ts";

const picture = (width: number, height: number, pixels: readonly (readonly number[])[]) => {
	const channels = pixels[0]?.length;
	assert.ok(channels === 1 || channels === 2 || channels === 3 || channels === 4);
	const data = Buffer.from(Array.from({ length: width * height }, (_, at) => pixels[at % pixels.length] ?? []).flat());
	return { data, width, height, channels } as const;
};

test("the average colour is that of all places", () => {
	assert.equal(toneOf(picture(1, 1, [[1, 2, 255]])), "0102ff");
	assert.equal(
		toneOf(
			picture(10, 10, [
				[200, 0, 50],
				[100, 0, 50],
			]),
		),
		"960032",
	);
	assert.equal(toneOf(picture(333, 7, [[9, 8, 7]])), "090807");
	assert.equal(toneOf(picture(5, 900, [[9, 8, 7]])), "090807");
});

test("a grey picture has a grey, and what is transparent counts as grey", () => {
	assert.equal(toneOf(picture(4, 4, [[64]])), "404040");
	assert.equal(toneOf(picture(4, 4, [[64, 255]])), "404040");
	assert.equal(toneOf(picture(4, 4, [[255, 0, 0, 0]])), "808080");
	assert.equal(toneOf(picture(4, 4, [[255, 0, 0, 255]])), "ff0000");
});
