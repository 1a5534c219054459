import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { stripGif } from "../../../src/media/picture/gif.ts";
import { stripPng } from "../../../src/media/picture/png.ts";
import { isOnlyPixels } from "../../../src/media/picture/png-pixels.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { unexpectedInGif } from "../../../src/verify/metadata/gif.ts";
import { unexpectedInPng } from "../../../src/verify/metadata/png.ts";
import { mutate } from "../../security/fuzzing.ts";
import { fileOf, openWorkshop } from "../workshop.ts";
import { noise, seeded } from "./noise.ts";
import { chunk, chunksOf } from "./png-chunks.ts";

const MARK = Buffer.from("canary 48.1372 behind the pixels");

/** A PNG taken apart into its chunks, and put together again with the packed pixels changed. */
function withPixels(png: Buffer, change: (packed: Buffer) => readonly Buffer[]): Buffer {
	const [before, packed, behind]: [Buffer[], Buffer[], Buffer[]] = [[], [], []];
	for (const [type, whole] of chunksOf(png)) {
		if (type === "IDAT") packed.push(whole.subarray(8, -4));
		else (packed.length === 0 ? before : behind).push(whole);
	}
	const pixels = change(Buffer.concat(packed)).map((part) => chunk("IDAT", part));
	return Buffer.concat([png.subarray(0, 8), ...before, ...pixels, ...behind]);
}

const PNGS: Readonly<Record<string, () => Promise<Buffer>>> = {
	"of three channels": () => noise(37, 23).png().toBuffer(),
	"of four": () => noise(37, 23, 4).png().toBuffer(),
	"of one": () => noise(37, 23, 1).toColourspace("b-w").png().toBuffer(),
	"with a palette": () => noise(37, 23).png({ palette: true, colours: 5 }).toBuffer(),
	"with a palette and transparency": () => noise(37, 23, 4).png({ palette: true, colours: 16 }).toBuffer(),
	"of one bit": () => noise(37, 23).threshold().png({ palette: true, colours: 2 }).toBuffer(),
	"that is interlaced": () => noise(37, 23).png({ progressive: true }).toBuffer(),
	"that is interlaced and narrow": () => noise(1, 3).png({ progressive: true }).toBuffer(),
	"that is interlaced, with a palette": () =>
		noise(13, 2).png({ progressive: true, palette: true, colours: 3 }).toBuffer(),
};

describe("a PNG", () => {
	for (const [name, make] of Object.entries(PNGS)) {
		test(`${name} is only pixels, and no longer when something is put behind them`, async () => {
			const clean = stripPng(await make());
			assert.ok(await isOnlyPixels(clean));
			assert.equal(await unexpectedInPng(clean), undefined);
			const hidden: Readonly<Record<string, Buffer>> = {
				"in the same chunk": withPixels(clean, (packed) => [Buffer.concat([packed, MARK])]),
				"in another chunk": withPixels(clean, (packed) => [packed, MARK]),
				"a single byte": withPixels(clean, (packed) => [packed, Buffer.from([0])]),
				"as a row": withPixels(clean, (packed) => [deflateSync(Buffer.concat([inflateSync(packed), MARK]))]),
				"behind a picture that breaks off": withPixels(clean, (packed) => [packed.subarray(0, -8)]),
				"behind damage": withPixels(clean, (packed) => [packed.subarray(0, 20), Buffer.alloc(9, 0xff), MARK]),
			};
			for (const [where, png] of Object.entries(hidden)) {
				assert.ok(!(await isOnlyPixels(stripPng(png))), where);
				assert.equal(await unexpectedInPng(stripPng(png)), "bytes behind its pixels", where);
			}
		});
	}
	test("with something behind its pixels is encoded anew, and says so", async (t) => {
		const png = withPixels(await noise(400, 300).png().toBuffer(), (packed) => [packed, MARK]);
		const workshop = await openWorkshop(t);
		const [placed] = await workshop.prepare([fileOf("hidden.png", png)]);
		assert.ok(placed?.prepared.kind === "picture");
		assert.match(
			placed.prepared.notes.map(inEnglish.text).join(),
			/was encoded anew, because .* could hide more than the picture/,
		);
		for (const { path } of placed.files) {
			assert.ok(!(await readFile(join(workshop.output, path))).includes("canary"));
		}
	});
	test("of colours without a palette loses one that is only suggested, and a transparency of no use", async () => {
		const png = await noise(9, 9).png().toBuffer();
		const more = Buffer.concat([
			chunk("PLTE", Buffer.alloc(300, "canary")),
			chunk("tRNS", Buffer.alloc(100, "canary")),
		]);
		const stripped = stripPng(Buffer.concat([png.subarray(0, 33), more, png.subarray(33)]));
		assert.ok(!stripped.includes("canary"));
		assert.deepEqual(stripped, stripPng(png));
		assert.equal(
			await unexpectedInPng(Buffer.concat([png.subarray(0, 33), more, png.subarray(33)])),
			"a palette that is not used",
		);
	});
	test("with more colours than its pixels can name is not only pixels", async () => {
		const png = stripPng(await noise(9, 9).png({ palette: true, colours: 2 }).toBuffer());
		const at = png.indexOf("PLTE") - 4;
		const palette = chunk("PLTE", Buffer.alloc(300, "canary"));
		const padded = Buffer.concat([png.subarray(0, at), palette, png.subarray(at + 12 + png.readUInt32BE(at))]);
		assert.ok(!(await isOnlyPixels(padded)));
		assert.equal(await unexpectedInPng(padded), "a palette that is not used");
	});
});

/** An APNG of two pictures, the second smaller. */
async function moving(behind: Buffer = Buffer.alloc(0)): Promise<Buffer> {
	const frame = (index: number, side: number) => {
		const body = Buffer.alloc(26);
		for (const [at, value] of [index, side, side].entries()) body.writeUInt32BE(value, 4 * at);
		return chunk("fcTL", body);
	};
	const packed = async (side: number) => {
		const png = await noise(side, side).png().toBuffer();
		return png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8);
	};
	const first = stripPng(await noise(20, 20).png().toBuffer());
	const second = Buffer.concat([Buffer.from([0, 0, 0, 2]), await packed(10), behind]);
	const at = first.indexOf("IDAT") - 4;
	return Buffer.concat([
		...[first.subarray(0, at), chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), frame(0, 20)],
		...[first.subarray(at, -12), frame(1, 10), chunk("fdAT", second), first.subarray(-12)],
	]);
}

test("an APNG is looked at picture by picture", async () => {
	const clean = stripPng(await moving());
	assert.ok(await isOnlyPixels(clean));
	assert.equal(await unexpectedInPng(clean), undefined);
	const hidden = stripPng(await moving(MARK));
	assert.ok(!(await isOnlyPixels(hidden)));
	assert.equal(await unexpectedInPng(hidden), "bytes behind its pixels");
});

/** The image blocks of a GIF, their bytes put together, changed, and cut into blocks of this size again. */
function withData(gif: Buffer, change: (data: Buffer) => Buffer, blockSize = 255): Buffer {
	const parts: Buffer[] = [];
	let at = 13 + (gif.readUInt8(10) & 0x80 ? 3 * 2 ** ((gif.readUInt8(10) & 7) + 1) : 0);
	parts.push(gif.subarray(0, at));
	const blocksAt = (from: number) => {
		const blocks: Buffer[] = [];
		let next = from;
		for (; gif.readUInt8(next) > 0; next += 1 + gif.readUInt8(next))
			blocks.push(gif.subarray(next + 1, next + 1 + gif.readUInt8(next)));
		return { data: Buffer.concat(blocks), end: next + 1 };
	};
	while (gif[at] !== 0x3b) {
		const isImage = gif[at] === 0x2c;
		const flags = gif.readUInt8(at + 9);
		const from = isImage ? at + 11 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0) : at + 2;
		const { data, end } = blocksAt(from);
		if (!isImage) parts.push(gif.subarray(at, end));
		else {
			parts.push(gif.subarray(at, from));
			const changed = change(data);
			for (let start = 0; start < changed.length; start += blockSize) {
				const block = changed.subarray(start, start + blockSize);
				parts.push(Buffer.from([block.length]), block);
			}
			parts.push(Buffer.from([0]));
		}
		at = end;
	}
	return Buffer.concat([...parts, gif.subarray(at)]);
}

const GIFS: Readonly<Record<string, () => Promise<Buffer>>> = {
	"of many colours": () => noise(150, 110).gif().toBuffer(),
	"of two colours": () => noise(61, 43).threshold().gif({ colours: 2 }).toBuffer(),
	"of four colours": () => noise(61, 43).gif({ colours: 4 }).toBuffer(),
	"of one colour": () =>
		sharp({ create: { width: 300, height: 200, channels: 3, background: "#123456" } })
			.gif()
			.toBuffer(),
	"of one pixel": () => noise(1, 1).gif().toBuffer(),
	"that is interlaced": () => noise(60, 40).gif({ progressive: true }).toBuffer(),
	"that moves": () =>
		noise(30, 20, 3, 3)
			.gif({ delay: [50, 60, 70] })
			.toBuffer(),
};

describe("a GIF", () => {
	const shown = async (gif: Buffer) => (await sharp(gif, { animated: true }).raw().toBuffer()).toString("hex");
	for (const [name, make] of Object.entries(GIFS)) {
		test(`${name} ends where its pixels end`, async () => {
			const gif = await make();
			const clean = stripGif(gif);
			assert.equal(unexpectedInGif(clean), undefined);
			assert.deepEqual(stripGif(clean), clean);
			assert.equal(await shown(clean), await shown(gif));
			for (const size of [255, 100, 1]) {
				const longer = withData(gif, (data) => Buffer.concat([data, MARK, MARK]), size);
				assert.equal(unexpectedInGif(longer), "bytes behind its pixels");
				assert.deepEqual(stripGif(longer), clean);
				const single = withData(gif, (data) => Buffer.concat([data, Buffer.from([7])]), size);
				assert.deepEqual(stripGif(single), clean);
			}
		});
		test(`${name} and has no end code ends with its last pixel`, async () => {
			const gif = await make();
			const bare = withData(stripGif(gif), (data) =>
				Buffer.concat([data.subarray(0, -2), Buffer.from([data.at(-2) ?? 0, 0, 0]), MARK]),
			);
			const stripped = stripGif(bare);
			assert.equal(unexpectedInGif(stripped), undefined);
			assert.ok(stripped.length < bare.length - MARK.length / 2 || !stripped.includes(MARK));
			assert.deepEqual(stripGif(stripped), stripped);
		});
	}
	test("whose pixels have an impossible size is refused", async () => {
		const gif = await noise(9, 9).gif().toBuffer();
		const image = gif.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 9, 0, 9, 0, 0]));
		assert.ok(image > 0);
		for (const size of [0, 12, 255]) {
			gif.writeUInt8(size, image + 10);
			assert.throws(() => stripGif(gif), MalformedMedia);
		}
	});
});

test("whatever is left of twelve thousand changed pictures, the check finds nothing beside their pixels", {
	timeout: 120_000,
}, async () => {
	const pngs = [...(await Promise.all(Object.values(PNGS).map((make) => make()))), await moving()];
	const gifs = await Promise.all(
		Object.values(GIFS)
			.slice(1)
			.map((make) => make()),
	);
	let shown = 0;
	for (let round = 0; round < 12_000; round++) {
		const random = seeded(round);
		const pick = (below: number) => Math.floor(random() * below);
		const [seeds, strip] = round % 2 === 0 ? ([pngs, stripPng] as const) : ([gifs, stripGif] as const);
		const bytes = mutate(seeds[pick(seeds.length)] ?? Buffer.alloc(0), pick);
		try {
			const clean = strip(bytes);
			if (round % 2 === 0 && !(await isOnlyPixels(clean))) continue;
			assert.equal(
				round % 2 === 0 ? await unexpectedInPng(clean) : unexpectedInGif(clean),
				undefined,
				`round ${round}`,
			);
			assert.deepEqual(strip(clean), clean, `round ${round}`);
			shown++;
		} catch (error) {
			if (!(error instanceof MalformedMedia)) throw error;
		}
	}
	assert.ok(shown > 400, `${shown} were shown`);
});
