import assert from "node:assert/strict";
import { open, stat, writeFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { readClip } from "../../sample/clips.ts";
import { type StrippableType, stripPicture } from "../../src/media/picture/strip.ts";
import { sharp } from "../../src/media/sharp.ts";
import { unexpectedIn } from "../../src/verify/medium.ts";
import { atom } from "../media/video/surgery.ts";
import { workbench } from "../media/video/workbench.ts";

const { file: inFolder, sanitise } = workbench();

async function beside(bytes: Buffer): Promise<string | undefined> {
	const path = inFolder("medium");
	await writeFile(path, bytes);
	const file = await open(path);
	try {
		return await unexpectedIn(file, (await stat(path)).size);
	} finally {
		await file.close();
	}
}

const image = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#a05020" } });
/** The encoder adds the physical size to a PNG, which is no colour. */
const clean = async (picture: ReturnType<typeof image>, format: StrippableType) =>
	stripPicture(format, await picture.toFormat(format).toBuffer());
const EXIF = {
	IFD0: { Artist: "Somebody", Make: "Camera" },
	IFD3: { GPSLatitude: "57/1 42/1 1/1", GPSLatitudeRef: "N" },
};
const jpegSegment = (marker: number, body: string) =>
	Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), Buffer.from(body, "latin1")]);
const behindStart = (bytes: Buffer, more: Buffer, at = 2) =>
	Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
const pngChunk = (type: string, body: string) => {
	const chunk = Buffer.alloc(12 + body.length);
	chunk.writeUInt32BE(body.length);
	chunk.write(type + body, 4, "latin1");
	return chunk;
};
const riffChunk = (type: string, body: string) => {
	const chunk = Buffer.alloc(8 + body.length + (body.length % 2));
	chunk.write(type, "latin1");
	chunk.writeUInt32LE(body.length, 4);
	chunk.write(body, 8, "latin1");
	return chunk;
};
const resized = (riff: Buffer) => {
	riff.writeUInt32LE(riff.length - 8, 4);
	return riff;
};

describe("a picture or video with pixels, sound and colour alone is clean", () => {
	for (const format of ["jpeg", "png", "webp", "gif"] as const) {
		test(format, async () => assert.equal(await beside(await clean(image(), format)), undefined));
		test(`${format} with a colour profile`, async () => {
			assert.equal(await beside(await clean(image().withIccProfile("p3"), format)), undefined);
		});
	}
	test("a JPEG with bytes that only fill, in its scan and between segments", async () => {
		const bytes = await image().jpeg().toBuffer();
		const filled = Buffer.concat([bytes.subarray(0, -4), Buffer.from([0xff, 0xff, 0xd0, 0x11, 0xff, 0xff, 0xd9])]);
		assert.equal(await beside(filled), undefined);
	});
	test("a progressive JPEG, an animated GIF and an animated WebP", async () => {
		const frames = sharp(await image().resize(10, 20).gif().toBuffer());
		const two = sharp({
			create: { width: 10, height: 20, channels: 3, background: "red", pageHeight: 10 },
		});
		assert.equal(await beside(await image().jpeg({ progressive: true }).toBuffer()), undefined);
		assert.equal(await beside(await frames.gif().toBuffer()), undefined);
		assert.equal(await beside(await two.gif({ loop: 3, delay: [50, 50] }).toBuffer()), undefined);
		assert.equal(await beside(await two.webp({ loop: 3, delay: [50, 50] }).toBuffer()), undefined);
	});
});

describe("what a picture holds beside them is named", () => {
	const jpeg = () => image().jpeg().toBuffer();
	const png = () => clean(image(), "png");
	const webp = () => image().webp().toBuffer();
	const gif = () => image().gif().toBuffer();
	const cases: Readonly<Record<string, readonly [make: () => Promise<Buffer>, finding: RegExp]>> = {
		"EXIF in a JPEG": [() => image().withExif(EXIF).jpeg().toBuffer(), /APP1/],
		"EXIF in a PNG": [() => image().withExif(EXIF).png().toBuffer(), /eXIf/],
		"EXIF in a WebP": [() => image().withExif(EXIF).webp().toBuffer(), /flag for hidden data/],
		"XMP in a JPEG": [
			async () => behindStart(await jpeg(), jpegSegment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>")),
			/APP1/,
		],
		"IPTC in a JPEG": [async () => behindStart(await jpeg(), jpegSegment(0xed, "Photoshop 3.0\0")), /APP13/],
		"a comment in a JPEG": [async () => behindStart(await jpeg(), jpegSegment(0xfe, "hello")), /comment/],
		"another picture in a JPEG": [async () => behindStart(await jpeg(), jpegSegment(0xe2, "MPF\0")), /APP2/],
		"a thumbnail in a JPEG": [
			async () => behindStart(await jpeg(), jpegSegment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01")),
			/thumbnail/,
		],
		"a video behind a JPEG": [async () => Buffer.concat([await jpeg(), Buffer.from("ftyp")]), /behind its end/],
		"bytes between segments": [async () => behindStart(await jpeg(), Buffer.from("x"), 20), /no segment/],
		"text in a PNG": [async () => behindStart(await png(), pngChunk("tEXt", "Comment\0hello"), 33), /tEXt/],
		"a time in a PNG": [async () => behindStart(await png(), pngChunk("tIME", "1234567"), 33), /tIME/],
		"bytes behind a PNG": [async () => Buffer.concat([await png(), Buffer.from("more")]), /behind its end/],
		"XMP in a WebP": [async () => resized(Buffer.concat([await webp(), riffChunk("XMP ", "<x/>")])), /XMP /],
		"bytes behind a WebP": [async () => Buffer.concat([await webp(), Buffer.from("more")]), /behind its end/],
		"a comment in a GIF": [
			async () => {
				const bytes = await gif();
				const table = 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);
				return behindStart(bytes, Buffer.from("\x21\xfe\x05hello\0", "latin1"), table);
			},
			/comment/,
		],
		"bytes behind a GIF": [async () => Buffer.concat([await gif(), Buffer.from("more")]), /behind its end/],
		"the maker and date of a colour profile in a JPEG": [
			() => image().withIccProfile("p3").jpeg().toBuffer(),
			/when or by what/,
		],
		"and in a WebP": [() => image().withIccProfile("p3").webp().toBuffer(), /when or by what/],
		"another name of a colour profile": [
			async () => {
				const bytes = await clean(image().withIccProfile("p3"), "jpeg");
				bytes.write("o\0l\0e\0r", bytes.indexOf("o\0l\0o\0u", 0, "latin1"), "latin1");
				return bytes;
			},
			/"desc" in a colour profile/,
		],
		"a serial number in a colour profile": [
			async () => {
				const bytes = await clean(image().withIccProfile("p3"), "webp");
				bytes.write("mmod", bytes.indexOf("wtpt"), "latin1");
				return bytes;
			},
			/"mmod" in a colour profile/,
		],
		"the name of a colour profile in a PNG": [
			async () => behindStart(await png(), pngChunk("iCCP", "My screen\0\0x"), 33),
			/name of a colour profile/,
		],
		"a colour profile in a PNG that is not packed": [
			async () => behindStart(await png(), pngChunk("iCCP", "colour\0\0x"), 33),
			/cannot be read/,
		],
		"a text for a number in a PNG": [async () => behindStart(await png(), pngChunk("cHRM", "hello"), 33), /cHRM/],
		"a frame of no animation in a PNG": [
			async () => behindStart(await png(), pngChunk("fdAT", "0000hello"), 33),
			/not shown/,
		],
		"a text for a number in a JPEG": [async () => behindStart(await jpeg(), jpegSegment(0xdc, "hello")), /too long/],
		"a picture that breaks off": [async () => (await jpeg()).subarray(0, -10), /no end/],
		"a page": [async () => Buffer.from("<!doctype html><title>A page with a title</title>"), /no picture or video/],
	};
	for (const [name, [make, finding]] of Object.entries(cases)) {
		test(name, async () => assert.match((await beside(await make())) ?? "", finding));
	}
});

describe("a video", () => {
	const made = async () => (await sanitise(await readClip("rotated"))).clean;
	/** With a box put at the end of moov, or of a box in it. */
	const withBox = async (path: readonly string[], more: Buffer) => {
		const bytes = await made();
		const sizes: number[] = [];
		let at = 0;
		for (const type of path) {
			at = bytes.indexOf(type, at, "latin1") - 4;
			sizes.push(at);
			at += 8;
		}
		const last = sizes.at(-1) ?? 0;
		const end = last + bytes.readUInt32BE(last);
		for (const size of sizes) bytes.writeUInt32BE(bytes.readUInt32BE(size) + more.length, size);
		return Buffer.concat([bytes.subarray(0, end), more, bytes.subarray(end)]);
	};
	/** With one byte of a box's payload changed. */
	const withByte = async (type: string, offset: number) => {
		const bytes = await made();
		bytes[bytes.lastIndexOf(type, bytes.indexOf("mdat"), "latin1") + 4 + offset] = 0x41;
		return bytes;
	};
	const cases: Readonly<Record<string, readonly [make: () => Promise<Buffer>, finding: RegExp]>> = {
		"as a phone wrote it": [() => readClip("rotated"), /./],
		"with user data": [
			() => withBox(["moov"], atom("udta", atom("\xa9xyz", Buffer.from("+57.7044+011.9633/")))),
			/udta/,
		],
		"with metadata in a track": [() => withBox(["moov", "trak"], atom("meta", Buffer.alloc(4))), /meta/],
		"with a free box": [async () => Buffer.concat([await made(), atom("free", Buffer.from("text"))]), /free/],
		"with a box of an unknown kind": [
			async () => Buffer.concat([await made(), atom("uuid", Buffer.alloc(16))]),
			/uuid/,
		],
		"with a date": [() => withByte("mvhd", 7), /dates \(mvhd\)/],
		"with a date of a track": [() => withByte("tkhd", 5), /dates \(tkhd\)/],
		"with a named handler": [() => withByte("hdlr", 24), /hdlr/],
		"with a named encoder": [() => withByte("avc1", 43), /encoder/],
		"with bytes behind it": [async () => Buffer.concat([await made(), Buffer.from("more")]), /cut off/],
	};
	test("made by this program is clean", async () => assert.equal(await beside(await made()), undefined));
	for (const [name, [make, finding]] of Object.entries(cases)) {
		test(`${name} is named`, async () => assert.match((await beside(await make())) ?? "", finding));
	}
});
