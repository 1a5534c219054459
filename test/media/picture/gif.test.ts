import assert from "node:assert/strict";
import { test } from "node:test";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { stripGif } from "../../../src/media/picture/gif.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { assertStripped, assertTelling, canary, trailingVideo, xmp } from "./canaries.ts";
import { noise } from "./noise.ts";

/** An extension of sub-blocks. */
function extension(label: number, ...blocks: (string | Buffer)[]): Buffer {
	const rows = blocks.map((block) => {
		const data = typeof block === "string" ? Buffer.from(block, "latin1") : block;
		return Buffer.concat([Buffer.from([data.length]), data]);
	});
	return Buffer.concat([Buffer.from([0x21, label]), ...rows, Buffer.from([0])]);
}

const application = (name: string, ...blocks: (string | Buffer)[]) => extension(0xff, name, ...blocks);

/** XMP lies in a GIF bare, without sub-blocks; 258 bytes behind it catch every reader that counts sub-blocks. */
const bareXmp = Buffer.concat([
	Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1"),
	xmp,
	Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]),
]);

/** Where the first block behind the colour table starts. */
const blocksAt = (gif: Buffer) => 13 + (gif.readUInt8(10) & 0x80 ? 3 * 2 ** ((gif.readUInt8(10) & 7) + 1) : 0);

/** The GIF with secrets before its first block and its trailer, and a video behind it. */
function plant(gif: Buffer): Buffer {
	const at = blocksAt(gif);
	return Buffer.concat([
		gif.subarray(0, at),
		bareXmp,
		extension(0xfe, canary("comment"), canary("comment")),
		application("ICCRGBG1012", canary("profile")),
		application("MIDICTRLJon", canary("sound")),
		gif.subarray(at, -1),
		extension(0x01, Buffer.alloc(12), canary("plain")),
		extension(0xfe, canary("late")),
		gif.subarray(-1),
		trailingVideo,
	]);
}
const PLANTED = ["xmp", "comment", "profile", "sound", "plain", "late", "video"];

test("exiftool finds the planted names before stripping", async () => {
	const tags = ["File:Comment", "XMP-dc:Source"];
	await assertTelling(plant(await noise(40, 24).gif().toBuffer()), tags);
});

test("nothing but pixels is left of a GIF", async () => {
	const kinds = {
		opaque: await noise(40, 24).gif().toBuffer(),
		alpha: await noise(40, 24, 4).gif({ colours: 8 }).toBuffer(),
		interlaced: await noise(40, 24).gif({ progressive: true }).toBuffer(),
		single: await noise(1, 1).gif().toBuffer(),
	};
	for (const [kind, gif] of Object.entries(kinds)) {
		const stripped = await assertStripped(stripGif, plant(gif), PLANTED);
		assert.ok(stripped.equals(gif), `${kind}: what the encoder wrote comes back byte for byte`);
	}
});

test("an animation keeps frames, delays, loop and transparency", async () => {
	const options = { loop: 3, delay: [40, 80, 120], interFrameMaxError: 0, reuse: false };
	const gif = await noise(40, 24, 4, 3).gif(options).toBuffer();
	const stripped = await assertStripped(stripGif, plant(gif), PLANTED);
	assert.ok(stripped.equals(gif));
	const { pages, loop, delay, hasAlpha } = await sharp(stripped).metadata();
	assert.deepEqual({ pages, loop, delay, hasAlpha }, { pages: 3, loop: 3, delay: [40, 80, 120], hasAlpha: true });
});

test("of the loop and the frame control only the known bytes stay", async () => {
	const gif = await noise(8, 8).gif().toBuffer();
	const at = blocksAt(gif);
	assert.deepEqual([...gif.subarray(at, at + 3)], [0x21, 0xf9, 4], "sharp starts with the frame control");
	const control = gif.subarray(at + 3, at + 7);
	const build = (...blocks: Buffer[]) => Buffer.concat([gif.subarray(0, at), ...blocks, gif.subarray(at + 8)]);
	const fat = build(
		application("NETSCAPE2.0", "\x01\x05\0", "\x02\0\0\x01\0", canary("loop")),
		application("ANIMEXTS1.0", canary("anim")),
		extension(0xf9, canary("control")),
		extension(0xf9, control, canary("control")),
	);
	const other = build(application("ANIMEXTS1.0", "\x01\x05\0"), extension(0xf9, control));
	assert.ok(stripGif(other).equals(other));
	const lean = build(application("NETSCAPE2.0", "\x01\x05\0"), extension(0xf9, control));
	assert.ok((await assertStripped(stripGif, fat, ["loop", "anim", "control"])).equals(lean));
});

test("a missing trailer is added", async () => {
	const gif = await noise(8, 8).gif().toBuffer();
	assert.ok(stripGif(gif.subarray(0, -1)).equals(gif));
});

test("broken structure is refused with what and where", async () => {
	const gif = await noise(8, 8).gif().toBuffer();
	const at = blocksAt(gif);
	const cases: [Buffer, RegExp][] = [
		[Buffer.alloc(0), /header at byte 0/],
		[Buffer.from("GIF89a"), /cut off at byte 6/],
		[gif.subarray(0, at - 1), new RegExp(`cut off at byte ${at - 1}$`)],
		[gif.subarray(0, -2), new RegExp(`cut off at byte ${gif.length - 2}$`)],
		[Buffer.concat([gif.subarray(0, at), Buffer.from(";")]), new RegExp(`before its picture data at byte ${at}$`)],
		[Buffer.concat([gif.subarray(0, at), Buffer.from("?")]), new RegExp(`unknown kind at byte ${at}$`)],
	];
	for (const [bytes, message] of cases) assert.throws(() => stripGif(bytes), { name: MalformedMedia.name, message });
});
