import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { table } from "./measure.ts";

/**
 * What recipes of small renditions cost, and how they look: `npx tsx bench/renditions.ts FOLDER`, a folder of JPEGs as Instagram hands
 * them out. Sharp alone, as in bare.ts. A rendition is judged as a browser shows it: scaled to the pixels of a tile on screens of one, two and
 * three dots a pixel, and there compared with the source scaled likewise, by SSIM (Wang et al., 2004; squares of 8 pixels) of luma and, at one
 * width, of both colour differences.
 */
interface Recipe {
	readonly widths: readonly [small: number, large: number];
	/** Of both, or of each. */
	readonly quality: number | readonly [small: number, large: number];
	/** Of WebP; none for JPEG. */
	readonly effort?: number;
	/** Of JPEG: the quantisation table by its number in mozjpeg (0 is the standard's, 3 ImageMagick's), and whether the codes are optimised. */
	readonly table?: number;
	readonly optimiseCoding?: boolean;
	/** By which pixels are scaled; sharp's own unless it is said. */
	readonly kernel?: "cubic";
	/** Whether no more than half the width and height is decoded. */
	readonly half?: true;
}

const RECIPES: readonly Recipe[] = [
	{ widths: [320, 640], quality: 75, effort: 2 },
	...[0, 1, 2].map((effort) => ({ widths: [270, 540], quality: 75, effort }) as const),
	...[0, 1, 2, 4].map((effort) => ({ widths: [270, 540], quality: 80, effort }) as const),
	{ widths: [270, 540], quality: 75 },
	...[76, 78, 80].map((quality) => ({ widths: [270, 540], quality, table: 3 }) as const),
	{ widths: [270, 540], quality: 78, table: 3, optimiseCoding: false },
	{ widths: [270, 540], quality: [74, 71], table: 3 },
	{ widths: [270, 540], quality: [75, 72], table: 3, kernel: "cubic" },
	{ widths: [270, 540], quality: [75, 72], table: 3, kernel: "cubic", half: true },
];
/** A tile of 13rem at one and at two dots a pixel of CSS, and a third of a phone's window at three. */
const SHOWN = [208, 390, 416];
const SIDE = 8;

sharp.cache(false);
const folder = process.argv[2] ?? ".";
const names = (await readdir(folder)).filter((name) => name.endsWith(".jpg")).sort();
const sources = await Promise.all(names.map((name) => readFile(join(folder, name))));

async function encoded(
	name: string,
	source: Buffer,
	{ widths, quality, effort, table = 0, optimiseCoding = true, kernel, half }: Recipe,
): Promise<readonly Buffer[]> {
	const scaling = { withoutEnlargement: true, ...(kernel && { kernel }) };
	const image = sharp(half ? `${join(folder, name)}[shrink=2]` : source)
		.autoOrient()
		.resize({ width: widths[1], ...scaling });
	const { data, info } = await image.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
	const raw = { width: info.width, height: info.height, channels: info.channels };
	const all: Buffer[] = [];
	for (const [index, width] of widths.entries()) {
		const small = sharp(data, { raw }).resize({ width, ...scaling });
		const of = [quality].flat()[index] ?? [quality].flat()[0];
		all.push(
			await (effort === undefined
				? small.jpeg({ quality: of, quantisationTable: table, optimiseCoding })
				: small.webp({ quality: of, effort })
			).toBuffer(),
		);
	}
	return all;
}

/** Luma, or what a colour is above it: shares of red, green and blue. */
const LUMA = [0.2126, 0.7152, 0.0722] as const;
const BLUE = [-0.1146, -0.3854, 0.5] as const;
const RED = [0.5, -0.4542, -0.0458] as const;

/** One plane of a picture that is shown this wide. */
async function shown(
	bytes: Buffer,
	width: number,
	height: number,
	[r, g, b] = LUMA as readonly [number, number, number],
) {
	const image = sharp(bytes).resize(width, height, { fit: "fill", fastShrinkOnLoad: false }).removeAlpha();
	const pixels = await image.toColourspace("srgb").raw().toBuffer();
	return Float32Array.from(
		{ length: width * height },
		(_, at) => r * (pixels[3 * at] ?? 0) + g * (pixels[3 * at + 1] ?? 0) + b * (pixels[3 * at + 2] ?? 0),
	);
}

function ssim(a: Float32Array, b: Float32Array, width: number): number {
	let [sum, count] = [0, 0];
	for (let top = 0; (top + SIDE) * width <= a.length; top += SIDE / 2) {
		for (let left = 0; left + SIDE <= width; left += SIDE / 2) {
			let [ofA, ofB, aa, bb, ab] = [0, 0, 0, 0, 0];
			for (let at = 0; at < SIDE * SIDE; at++) {
				const index = (top + Math.floor(at / SIDE)) * width + left + (at % SIDE);
				const [p, q] = [a[index] ?? 0, b[index] ?? 0];
				[ofA, ofB, aa, bb, ab] = [ofA + p, ofB + q, aa + p * p, bb + q * q, ab + p * q];
			}
			const n = SIDE * SIDE;
			const [mean, other] = [ofA / n, ofB / n];
			const [spread, together] = [aa / n - mean ** 2 + bb / n - other ** 2, ab / n - mean * other];
			sum += ((2 * mean * other + 6.5) * (2 * together + 58.5)) / ((mean ** 2 + other ** 2 + 6.5) * (spread + 58.5));
			count++;
		}
	}
	return sum / count;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Microseconds of all cores. */
function spent(): number {
	const { user, system } = process.cpuUsage();
	return user + system;
}

/** Rounds, of which the least counts. All recipes take their turn at each picture, so that other work on the machine is the same for all. */
const ROUNDS = 3;
const costs = RECIPES.map((): number[] => []);
const renditions = RECIPES.map((): (readonly Buffer[])[] => []);
for (let round = 0; round < ROUNDS; round++) {
	const sums = RECIPES.map(() => 0);
	for (const [index, source] of sources.entries()) {
		for (const [at, recipe] of RECIPES.entries()) {
			const began = spent();
			const made = await encoded(names[index] ?? "", source, recipe);
			sums[at] = (sums[at] ?? 0) + spent() - began;
			const all = renditions[at];
			if (all !== undefined) all[index] = made;
		}
	}
	for (const [at, sum] of sums.entries()) costs[at]?.push(sum / 1000 / sources.length);
}

const rows: string[][] = [];
for (const [at, { widths, quality, effort, table: steps, optimiseCoding, kernel, half }] of RECIPES.entries()) {
	const likeness: string[] = [];
	for (const [width, plane] of [
		...SHOWN.map((width) => [width, LUMA] as const),
		[390, BLUE] as const,
		[390, RED] as const,
	]) {
		const values: number[] = [];
		for (const [index, source] of sources.entries()) {
			const { width: full = 1, height = 1 } = await sharp(source).metadata();
			const high = Math.round((height * width) / full);
			const rendition = renditions[at]?.[index]?.[widths[0] >= width ? 0 : 1] ?? source;
			values.push(ssim(await shown(source, width, high, plane), await shown(rendition, width, high, plane), width));
		}
		likeness.push(average(values).toFixed(4));
	}
	const size = average((renditions[at] ?? []).map((all) => all.reduce((sum, { length }) => sum + length, 0)));
	const jpeg = `JPEG, table ${steps ?? 0}${optimiseCoding === false ? ", usual codes" : ""}`;
	const how = [quality].flat().join(" and ") + (kernel === undefined ? "" : `, ${kernel}`) + (half ? ", half" : "");
	const name = `${widths.join(" and ")}, ${effort === undefined ? jpeg : `WebP, effort ${effort}`}, quality ${how}`;
	const cost = Math.min(...(costs[at] ?? []));
	rows.push([name, `${cost.toFixed(1)} ms`, `${(size / 1000).toFixed(1)} kB`, ...likeness]);
}
console.log(
	table(
		[
			"renditions",
			"CPU a picture",
			"bytes of both",
			...SHOWN.map((width) => `SSIM at ${width}`),
			"Cb at 390",
			"Cr at 390",
		],
		rows,
	),
);
