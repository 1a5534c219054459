import assert from "node:assert/strict";
import { test } from "node:test";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { colourOnly } from "../../../src/media/picture/icc.ts";
import { jpegFrame, stripJpeg } from "../../../src/media/picture/jpeg.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { assertStripped, assertTelling, canary, exif, pixels, trailingVideo, xmp } from "./canaries.ts";
import { noise } from "./noise.ts";

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

function segment(marker: number, ...payload: (string | Buffer)[]): Buffer {
	const body = Buffer.concat(payload.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([head, body]);
}

const SECRETS = Buffer.concat([
	segment(0xe0, "JFXX\0\x10", canary("jfxx")),
	segment(0xe1, "Exif\0\0", exif(1)),
	segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", xmp),
	segment(0xe2, "MPF\0", canary("mpf")),
	segment(0xe2, "FPXR\0", canary("flashpix")),
	segment(0xe4, canary("app4")),
	segment(0xed, "Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x15\x1c\x02\x5a\0\x10", canary("city")),
	segment(0xef, canary("app15")),
	segment(0xfe, canary("comment")),
]);
const PLANTED = ["jfxx", "artist", "thumbnail", "xmp", "mpf", "flashpix", "app4", "city", "app15", "comment", "video"];

/** The JPEG with every kind of secret behind its first segment and a video at its end. */
function plant(jpeg: Buffer): Buffer {
	const at = 4 + jpeg.readUInt16BE(4);
	return Buffer.concat([jpeg.subarray(0, at), SECRETS, jpeg.subarray(at), trailingVideo]);
}

/** A grey JPEG of 8 x 8 blocks, one flat tone each, with a restart marker between every two. */
function withRestarts(tones: readonly number[]): Buffer {
	const scan = tones.flatMap((tone, index) => {
		// Category 8 in four bits, the tone in eight, the end of the block in one; ones fill up.
		const bits = (8 << 12) | (tone << 4) | 0b0111;
		return [bits >> 8, bits & 0xff, ...(index < tones.length - 1 ? [0xff, 0xd0 + (index % 8)] : [])];
	});
	return Buffer.concat([
		START,
		segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
		segment(0xdb, "\0", Buffer.alloc(64, 4)),
		segment(0xc0, "\x08\0\x08", Buffer.from([tones.length >> 5, (tones.length * 8) & 0xff]), "\x01\x01\x11\0"),
		segment(0xc4, "\0", "\0\0\0\x0c", Buffer.alloc(12), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])),
		segment(0xc4, "\x10\x01", Buffer.alloc(15), "\0"),
		segment(0xdd, "\0\x01"),
		segment(0xda, "\x01\x01\0\0\x3f\0"),
		Buffer.from(scan),
		END,
	]);
}

test("the hand-made JPEG with restart markers is a sound one", async () => {
	const tones = await sharp(withRestarts([200, 255, 130]), { failOn: "warning" })
		.resize(3, 1, { kernel: "nearest" })
		.greyscale()
		.raw()
		.toBuffer();
	assert.deepEqual([...tones], [228, 255, 193]);
});

test("exiftool finds the planted position and names before stripping", async () => {
	const tags = ["GPS:GPSLatitude", "IFD0:Artist", "IFD1:ThumbnailOffset", "IPTC:City", "File:Comment", "XMP-dc:Source"];
	await assertTelling(plant(await noise(40, 24).jpeg().toBuffer()), tags);
});

test("nothing but pixels and colour is left of a JPEG", async () => {
	const picture = noise(40, 24);
	const kinds = {
		baseline: await picture.clone().jpeg({ chromaSubsampling: "4:2:0" }).toBuffer(),
		progressive: await picture.clone().jpeg({ progressive: true, quality: 95 }).toBuffer(),
		grey: await picture.clone().greyscale().jpeg().toBuffer(),
		wide: await picture.clone().withIccProfile("p3").jpeg().toBuffer(),
		cmyk: await picture.clone().toColourspace("cmyk").jpeg().toBuffer(),
		single: await noise(1, 1).jpeg().toBuffer(),
		restarts: withRestarts([200, 255, 130, 180, 140, 160, 190, 210, 220, 230, 150]),
	};
	for (const [kind, jpeg] of Object.entries(kinds)) {
		const stripped = await assertStripped(stripJpeg, plant(jpeg), PLANTED);
		const same = stripped.equals(jpeg);
		assert.equal(same, kind !== "wide", `${kind}: but for the profile, what the encoder wrote comes back`);
	}
	assert.ok(stripJpeg(plant(kinds.wide)).includes("ICC_PROFILE"));
	assert.ok(stripJpeg(plant(kinds.cmyk)).includes("Adobe"));
	assert.ok(stripJpeg(plant(kinds.restarts)).includes(Buffer.from([0xff, 0xd7])));
});

test("the thumbnail inside JFIF goes, its density stays", async () => {
	const jpeg = await noise(40, 24).jpeg().toBuffer();
	const thumbnail = canary("jfif").padEnd(18);
	const header = "JFIF\0\x01\x02\x01\0\x90\0\x90";
	const fat = Buffer.concat([START, segment(0xe0, header, "\x06\x01", thumbnail), jpeg.subarray(2)]);
	const stripped = await assertStripped(stripJpeg, fat, ["jfif"]);
	assert.equal((await sharp(stripped).metadata()).density, 144);
});

test("what hides behind Adobe's twelve bytes goes", async () => {
	const jpeg = await noise(8, 8).toColourspace("cmyk").jpeg().toBuffer();
	const at = jpeg.indexOf("Adobe") - 4;
	const fat = Buffer.concat([
		jpeg.subarray(0, at),
		segment(0xee, jpeg.subarray(at + 4, at + 16), canary("adobe")),
		jpeg.subarray(at + 16),
	]);
	assert.ok((await assertStripped(stripJpeg, fat, ["adobe"])).equals(jpeg));
});

test("comments between scans, stray bytes between segments and fill bytes go", async () => {
	const jpeg = await noise(40, 24).jpeg({ progressive: true }).toBuffer();
	const second = jpeg.indexOf(Buffer.from([0xff, 0xda]), jpeg.indexOf(Buffer.from([0xff, 0xda])) + 2);
	const messy = Buffer.concat([
		START,
		Buffer.from(canary("stray")),
		Buffer.alloc(9, 0xff),
		jpeg.subarray(2, second),
		segment(0xfe, canary("between")),
		Buffer.from([0xff, 0xff, 0xff]),
		jpeg.subarray(second),
	]);
	assert.ok((await assertStripped(stripJpeg, messy, ["stray", "between"])).equals(jpeg));
});

test("a second JPEG behind the first goes", async () => {
	const jpeg = await noise(16, 16).jpeg().toBuffer();
	assert.ok(stripJpeg(Buffer.concat([jpeg, jpeg])).equals(jpeg));
});

test("a line count behind the first scan stays", async () => {
	const jpeg = await noise(16, 16).jpeg().toBuffer();
	const counted = Buffer.concat([jpeg.subarray(0, -2), segment(0xdc, "\0\x10"), END]);
	assert.ok(stripJpeg(counted).equals(counted));
});

test("a JPEG cut off within its scans keeps the pixels it has, and ends", async () => {
	for (const progressive of [false, true]) {
		const jpeg = plant(await noise(64, 64).jpeg({ progressive }).toBuffer()).subarray(0, -trailingVideo.length);
		for (const part of [0.6, 0.75, 0.9]) {
			const cut = jpeg.subarray(0, jpeg.length * part);
			const stripped = stripJpeg(cut);
			assert.ok(stripped.subarray(-2).equals(END));
			assert.ok((await pixels(stripped)).data.equals((await pixels(cut)).data));
		}
		const lone = Buffer.concat([jpeg.subarray(0, -2), Buffer.from([0xff, 0xff])]);
		assert.ok(stripJpeg(lone).equals(stripJpeg(jpeg)));
	}
});

test("broken structure is refused with what and where", async () => {
	const jpeg = await noise(8, 8).jpeg().toBuffer();
	const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
	const cases: [Buffer, RegExp][] = [
		[Buffer.alloc(0), /start marker at byte 0/],
		[Buffer.from("<svg/>"), /start marker at byte 0/],
		[jpeg.subarray(0, scan), new RegExp(`before its picture data at byte ${scan}$`)],
		[Buffer.concat([START, jpeg]), /a second time at byte 2/],
		[Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 1]), /length 1 at byte 4/],
		[Buffer.concat([START, jpeg.subarray(scan)]), /without a frame at byte 2/],
	];
	for (const [bytes, message] of cases) assert.throws(() => stripJpeg(bytes), { name: MalformedMedia.name, message });
});

test("the frame header tells how the pixels are coded", async () => {
	assert.equal(jpegFrame(await noise(8, 8).jpeg().toBuffer()), 0xc0);
	assert.equal(jpegFrame(await noise(8, 8).jpeg({ progressive: true }).toBuffer()), 0xc2);
	assert.equal(jpegFrame(START), undefined);
});

test("what hides in numbers that decoders pass over goes", async () => {
	const jpeg = await noise(40, 24).jpeg().toBuffer();
	const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
	for (const at of [scan, jpeg.length - 2]) {
		const fat = Buffer.concat([jpeg.subarray(0, at), segment(0xdc, canary("lines")), jpeg.subarray(at)]);
		assert.ok((await assertStripped(stripJpeg, fat, ["lines"])).equals(jpeg));
	}
});

test("a profile in several segments is put together, and one that is not whole goes", async () => {
	const jpeg = await noise(40, 24).jpeg().toBuffer();
	const wide = await noise(40, 24).withIccProfile("p3").jpeg().toBuffer();
	const { icc = Buffer.alloc(0) } = await sharp(wide).metadata();
	const parts = [icc.subarray(0, 100), icc.subarray(100, 300), icc.subarray(300)];
	const split = (order: readonly number[], count = 3) =>
		Buffer.concat([
			START,
			...order.map((number) =>
				segment(0xe2, "ICC_PROFILE\0", Buffer.from([number, count]), parts[number - 1] ?? Buffer.alloc(0)),
			),
			jpeg.subarray(2),
		]);
	assert.deepEqual((await sharp(stripJpeg(split([2, 1, 3]))).metadata()).icc, colourOnly(icc));
	for (const order of [[1, 2], [2, 3], [3]]) assert.ok(stripJpeg(split(order)).equals(jpeg), order.join());
	assert.ok(stripJpeg(split([1, 2, 3], 4)).equals(jpeg));
});
