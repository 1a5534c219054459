import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { readPictureFacts } from "../../../src/media/picture/facts.ts";
import { noise } from "./noise.ts";
import { chunk } from "./png-chunks.ts";

/** 16 x 8 pixels of HEVC in one tile, made with libheif's heif-enc: sharp can encode none. */
const HEIC = Buffer.from(
	"AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAA" +
		"EGlkYXQAAAAAABAACAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAJQACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5m" +
		"ZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEM" +
		"Af//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubgQEDAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAA" +
		"AAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAEAAAAAgAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGlt" +
		"ZwACAAEAAQAAAC1tZGF0AAAAISgBrwQSEzwg+OnCaD/YYpyr/d5P2qsr40mfd7EYkqn/oA==",
	"base64",
);

const upright = { orientation: 1, animated: false, frames: 1, alpha: false, mustReencode: undefined };

/** A PNG that claims this size in its header. */
async function claiming(width: number, height: number): Promise<Buffer> {
	const png = await noise(1, 1).png().toBuffer();
	png.writeUInt32BE(width, 16);
	png.writeUInt32BE(height, 20);
	png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
	return png;
}

test("ordinary pictures stay as they are", async () => {
	const picture = noise(40, 24);
	for (const file of [
		await picture.clone().jpeg().toBuffer(),
		await picture.clone().jpeg({ progressive: true }).toBuffer(),
		await picture.clone().withIccProfile("p3").png().toBuffer(),
		await picture.clone().webp().toBuffer(),
		await picture.clone().avif({ effort: 0 }).toBuffer(),
		await picture.clone().avif({ effort: 0, bitdepth: 10 }).toBuffer(),
	])
		assert.deepEqual(await readPictureFacts(file), { width: 40, height: 24, ...upright });
	assert.deepEqual(await readPictureFacts(await noise(1, 1).jpeg().toBuffer()), { width: 1, height: 1, ...upright });
});

test("transparency is told", async () => {
	for (const file of [
		await noise(8, 8, 4).png().toBuffer(),
		await noise(8, 8, 4).webp().toBuffer(),
		await noise(8, 8, 4).gif().toBuffer(),
	])
		assert.equal((await readPictureFacts(file)).alpha, true);
});

test("a picture stored turned has the size that is shown, and a reason", async () => {
	for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
		const turned = noise(40, 24).withMetadata({ orientation });
		for (const file of [
			await turned.clone().jpeg().toBuffer(),
			await turned.clone().png().toBuffer(),
			await turned.clone().webp().toBuffer(),
		]) {
			const { width, height, mustReencode, ...facts } = await readPictureFacts(file);
			assert.deepEqual([width, height], orientation >= 5 ? [24, 40] : [40, 24]);
			assert.equal(facts.orientation, orientation);
			assert.match(mustReencode ?? "", /stored turned/);
		}
	}
});

test("AVIF turns itself: the size is the one shown, and nothing is left to apply", async () => {
	const file = await noise(40, 24).withMetadata({ orientation: 6 }).avif({ effort: 0 }).toBuffer();
	assert.deepEqual(await readPictureFacts(file), { width: 24, height: 40, ...upright });
});

test("HEIC, CMYK, 16 bits and rare codings are re-encoded", async () => {
	const reason = async (bytes: Buffer) => (await readPictureFacts(bytes)).mustReencode ?? "";
	assert.match(await reason(HEIC), /HEIC/);
	assert.match(await reason(await noise(8, 8).toColourspace("cmyk").jpeg().toBuffer()), /CMYK/);
	assert.match(await reason(await noise(8, 8).toColourspace("rgb16").png().toBuffer()), /16 bits/);
	const arithmetic = await noise(8, 8).jpeg().toBuffer();
	arithmetic.writeUInt8(0xc9, arithmetic.indexOf(Buffer.from([0xff, 0xc0])) + 1);
	assert.match(await reason(arithmetic), /rare kind of JPEG/);
});

test("the size of a HEIC is read although its pixels cannot be", async () => {
	const { width, height } = await readPictureFacts(HEIC);
	assert.deepEqual([width, height], [16, 8]);
});

test("animations are told and stay, whatever their orientation tag says", async () => {
	const moving = noise(40, 24, 4, 3);
	const gif = await moving.clone().gif().toBuffer();
	const webp = await moving.clone().withMetadata({ orientation: 6 }).webp().toBuffer();
	for (const file of [gif, webp])
		assert.deepEqual(await readPictureFacts(file), {
			width: 40,
			height: 24,
			orientation: 1,
			animated: true,
			frames: 3,
			alpha: true,
			mustReencode: undefined,
		});
	assert.equal((await readPictureFacts(await noise(8, 8).gif().toBuffer())).animated, false);
	const still = await noise(8, 8).png().toBuffer();
	const apng = Buffer.concat([still.subarray(0, 33), chunk("acTL", "\0\0\0\x01\0\0\0\0"), still.subarray(33)]);
	assert.equal((await readPictureFacts(apng)).animated, true);
});

test("a picture cut off behind its header has facts", async () => {
	for (const file of [await noise(64, 48).jpeg().toBuffer(), await noise(64, 48).png().toBuffer()])
		assert.deepEqual(await readPictureFacts(file.subarray(0, file.length * 0.8)), {
			width: 64,
			height: 48,
			...upright,
		});
});

test("more pixels than the limit are refused before they are decoded", async () => {
	assert.equal((await readPictureFacts(await claiming(10_000, 10_000))).width, 10_000);
	await assert.rejects(readPictureFacts(await claiming(20_000, 20_000)), /20000 x 20000 pixels/);
	await assert.rejects(readPictureFacts(await claiming(10_001, 10_000)), {
		name: MalformedMedia.name,
		message: "picture of 10001 x 10000 pixels, more than 100 million",
	});
});

test("what is no picture is refused", async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
	for (const text of ["", "hello", svg, "%PDF-1.7"])
		await assert.rejects(readPictureFacts(Buffer.from(text)), { name: MalformedMedia.name });
});
