import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleGroupBoxes } from "../../../src/media/video/sample-groups.ts";
import { all, atom, clip, takeApart, words } from "./surgery.ts";

const roll = Buffer.from("roll");
const described = atom("sgpd", words(0x01000000), roll, words(2, 1), Buffer.from([0xff, 0xff]));

test("a decoder's run-up is kept, for as many samples as are there", () => {
	const stbl = Buffer.concat([atom("sbgp", words(0), roll, words(2, 8, 1, 8, 0)), described]);
	const boxes = Buffer.concat(sampleGroupBoxes(stbl, 10));
	assert.deepEqual(takeApart(boxes), [
		...takeApart(described),
		...takeApart(atom("sbgp", words(0), roll, words(2, 8, 1, 2, 0))),
	]);
});

test("groups of other kinds and with too many descriptions are left out", () => {
	const other = atom("sgpd", words(0x01000000), Buffer.from("tele"), words(2, 1), Buffer.from([1, 2]));
	const long = atom("sgpd", words(0x01000000), roll, words(2, 17), Buffer.alloc(34));
	const members = atom("sbgp", words(0), Buffer.from("tele"), words(1, 10, 1));
	assert.deepEqual(sampleGroupBoxes(Buffer.concat([other, long, members]), 10), []);
});

test("ffmpeg's sound has such a group", () => {
	assert.ok(all(takeApart(clip("vp9.mp4")), "sgpd").length > 0);
});
