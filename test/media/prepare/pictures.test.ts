import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { type Picture, paintFrame } from "../../../sample/paint/picture.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { colourOnly } from "../../../src/media/picture/icc.ts";
import { type Sharp, sharp } from "../../../src/media/sharp.ts";
import { noise } from "../picture/noise.ts";
import { fileOf, openWorkshop } from "../workshop.ts";

const scene: Picture = { scene: "hills", mood: 1, seed: "golden" };
const painted = (width: number, height: number) =>
	sharp(paintFrame(scene, width, height), { raw: { width, height, channels: 3 } });
/** One colour of which Display P3 has other values than sRGB: (184, 60, 57) instead of (200, 50, 50). */
const red = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: { r: 200, g: 50, b: 50 } } });

async function prepared(t: TestContext, name: string, bytes: Buffer) {
	const { output, prepare } = await openWorkshop(t);
	const [placed] = await prepare([fileOf(name, bytes)]);
	assert.ok(placed?.prepared.kind === "picture", placed?.prepared.notes.map(inEnglish.text).join());
	const files = await Promise.all(placed.files.map(({ path }) => readFile(join(output, path))));
	const largest = files.at(-1);
	assert.ok(largest);
	return { picture: placed.prepared, small: files.slice(0, -1), largest };
}

const raw = (image: Sharp) => image.raw().toBuffer();

/** Average difference of two pictures' channels, of 255. */
function apart(a: Buffer, b: Buffer): number {
	assert.equal(a.length, b.length);
	return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

for (const [name, encode] of Object.entries({
	"JPEG.jpg": (image: Sharp) => image.jpeg({ quality: 85 }),
	"progressive.jpg": (image: Sharp) => image.jpeg({ quality: 85, progressive: true, chromaSubsampling: "4:4:4" }),
	"wide gamut.jpg": (image: Sharp) => image.withIccProfile("p3").jpeg(),
	"grey.jpg": (image: Sharp) => image.greyscale().jpeg(),
	"PNG.png": (image: Sharp) => image.png(),
	"WebP.webp": (image: Sharp) => image.webp(),
})) {
	test(`the largest rendition of a ${name} has the source's pixels bit for bit, the small ones within 4 of 255`, async (t) => {
		const source = await encode(painted(900, 700)).toBuffer();
		const { picture, small, largest } = await prepared(t, name, source);
		assert.deepEqual(await raw(sharp(largest)), await raw(sharp(source)));
		const { icc } = await sharp(source).metadata();
		assert.deepEqual((await sharp(largest).metadata()).icc, icc === undefined ? undefined : colourOnly(icc));
		assert.deepEqual(picture.notes, []);
		assert.equal(small.length, 2);
		for (const [index, file] of small.entries()) {
			const { width, height, bytes } = picture.renditions[index] ?? { width: 0, height: 0, bytes: 0 };
			assert.equal(width, [270, 540][index]);
			assert.equal(file.length, bytes);
			assert.ok(bytes < source.length);
			const reference = await raw(sharp(source).resize(width, height).toColourspace("srgb").removeAlpha());
			assert.ok(apart(await raw(sharp(file).toColourspace("srgb").removeAlpha()), reference) < 4);
		}
	});
}

test("colours of a wider profile come down to sRGB, and the average colour with them", async (t) => {
	const { picture, small } = await prepared(t, "p3.jpg", await red(700, 700).withIccProfile("p3").jpeg().toBuffer());
	for (const file of small) {
		const [r = 0, g = 0, b = 0] = await raw(sharp(file).resize(1, 1));
		assert.ok(Math.abs(r - 200) <= 4 && Math.abs(g - 50) <= 4 && Math.abs(b - 50) <= 4, `${r} ${g} ${b}`);
	}
	const [r = 0, g = 0] = Buffer.from(picture.tone, "hex");
	assert.ok(Math.abs(r - 200) <= 4 && Math.abs(g - 50) <= 4, picture.tone);
});

test("CMYK and 16 bits are encoded anew in sRGB, near to what they were, and it is said", async (t) => {
	for (const [name, image, reason] of [
		["cmyk.jpg", red(700, 500).toColourspace("cmyk").withIccProfile("cmyk").jpeg(), /CMYK/],
		["deep.png", red(700, 500).toColourspace("rgb16").png(), /16 bits/],
	] as const) {
		const { picture, largest } = await prepared(t, name, await image.toBuffer());
		assert.match(picture.notes.map(inEnglish.text).join(), reason);
		const { space, depth, format } = await sharp(largest).metadata();
		assert.deepEqual([space, depth, format], ["srgb", "uchar", "jpeg"]);
		const [r = 0, g = 0, b = 0] = await raw(sharp(largest).resize(1, 1));
		assert.ok(Math.abs(r - 200) <= 16 && Math.abs(g - 50) <= 16 && Math.abs(b - 50) <= 16, `${name} ${r} ${g} ${b}`);
	}
});

test("transparency is kept in every rendition", async (t) => {
	const half = sharp({
		create: { width: 700, height: 700, channels: 4, background: { r: 9, g: 99, b: 199, alpha: 0.5 } },
	});
	for (const source of [
		await half.clone().png().toBuffer(),
		await half.clone().toColourspace("rgb16").png().toBuffer(),
	]) {
		const { small, largest } = await prepared(t, "half.png", source);
		for (const file of [...small, largest]) {
			const [, , , alpha = 0] = await raw(sharp(file).ensureAlpha().resize(1, 1));
			assert.ok(Math.abs(alpha - 128) <= 2, String(alpha));
		}
	}
});

test("animations keep moving in every size", async (t) => {
	const frames = painted(700, 400 * 3).extract({ left: 0, top: 0, width: 700, height: 1200 });
	const pixels = await raw(frames);
	const moving = sharp(pixels, { raw: { width: 700, height: 1200, channels: 3, pageHeight: 400 } });
	for (const source of [
		await moving
			.clone()
			.gif({ delay: [80, 90, 100] })
			.toBuffer(),
		await moving
			.clone()
			.webp({ delay: [80, 90, 100], lossless: true })
			.toBuffer(),
	]) {
		const { picture, small, largest } = await prepared(t, "moving.gif", source);
		assert.ok(small.length > 0);
		for (const file of [...small, largest]) {
			const { pages, delay } = await sharp(file, { animated: true }).metadata();
			assert.deepEqual([pages, delay], [3, [80, 90, 100]]);
		}
		assert.deepEqual([picture.width, picture.height], [700, 400]);
		assert.equal(picture.renditions[0]?.height, Math.round((270 * 400) / 700));
	}
});

test("a picture stored turned is shown upright in every size", async (t) => {
	const source = await painted(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
	const { picture, largest } = await prepared(t, "turned.jpg", source);
	assert.deepEqual([picture.width, picture.height], [400, 800]);
	for (const { width, height } of picture.renditions) assert.equal(height, 2 * width);
	const reference = await raw(sharp(source).autoOrient());
	assert.ok(apart(await raw(sharp(largest)), reference) < 4);
});

test("the smallest and the longest pictures are prepared", async (t) => {
	const dot = await prepared(t, "dot.png", await noise(1, 1).png().toBuffer());
	assert.deepEqual(
		dot.picture.renditions.map(({ width, height }) => [width, height]),
		[[1, 1]],
	);
	const strip = await prepared(t, "strip.png", await noise(30_000, 10).png().toBuffer());
	for (const { height } of strip.picture.renditions) assert.ok(height >= 1);
	assert.deepEqual([strip.picture.width, strip.picture.height], [30_000, 10]);
	const tower = await prepared(t, "tower.png", await noise(300, 20_000).png().toBuffer());
	assert.equal(tower.picture.renditions.length, 1);
});

test("a small rendition that would have more bytes than its source is left out", async (t) => {
	const flat = await sharp({ create: { width: 700, height: 700, channels: 3, background: "#123456" } })
		.png({ palette: true })
		.toBuffer();
	const { picture } = await prepared(t, "flat.png", flat);
	for (const { bytes, width } of picture.renditions) assert.ok(width === 700 || bytes < flat.length);
	const noisy = await noise(330, 330).jpeg({ quality: 1 }).toBuffer();
	assert.equal((await prepared(t, "noisy.jpg", noisy)).picture.renditions.length, 1);
});
