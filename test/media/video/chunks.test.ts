import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteRanges } from "../../../src/media/video/byte-ranges.ts";
import { chunkBoxes, readChunks } from "../../../src/media/video/chunks.ts";
import { readSampleSizes } from "../../../src/media/video/sample-sizes.ts";
import { atom, takeApart, words } from "./surgery.ts";

/** Seven samples of 10 bytes in chunks of 3, 3 and 1 at 100, 200 and 300. */
const stbl = Buffer.concat([
	atom("stsz", words(0, 10, 7)),
	atom("stsc", words(0, 2, 1, 3, 1, 3, 1, 1)),
	atom("stco", words(0, 3, 100, 200, 300)),
]);

function chunksWithin(start: number, end: number) {
	return readChunks(stbl, readSampleSizes(stbl, 0), new ByteRanges(Float64Array.of(start), Float64Array.of(end)), 1);
}

test("samples are found chunk by chunk", () => {
	const { count, samples, starts, ends } = chunksWithin(0, 1000);
	assert.deepEqual([count, samples], [3, 7]);
	assert.deepEqual([...starts], [100, 200, 300]);
	assert.deepEqual([...ends], [130, 230, 310]);
});

test("the first sample that is not whole ends the track", () => {
	const { count, samples, ends } = chunksWithin(0, 225);
	assert.deepEqual([count, samples], [2, 5]);
	assert.equal(ends[1], 220);
});

test("samples outside of the media are not there", () => {
	assert.equal(chunksWithin(101, 1000).samples, 0);
});

test("offsets beyond four gigabytes take 64 bits", () => {
	const boxes = takeApart(Buffer.concat(chunkBoxes(chunksWithin(0, 1000), (start) => start + 2 ** 32, true)));
	assert.deepEqual(boxes, [
		{ type: "stsc", payload: words(0, 2, 1, 3, 1, 3, 1, 1) },
		{ type: "co64", payload: words(0, 3, 1, 100, 1, 200, 1, 300) },
	]);
});
