import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { type Decoder, openDecoder } from "../../../src/media/decode/decoder.ts";
import { moduleFile } from "../../../src/model/home.ts";
import { atom } from "../video/surgery.ts";
import { assertLooks, failureOf, fixture, UPRIGHT } from "./pixels.ts";

let decoder: Decoder;
/** Its answers never come from a decoder: there is none. */
let never: Decoder;
before(() => {
	decoder = openDecoder();
	never = openDecoder({ heicWorker: moduleFile("test/media/decode/workers/stub.ts") });
});
after(() => Promise.all([decoder.close(), never.close()]));

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

for (const kind of ["unci", "j2k1", "jpeg", "av01", "vvc1", "evc1", "avc1", "mski", "tili", "\0\0\0\0"]) {
	test(`a HEIC file with a part of kind ${JSON.stringify(kind)} never reaches the decoder`, async () => {
		const bytes = await still("upright.heic");
		bytes.write(kind, bytes.indexOf("infe") + 12, "latin1");
		assert.match(failureOf(await never.heic(bytes)), /not as HEVC$/);
	});
}

test("nor does one whose parts stand where libheif looks and a list does not", async () => {
	const bytes = await still("upright.heic");
	const old = Buffer.from(bytes);
	old.writeUInt8(0, old.indexOf("infe") + 4);
	assert.match(failureOf(await never.heic(old)), /not as HEVC$/);
	const meta = bytes.subarray(bytes.indexOf("meta") - 4, bytes.indexOf("mdat") - 4);
	const long = Buffer.concat([Buffer.from("\0\0\0\x01meta\0\0\0\0", "latin1"), Buffer.alloc(4), meta.subarray(8)]);
	long.writeUInt32BE(long.length, 12);
	const cases = { "two lists": meta, "a sequence": atom("moov"), "the short form": atom("mini"), "a long list": long };
	for (const [name, more] of Object.entries(cases)) {
		assert.equal(failureOf(await never.heic(Buffer.concat([bytes, more]))), "it is not a readable HEIC picture", name);
	}
});

test("what phones write behind a picture is no hindrance", async () => {
	const bytes = await still("upright.heic");
	const more = [atom("free", Buffer.alloc(9)), atom("mpvd", Buffer.from("a film")), atom("uuid", Buffer.alloc(20))];
	assertLooks(await decoder.heic(Buffer.concat([bytes, ...more, Buffer.from("tail")])), [120, 80], UPRIGHT);
});

test("bytes that are no whole HEIC file get an answer, not an exception", async () => {
	const broken = [await still("truncated.heic"), await still("garbage.mp4"), await still("h264.mp4"), Buffer.alloc(0)];
	for (const bytes of broken) assert.equal(failureOf(await decoder.heic(bytes)), "it is not a readable HEIC picture");
});
