import { readFile } from "node:fs/promises";
import { stripPicture } from "../picture/strip.ts";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { sharp } from "../sharp.ts";
import { AS_WEBP } from "./small.ts";

/** Colours of the mark that stands for a gallery without a picture: the ink and the paper of its pages. */
const [INK, PAPER] = [
	[27, 26, 24],
	[251, 250, 248],
] as const;
/**
 * Bits of a colour in an icon, which hardly differ from all eight and take far fewer bytes. A palette is another one on each system, as
 * its colours are fractions, and takes four times the CPU for a third less of some 250 kB (20 > 80 ms a large one, measured 2026-11-30).
 */
const BITS = 6;
const CHANNELS = 4;

/** The middle of the picture at `path` as a square. Read here, because libvips reads no path of more than 260 characters on Windows. */
export async function cutSquare(path: string, side: number): Promise<Buffer> {
	const image = sharp(await readFile(path), { failOn: "none", limitInputPixels: PIXEL_LIMIT });
	return image.resize(side, side, { fit: "cover" }).toColourspace("srgb").webp(AS_WEBP).toBuffer();
}

/** An icon of the picture at `path`, or a mark where there is none. Round ones are transparent outside, the others nowhere. */
export async function drawIcon(path: string | undefined, side: number, round: boolean): Promise<Buffer> {
	const pixels = path === undefined ? mark(side) : await pixelsOf(path, side);
	if (round) {
		for (let index = 0; index < side * side; index++) {
			const alpha = Math.round(255 * within(distance(index, side), side / 2));
			pixels[CHANNELS * index + 3] = alpha;
		}
	}
	const image = sharp(pixels, { raw: { width: side, height: side, channels: CHANNELS } });
	// Without the resolution that the encoder adds.
	return stripPicture("png", await (round ? image : image.removeAlpha()).png().toBuffer());
}

async function pixelsOf(path: string, side: number): Promise<Buffer> {
	const image = sharp(await readFile(path), { failOn: "none", limitInputPixels: PIXEL_LIMIT });
	const filled = image.resize(side, side, { fit: "cover" }).toColourspace("srgb").flatten({ background: "#fff" });
	const pixels = await filled.ensureAlpha().raw().toBuffer();
	for (let index = 0; index < pixels.length; index++) pixels[index] = rounded(pixels[index] ?? 0);
	return pixels;
}

/** Of its first bits, which are repeated at its end: none is 0 and all are 255. */
function rounded(colour: number): number {
	return ((colour >> (8 - BITS)) << (8 - BITS)) | (colour >> BITS);
}

/** A ring on ink, as around a day of stories. */
function mark(side: number): Buffer {
	const pixels = Buffer.alloc(CHANNELS * side * side, 255);
	for (let index = 0; index < side * side; index++) {
		const from = distance(index, side);
		const light = within(from, 0.34 * side) - within(from, 0.25 * side);
		for (const [channel, ink] of INK.entries())
			pixels[CHANNELS * index + channel] = Math.round(ink + ((PAPER[channel] ?? ink) - ink) * light);
	}
	return pixels;
}

/** How far a pixel's middle is from the middle of a square. */
function distance(index: number, side: number): number {
	return Math.hypot((index % side) + 0.5 - side / 2, Math.floor(index / side) + 0.5 - side / 2);
}

/** How much of a pixel at this distance lies in a circle of this radius, from 0 to 1. */
function within(from: number, radius: number): number {
	return Math.min(1, Math.max(0, radius - from + 0.5));
}
