import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import type { Decoded, RawPicture } from "../../../src/media/decode/picture.ts";
import { HOME } from "../../../src/model/home.ts";

/** Four corners by colour, as a person sees them: top left, top right, bottom left, bottom right. */
export const UPRIGHT = [
	[255, 0, 0],
	[0, 255, 0],
	[0, 0, 255],
	[255, 255, 0],
];

export const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;

export function fixture(name: string): string {
	return join(HOME, "test", "fixtures", "decode", name);
}

export function pictureOf(answer: Decoded): RawPicture {
	assert.ok("picture" in answer, "failed" in answer ? inEnglish.text(answer.failed) : "");
	assert.ok(Buffer.isBuffer(answer.picture.data));
	return answer.picture;
}

export function failureOf(answer: Decoded): string {
	assert.ok("failed" in answer, "a picture came back");
	return inEnglish.text(answer.failed);
}

/** Size and the colours six pixels from each corner, give or take what lossy coding changes. */
export function assertLooks(answer: Decoded, size: readonly [number, number], corners: readonly (readonly number[])[]) {
	const { width, height, channels, data } = pictureOf(answer);
	assert.deepEqual([width, height], size);
	assert.equal(data.length, width * height * channels);
	const places = [6, height - 7].flatMap((y) => [6, width - 7].map((x) => (y * width + x) * channels));
	const seen = places.map((at) => [...data.subarray(at, at + 3)]);
	const close = seen.every((rgb, i) => rgb.every((value, j) => Math.abs(value - (corners[i]?.[j] ?? -99)) <= 6));
	assert.ok(close, `saw ${JSON.stringify(seen)}, not ${JSON.stringify(corners)}`);
}
