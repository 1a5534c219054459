import assert from "node:assert/strict";
import { before, test } from "node:test";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { readPictureFacts } from "../../../src/media/picture/facts.ts";
import { isStrippable, type StrippableType, stripPicture } from "../../../src/media/picture/strip.ts";
import type { MediaType } from "../../../src/media/sniff.ts";
import { exif, pixels } from "./canaries.ts";
import { noise, seeded } from "./noise.ts";

/** Small valid files of each type, as different inside as the encoders allow. */
const corpus: Record<StrippableType, Buffer[]> = { jpeg: [], png: [], webp: [], gif: [] };

before(async () => {
	const tagged = noise(24, 16).withExif({ IFD0: { Artist: "somebody" } });
	corpus.jpeg.push(
		await tagged.clone().withIccProfile("p3").jpeg().toBuffer(),
		await noise(24, 16).jpeg({ progressive: true }).toBuffer(),
		await noise(24, 16).toColourspace("cmyk").jpeg().toBuffer(),
	);
	corpus.png.push(
		await tagged.clone().png().toBuffer(),
		await noise(24, 16, 4).png({ palette: true, progressive: true }).toBuffer(),
	);
	corpus.webp.push(
		await tagged.clone().webp().toBuffer(),
		await noise(24, 16, 4).webp({ lossless: true }).toBuffer(),
		await noise(24, 16, 4, 3).webp().toBuffer(),
	);
	corpus.gif.push(
		await noise(24, 16).gif({ colours: 8 }).toBuffer(),
		await noise(24, 16, 4, 3).gif({ colours: 4 }).toBuffer(),
	);
});

/** One to four wounds: bytes changed, a number made extreme, a piece cut out, doubled, put in, or the end cut off. */
function mutate(original: Buffer, random: () => number): Buffer {
	const below = (limit: number) => Math.floor(random() * limit);
	let bytes = Buffer.from(original);
	for (let wounds = 1 + below(4); wounds > 0; wounds--) {
		// Structure stands mostly in the first hundreds of bytes.
		const at = below(random() < 0.5 ? Math.min(bytes.length, 300) : bytes.length);
		const piece = bytes.subarray(at, at + 1 + below(40));
		const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at + piece.length)];
		const kind = below(6);
		if (kind === 0) piece.subarray(0, 1).fill(below(256));
		else if (kind === 1) piece.subarray(0, 4).fill(random() < 0.5 ? 0xff : 0);
		else if (kind === 2) bytes = Buffer.concat([head, tail]);
		else if (kind === 3) bytes = Buffer.concat([head, piece, piece, tail]);
		else if (kind === 4) bytes = Buffer.concat([head, Buffer.from(piece.map(() => below(256))), piece, tail]);
		else bytes = Buffer.from(head);
	}
	return bytes;
}

async function stripOrRefuse(type: StrippableType, bytes: Buffer): Promise<Buffer | undefined> {
	try {
		return await stripPicture(type, bytes);
	} catch (error) {
		assert.ok(error instanceof MalformedMedia, `${type}: ${error}`);
		return undefined;
	}
}

test("JPEG, PNG, WebP and GIF can be stripped, HEIC, AVIF and videos not", () => {
	const types: MediaType[] = ["jpeg", "png", "webp", "gif", "heic", "avif", "mp4", "mov", "webm"];
	assert.deepEqual(types.filter(isStrippable), ["jpeg", "png", "webp", "gif"]);
});

test("each type goes to its own stripper", async () => {
	for (const type of ["jpeg", "png", "webp", "gif"] as const)
		for (const other of ["jpeg", "png", "webp", "gif"] as const) {
			const [file] = corpus[other];
			assert.ok(file);
			assert.equal((await stripOrRefuse(type, file)) !== undefined, type === other, `${other} as ${type}`);
		}
});

test("any wounded file is stripped or refused, and what is stripped stays the same when stripped again", async () => {
	const random = seeded(20261123);
	for (const type of ["jpeg", "png", "webp", "gif"] as const) {
		let [stripped, refused] = [0, 0];
		for (let round = 0; round < 4000; round++) {
			const wounded = mutate(corpus[type][round % corpus[type].length] ?? Buffer.alloc(0), random);
			const once = await stripOrRefuse(type, wounded);
			if (once === undefined) refused++;
			else {
				stripped++;
				assert.ok(once.length <= wounded.length + 16);
				assert.ok((await stripPicture(type, once)).equals(once), `${type}, round ${round}: not the same again`);
			}
		}
		assert.ok(stripped > 200 && refused > 200, `${type}: ${stripped} stripped and ${refused} refused tell little`);
	}
});

test("every length at which a file can be cut off is stripped or refused", async () => {
	for (const type of ["jpeg", "png", "webp", "gif"] as const)
		for (const file of corpus[type])
			for (let length = 0; length < file.length; length++) {
				const stripped = await stripOrRefuse(type, file.subarray(0, length));
				if (stripped) assert.ok((await stripPicture(type, stripped)).equals(stripped), `${type} cut at ${length}`);
			}
});

test("bytes without any meaning are refused", async () => {
	const random = seeded(7);
	for (const type of ["jpeg", "png", "webp", "gif"] as const)
		for (let round = 0; round < 500; round++) {
			const bytes = Buffer.from(Array.from({ length: round }, () => random() * 256));
			assert.equal(await stripOrRefuse(type, bytes), undefined);
		}
});

test("a wounded JPEG that can still be decoded shows the same pixels when stripped", async () => {
	const random = seeded(42);
	let compared = 0;
	for (let round = 0; round < 300; round++) {
		const wounded = mutate(corpus.jpeg[round % 3] ?? Buffer.alloc(0), random);
		const stripped = await stripOrRefuse("jpeg", wounded);
		const expected = await pixels(wounded).catch(() => undefined);
		if (!stripped || !expected) continue;
		assert.ok((await pixels(stripped)).data.equals(expected.data), `round ${round}`);
		compared++;
	}
	assert.ok(compared > 50, `only ${compared} could be compared`);
});

test("facts of a wounded file are facts or a MalformedMedia", async () => {
	const random = seeded(3);
	const files = [...Object.values(corpus).flat(), exif(6)];
	for (let round = 0; round < 600; round++) {
		const facts = readPictureFacts(mutate(files[round % files.length] ?? Buffer.alloc(0), random));
		const outcome = await facts.catch((error: unknown) => error);
		if (outcome instanceof Error) assert.ok(outcome instanceof MalformedMedia, String(outcome));
		else assert.ok((await facts).width > 0);
	}
});
