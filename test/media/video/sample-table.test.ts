import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteRanges } from "../../../src/media/video/byte-ranges.ts";
import { readSampleEntries } from "../../../src/media/video/sample-entries.ts";
import { readSampleTable, sampleTableBox } from "../../../src/media/video/sample-table.ts";
import { atom, clip, one, takeApart, words } from "./surgery.ts";

const roll = Buffer.from("roll");
const nodes = takeApart(clip("h264.mp4"));

/** Six samples of 10 bytes from 100 on, every third one a keyframe, with a table of every kind. */
const stbl = Buffer.concat([
	atom("stsd", one(nodes, "stsd").payload, atom("avc1", one(nodes, "avc1").payload)),
	atom("stsz", words(0, 0, 6, 10, 10, 10, 10, 10, 10)),
	atom("stsc", words(0, 1, 1, 6, 1)),
	atom("stco", words(0, 1, 100)),
	atom("stts", words(0, 2, 2, 512, 4, 256)),
	atom("ctts", words(0, 3, 1, 1024, 3, 0, 2, 512)),
	atom("stss", words(0, 2, 1, 4)),
	atom("sdtp", words(0), Buffer.from([1, 2, 3, 4, 5, 6])),
	atom("sgpd", words(0x01000000), roll, words(2, 1), Buffer.from([0xff, 0xff])),
	atom("sbgp", words(0), roll, words(1, 6, 1)),
]);

function written(end: number) {
	const media = new ByteRanges(Float64Array.of(100), Float64Array.of(end));
	const nodes = takeApart(
		sampleTableBox(readSampleTable(stbl, readSampleEntries(stbl, "video"), media), (start) => start + 1000, false),
	);
	return (type: string) => one(nodes, type).payload;
}

test("every table of a whole track is kept", () => {
	const box = written(160);
	for (const { type, payload } of takeApart(stbl))
		if (!["stsd", "stco"].includes(type)) assert.deepEqual(box(type), payload, type);
	assert.deepEqual(box("stco"), words(0, 1, 1100));
});

test("every table ends with the samples of a track that is cut off", () => {
	const box = written(139);
	assert.deepEqual(box("stsz"), words(0, 0, 3, 10, 10, 10));
	assert.deepEqual(box("stsc"), words(0, 1, 1, 3, 1));
	assert.deepEqual(box("stts"), words(0, 2, 2, 512, 1, 256));
	assert.deepEqual(box("ctts"), words(0, 2, 1, 1024, 2, 0));
	assert.deepEqual(box("stss"), words(0, 1, 1));
	assert.deepEqual(box("sdtp"), Buffer.concat([words(0), Buffer.from([1, 2, 3])]));
	assert.deepEqual(box("sbgp"), Buffer.concat([words(0), roll, words(1, 3, 1)]));
});
