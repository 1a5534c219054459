import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { type Picture, paintFrame } from "../../../sample/paint/picture.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { readPictureFacts } from "../../../src/media/picture/facts.ts";
import { preparePicture } from "../../../src/media/prepare/pictures.ts";
import { scaledTo, shrinkTo } from "../../../src/media/prepare/small.ts";
import { type Sharp, sharp } from "../../../src/media/sharp.ts";
import { fileOf, noDecoder, openWorkshop } from "../workshop.ts";

const scene: Picture = { scene: "hills", mood: 1, seed: "golden" };
const painted = (width: number, height: number) =>
	sharp(paintFrame(scene, width, height), { raw: { width, height, channels: 3 } });

/** The rendition of 540 pixels that is made of pixels decoded from a file, as libvips names it. */
async function renditionOf(source: string | Buffer): Promise<Buffer> {
	const decoded = await scaledTo(540, sharp(source)).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
	const { width, height, channels } = decoded.info;
	return shrinkTo({ width: 540, format: "jpg" }, sharp(decoded.data, { raw: { width, height, channels } })).toBuffer();
}

/** Average difference of two pictures' channels, of 255. */
async function apart(one: Sharp, other: Sharp): Promise<number> {
	const [a, b] = await Promise.all([one, other].map((image) => image.toColourspace("srgb").raw().toBuffer()));
	assert.ok(a !== undefined && a.length === b?.length);
	return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

const KINDS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
	progressive: (image) => image.jpeg({ quality: 85, progressive: true }),
	"without sampling": (image) => image.jpeg({ quality: 85, chromaSubsampling: "4:4:4" }),
	grey: (image) => image.greyscale().jpeg({ quality: 85 }),
	"of wide colours": (image) => image.withIccProfile("p3").jpeg({ quality: 85 }),
};

for (const [kind, encode] of Object.entries(KINDS)) {
	test(`of a JPEG ${kind} that is twice as wide as shown, or more, half is decoded, and it looks like all of it`, async (t) => {
		const workshop = await openWorkshop(t, noDecoder, "50 % [old], a=b [shrink=8]");
		for (const [width, height] of [
			[1080, 1349],
			[1081, 566],
			[1440, 1081],
			[1619, 300],
		] as const) {
			const source = await encode(painted(width, height)).toBuffer();
			const [placed] = await workshop.prepare([fileOf(`${width}.jpg`, source)]);
			assert.ok(placed?.prepared.kind === "picture");
			assert.deepEqual(placed.prepared.notes, []);
			const [, large = "", original = ""] = placed.files.map(({ path }) => join(workshop.output, path));
			const made = await readFile(large);
			assert.deepEqual(made, await renditionOf(`${original}[shrink=2]`));
			assert.notDeepEqual(made, await renditionOf(original));
			const { width: shown, height: high } = await sharp(made).metadata();
			assert.equal(shown, 540);
			assert.ok(Math.abs((high * width) / 540 - height) <= width / 540, "the height fits");
			assert.ok((await apart(sharp(made), sharp(source).resize(540, high, { fit: "fill" }))) < 4);
		}
	});
}

test("what is narrower or wider than that is decoded as before, and all of a file that libvips does not open by its path", async (t) => {
	const workshop = await openWorkshop(t);
	for (const width of [1079, 1620]) {
		const source = await painted(width, 400).jpeg({ quality: 85 }).toBuffer();
		const [placed] = await workshop.prepare([fileOf(`${width}.jpg`, source)]);
		const [, large = ""] = (placed?.files ?? []).map(({ path }) => join(workshop.output, path));
		assert.deepEqual(await readFile(large), await renditionOf(source));
	}
	const bytes = await painted(1080, 800).jpeg({ quality: 85 }).toBuffer();
	const written = new Map<string, unknown>();
	const renditions = {
		fingerprint: "aa-1",
		folder: "media",
		write: async (name: string, content: unknown) => {
			written.set(name.replace(/^.*-/, ""), content);
			return bytes.length;
		},
		path: (name: string) => join(workshop.output, "nowhere", name),
		reuse: async () => undefined,
		reuseAll: async () => undefined,
	};
	const file = { bytes, type: "jpeg", facts: await readPictureFacts(bytes) } as const;
	const { notes } = await preparePicture(file, { renditions, decoder: noDecoder });
	assert.deepEqual(notes, []);
	assert.deepEqual([...written.values()][2], await renditionOf(bytes));
});

test("what could be decoded of a damaged JPEG is shown, though half of it would do", async (t) => {
	const whole = await painted(1080, 1080).jpeg({ quality: 85 }).toBuffer();
	const workshop = await openWorkshop(t);
	const [placed] = await workshop.prepare([fileOf("cut.jpg", whole.subarray(0, Math.round(whole.length * 0.7)))]);
	assert.ok(placed?.prepared.kind === "picture");
	assert.match(placed.prepared.notes.map(inEnglish.text).join(), /is damaged; what could be decoded of it is shown/);
	const [, large = ""] = placed.files.map(({ path }) => join(workshop.output, path));
	const top = (image: Sharp) => image.extract({ left: 0, top: 0, width: 540, height: 300 });
	assert.ok((await apart(top(sharp(await readFile(large))), top(sharp(whole).resize(540)))) < 4);
});
