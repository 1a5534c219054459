import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { type Decoder, openDecoder } from "../../../src/media/decode/decoder.ts";
import { assertLooks, failureOf, fixture, UPRIGHT } from "./pixels.ts";

let decoder: Decoder;
before(() => {
	decoder = openDecoder();
});
after(() => decoder.close());

const still = (name: string) => readFile(fixture(name));

test("a HEIC picture shows its four colours", async () => {
	assertLooks(await decoder.heic(await still("upright.heic")), [120, 80], UPRIGHT);
});

test("a HEIC picture stored on its side stands upright", async () => {
	assertLooks(await decoder.heic(await still("turned.heic")), [120, 80], UPRIGHT);
});

test("Display P3, as an iPhone writes it, becomes sRGB", async () => {
	assertLooks(await decoder.heic(await still("display-p3.heic")), [120, 80], UPRIGHT);
});

test("a picture whose colour profile is damaged keeps its coded colours", async () => {
	const bytes = await still("display-p3.heic");
	bytes.fill(0, bytes.indexOf("acsp"), bytes.indexOf("acsp") + 400);
	const coded = [
		[234, 51, 35],
		[117, 251, 76],
		[0, 0, 246],
		[255, 255, 85],
	];
	assertLooks(await decoder.heic(bytes), [120, 80], coded);
});

test("a picture above the pixel limit is refused before it is decoded", async () => {
	const bytes = await still("upright.heic");
	const size = bytes.indexOf("ispe") + 8;
	bytes.writeUInt32BE(12_000, size);
	bytes.writeUInt32BE(9_000, size + 4);
	assert.equal(failureOf(await decoder.heic(bytes)), "its picture is too large (12000 x 9000)");
});

test("bytes that are no whole HEIC file get an answer, not an exception", async () => {
	const broken = [await still("truncated.heic"), await still("garbage.mp4"), await still("h264.mp4"), Buffer.alloc(0)];
	for (const bytes of broken) assert.equal(failureOf(await decoder.heic(bytes)), "it is not a readable HEIC picture");
});
