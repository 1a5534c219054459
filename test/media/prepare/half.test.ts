import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { type Picture, paintFrame } from "../../../sample/paint/picture.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { isShortage } from "../../../src/media/decode/shortage.ts";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { readPictureFacts } from "../../../src/media/picture/facts.ts";
import { preparePicture } from "../../../src/media/prepare/pictures.ts";
import { scaledTo, shrinkTo } from "../../../src/media/prepare/small.ts";
import { type Sharp, sharp } from "../../../src/media/sharp.ts";
import { readManifest } from "../../../src/output/manifest.ts";
import { noise } from "../picture/noise.ts";
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

/** As Instagram has them. */
const asThere = (image: Sharp) => image.jpeg({ quality: 85, progressive: true }).toBuffer();

const KINDS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
	progressive: (image) => image.jpeg({ quality: 85, progressive: true }),
	"without sampling": (image) => image.jpeg({ quality: 85, progressive: true, chromaSubsampling: "4:4:4" }),
	grey: (image) => image.greyscale().jpeg({ quality: 85, progressive: true }),
	"of wide colours": (image) => image.withIccProfile("p3").jpeg({ quality: 85, progressive: true }),
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

test("what is narrower, wider or baseline is decoded as before, and all of a file that libvips does not open by its path", async (t) => {
	const workshop = await openWorkshop(t);
	const others = [
		await asThere(painted(1079, 400)),
		await asThere(painted(1620, 400)),
		await painted(1080, 400).jpeg({ quality: 85 }).toBuffer(),
	];
	for (const source of others) {
		const [placed] = await workshop.prepare([fileOf("a.jpg", source)]);
		const [, large = ""] = (placed?.files ?? []).map(({ path }) => join(workshop.output, path));
		assert.deepEqual(await readFile(large), await renditionOf(source));
	}
	const bytes = await asThere(painted(1080, 800));
	const written: unknown[] = [];
	const renditions = {
		...{ fingerprint: "aa-1", folder: "media" },
		write: async (_: string, content: unknown) => {
			written.push(content);
			return bytes.length;
		},
		path: (name: string) => join(workshop.output, "nowhere", name),
		reuse: async () => undefined,
		reuseAll: async () => undefined,
	};
	const file = { bytes, type: "jpeg", facts: await readPictureFacts(bytes) } as const;
	const { notes } = await preparePicture(file, { renditions, decoder: noDecoder, unsettled: (reason) => reason });
	assert.deepEqual(notes, []);
	assert.deepEqual(written[2], await renditionOf(bytes));
	// Its name is in what libvips says of it.
	const short = { ...renditions, path: (name: string) => join(workshop.output, "out of memory", name) };
	const preparing = preparePicture(file, { renditions: short, decoder: noDecoder, unsettled: (reason) => reason });
	await assert.rejects(preparing, (error: unknown) => error instanceof MalformedMedia && isShortage(error.cause));
});

test("damage is found where it was found in all of a picture, wherever it is, and what could be decoded is shown", async (t) => {
	const workshop = await openWorkshop(t);
	const whole = await asThere(noise(1080, 720));
	const smooth = await asThere(painted(1080, 720));
	const kinds = {
		cut: (bytes: Buffer, at: number) => bytes.subarray(0, at),
		"without its end": (bytes: Buffer) => bytes.subarray(0, -2),
		zeroed: (bytes: Buffer, at: number) => Buffer.from(bytes).fill(0, at, at + 600),
		short: (bytes: Buffer, at: number) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 500)]),
		flipped: (bytes: Buffer, at: number) => Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 0x10, at, at + 1),
		"with something between segments": (bytes: Buffer) =>
			Buffer.concat([
				bytes.subarray(0, bytes.indexOf("ffc4", "hex")),
				Buffer.alloc(9, 7),
				bytes.subarray(bytes.indexOf("ffc4", "hex")),
			]),
	};
	let found = 0;
	for (const source of [whole, smooth]) {
		for (const [kind, damage] of Object.entries(kinds)) {
			for (const share of [0.05, 0.3, 0.6, 0.95]) {
				const bytes = damage(source, Math.round(source.length * share));
				const pixels = (failOn: "warning" | "none") => sharp(bytes, { failOn }).resize(540).raw().toBuffer();
				const [isWhole, isShown] = await Promise.all(
					(["warning", "none"] as const).map((failOn) =>
						pixels(failOn).then(
							() => true,
							() => false,
						),
					),
				);
				const [placed] = await workshop.prepare([fileOf("a.jpg", bytes)]);
				const said = placed?.prepared.notes.map(inEnglish.text).join() ?? "";
				const what = `${kind} at ${share}`;
				assert.equal(placed?.prepared.kind, isShown ? "picture" : "unusable", what);
				if (isShown)
					assert.equal(/is damaged; what could be decoded of it is shown/.test(said), !isWhole, `${what}: ${said}`);
				if (!isWhole) found++;
			}
		}
	}
	assert.ok(found > 30, `${found}`);
});

test("no trace is left of a picture of which nothing can be decoded", async (t) => {
	const workshop = await openWorkshop(t);
	const source = await asThere(painted(1700, 300));
	const scans = [...source.toString("latin1").matchAll(/\xff\xda/g)].map(({ index }) => index);
	const tables = source.lastIndexOf(Buffer.from("ffc4", "hex"), scans[1]);
	const [placed] = await workshop.prepare([fileOf("a.jpg", source.subarray(0, tables + 8))]);
	assert.equal(placed?.prepared.kind, "unusable");
	const manifest = await readManifest(workshop.output);
	assert.deepEqual([...(manifest?.files.keys() ?? [])].sort(), [".nojekyll", "index.html"]);
});
