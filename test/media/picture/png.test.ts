import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { colourOnly } from "../../../src/media/picture/icc.ts";
import { isAnimatedPng, stripPng } from "../../../src/media/picture/png.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { assertStripped, assertTelling, canary, exif, trailingVideo, xmp } from "./canaries.ts";
import { noise } from "./noise.ts";
import { chunk, chunksOf } from "./png-chunks.ts";

const types = (png: Buffer) => chunksOf(png).map(([type]) => type);

/** The PNG with chunks put in behind its header and before its end, and a video behind that. */
function plant(png: Buffer): Buffer {
	return Buffer.concat([
		png.subarray(0, 33),
		chunk("eXIf", exif(1)),
		chunk("pHYs", "\0\0\x0b\x13\0\0\x0b\x13\x01"),
		chunk("tEXt", "Author\0", canary("text")),
		chunk("zTXt", "Comment\0\0", deflateSync(canary("deflated"), { level: 0 })),
		chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", xmp),
		chunk("tIME", "\x07\xea\x01\x01\0\0\0"),
		chunk("caNy", canary("private")),
		png.subarray(33, -12),
		chunk("tEXt", "Author\0", canary("late")),
		png.subarray(-12),
		chunk("IDAT", canary("after")),
		trailingVideo,
	]);
}
const PLANTED = ["artist", "thumbnail", "text", "deflated", "xmp", "private", "late", "after", "video"];

/** Two frames of the same size, the first of them also the still picture. */
async function apng(): Promise<Buffer> {
	const [first, second] = [await noise(16, 9, 4).png().toBuffer(), await noise(16, 9, 4).negate().png().toBuffer()];
	const dataOf = (png: Buffer) =>
		Buffer.concat(chunksOf(png).flatMap(([type, bytes]) => (type === "IDAT" ? [bytes.subarray(8, -4)] : [])));
	const control = (sequence: number) =>
		chunk("fcTL", Buffer.from([0, 0, 0, sequence, 0, 0, 0, 16, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0]));
	return Buffer.concat([
		first.subarray(0, 33),
		chunk("acTL", "\0\0\0\x02\0\0\0\0"),
		control(0),
		chunk("IDAT", dataOf(first)),
		control(1),
		chunk("fdAT", "\0\0\0\x02", dataOf(second).subarray(0, 20)),
		chunk("fdAT", "\0\0\0\x03", dataOf(second).subarray(20)),
		chunk("IEND"),
	]);
}

const IEND = chunk("IEND");

/** What stripping should leave of an encoder's PNG: libvips writes the physical size too. */
const withoutPhys = (png: Buffer) =>
	Buffer.concat([png.subarray(0, 8), ...chunksOf(png).flatMap(([type, bytes]) => (type === "pHYs" ? [] : [bytes]))]);

test("exiftool finds the planted position and names before stripping", async () => {
	const tags = [
		"GPS:GPSLatitude",
		"IFD0:Artist",
		"PNG:Author",
		"XMP-dc:Source",
		"PNG:ModifyDate",
		"PNG-pHYs:PixelUnits",
	];
	await assertTelling(plant(await noise(16, 9).png().toBuffer()), tags);
});

test("nothing but pixels and colour is left of a PNG", async () => {
	const kinds = {
		opaque: await noise(40, 24).png().toBuffer(),
		alpha: await noise(40, 24, 4).png().toBuffer(),
		interlaced: await noise(40, 24).png({ progressive: true }).toBuffer(),
		palette: await noise(40, 24, 4).png({ palette: true, colours: 16 }).toBuffer(),
		deep: await noise(40, 24).toColourspace("rgb16").png().toBuffer(),
		wide: await noise(40, 24).withIccProfile("p3").png().toBuffer(),
		single: await noise(1, 1).png().toBuffer(),
		moving: await apng(),
	};
	for (const [kind, png] of Object.entries(kinds)) {
		const stripped = await assertStripped(stripPng, plant(png), PLANTED);
		const same = stripped.equals(withoutPhys(png));
		assert.equal(same, kind !== "wide", `${kind}: but for the profile, what the encoder wrote comes back`);
	}
	assert.ok(types(stripPng(kinds.palette)).includes("tRNS"));
	assert.ok(types(stripPng(kinds.wide)).includes("iCCP"));
	assert.deepEqual(types(stripPng(plant(kinds.moving))), [
		"IHDR",
		"acTL",
		"fcTL",
		"IDAT",
		"fcTL",
		"fdAT",
		"fdAT",
		"IEND",
	]);
});

test("every colour chunk stays, unless it is longer than colour can be or comes twice", async () => {
	const png = await noise(8, 8).png().toBuffer();
	const colour = [
		chunk("cICP", "\x0c\x0d\0\x01"),
		chunk("mDCV", Buffer.alloc(24, 1)),
		chunk("cLLI", Buffer.alloc(8, 1)),
		chunk("gAMA", "\0\0\xb1\x8f"),
		chunk("cHRM", Buffer.from(Array.from({ length: 8 }, () => [0, 0, 0x7a, 0x25]).flat())),
		chunk("sBIT", "\x08\x08\x08"),
		chunk("sRGB", "\0"),
	];
	const [header, ...rest] = chunksOf(stripPng(png)).map(([, bytes]) => bytes);
	assert.ok(header);
	const signature = png.subarray(0, 8);
	const clean = Buffer.concat([signature, header, ...colour, ...rest]);
	assert.ok(stripPng(clean).equals(clean));
	const padded = Buffer.concat([signature, header, ...colour, chunk("gAMA", "\0\x01\x11\x70"), ...rest]);
	assert.ok(stripPng(padded).equals(clean));
	const first = Buffer.concat([signature, header, chunk("sRGB", "\0", canary("long")), ...rest]);
	assert.ok(stripPng(first).equals(Buffer.concat([signature, header, ...rest])));
});

test("what an end chunk carries goes", async () => {
	const png = stripPng(await noise(8, 8).png().toBuffer());
	assert.ok(stripPng(Buffer.concat([png.subarray(0, -12), chunk("IEND", canary("end"))])).equals(png));
});

test("broken structure is refused with what and where", async () => {
	const png = withoutPhys(await noise(8, 8).png().toBuffer());
	const cases: [Buffer, RegExp][] = [
		[Buffer.alloc(0), /signature at byte 0/],
		[png.subarray(0, 8), /cut off at byte 8/],
		[png.subarray(0, 60), /cut off at byte 33$/],
		[png.subarray(0, -1), new RegExp(`cut off at byte ${png.length - 12}$`)],
		[Buffer.concat([png.subarray(0, 8), png.subarray(33)]), /without its header at byte 8/],
		[Buffer.concat([png.subarray(0, 8), chunk("IHDR", Buffer.alloc(12))]), /without its header at byte 8/],
		[Buffer.concat([png.subarray(0, 33), chunk("IEND")]), /before its picture data at byte 45/],
	];
	for (const [bytes, message] of cases) assert.throws(() => stripPng(bytes), { name: MalformedMedia.name, message });
});

test("an APNG is told from a PNG, and from a PNG that names the chunk in its text", async () => {
	const png = await noise(8, 8).png().toBuffer();
	assert.equal(isAnimatedPng(await apng()), true);
	assert.equal(
		isAnimatedPng(Buffer.concat([png.subarray(0, -12), chunk("acTL", Buffer.alloc(8)), png.subarray(-12)])),
		false,
	);
	assert.equal(
		isAnimatedPng(Buffer.concat([png.subarray(0, 33), chunk("tEXt", "Author\0acTL"), png.subarray(33)])),
		false,
	);
});

test("frames that no animation shows go, and numbers that are longer or shorter than numbers", async () => {
	const png = withoutPhys(await noise(40, 24).png().toBuffer());
	const behindHeader = (...chunks: Buffer[]) =>
		Buffer.concat([
			png.subarray(0, 33),
			...chunks,
			png.subarray(33, -12),
			chunk("fdAT", "\0\0\0\0", canary("frame")),
			IEND,
		]);
	const fat = behindHeader(chunk("cHRM", canary("colours")), chunk("cICP", "\0\0"));
	assert.ok((await assertStripped(stripPng, fat, ["frame", "colours"])).equals(png));
	const late = Buffer.concat([
		png.subarray(0, -12),
		chunk("acTL", "\0\0\0\x01\0\0\0\0"),
		chunk("fdAT", canary("late")),
		IEND,
	]);
	assert.ok((await assertStripped(stripPng, late, ["late"])).equals(png));
});

test("the name of a profile goes, and a profile that is none", async () => {
	const wide = await noise(40, 24).withIccProfile("p3").png().toBuffer();
	const { icc = Buffer.alloc(0) } = await sharp(wide).metadata();
	const png = withoutPhys(await noise(40, 24).png().toBuffer());
	const named = (profile: Buffer) =>
		Buffer.concat([
			png.subarray(0, 33),
			chunk("iCCP", `${canary("name")}\0\0`, deflateSync(profile)),
			png.subarray(33),
		]);
	const stripped = await assertStripped(stripPng, named(icc), ["name"]);
	assert.deepEqual((await sharp(stripped).metadata()).icc, colourOnly(icc));
	assert.ok(stripPng(named(Buffer.from("none"))).equals(png));
	assert.ok(
		stripPng(Buffer.concat([png.subarray(0, 33), chunk("iCCP", canary("bare")), png.subarray(33)])).equals(png),
	);
});
