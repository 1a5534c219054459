import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { sharp } from "../sharp.ts";

/** A perceptual fingerprint of a picture; nearly the same for other sizes and encodings of it. */
export interface Likeness {
	/** Luma of the picture scaled to 32 x 32 fields, 0 to 255. */
	readonly fields: Float32Array;
	readonly mean: number;
	/** The average of red, green and blue. */
	readonly colour: readonly number[];
	/** Standard deviation of the fields: nearly 0 for a plain background. */
	readonly spread: number;
	/** Width by height. */
	readonly ratio: number;
}

const SIDE = 32;
/** Weights of red, green and blue in luma (Rec. 709). */
const LUMA = [0.2126, 0.7152, 0.0722] as const;
/** The largest mean absolute difference, of 255, between two encodings of one picture. */
const TOLERANCE = 6;
/** The largest difference of any field: another word or face on the same background changes few of them, but those much. */
const FARTHEST = 28;
/** The least correlation of two encodings of one picture. Other words on the same plain background correlate less. */
const CORRELATION = 0.97;
/** Standard deviation, of 255, below which a picture is like every other one of its kind. */
const FLAT = 2;

/** The likeness of a picture's bytes; undefined when they cannot be decoded. */
export async function likenessOf(bytes: Buffer): Promise<Likeness | undefined> {
	try {
		const image = sharp(bytes, { failOn: "none", limitInputPixels: PIXEL_LIMIT }).autoOrient();
		const { autoOrient } = await image.metadata();
		// Every pixel counts: shrinking on load would make fine patterns depend on the size.
		const pixels = await image
			.resize(SIDE, SIDE, { fit: "fill", fastShrinkOnLoad: false })
			.flatten()
			.toColourspace("srgb")
			.raw()
			.toBuffer();
		const fields = new Float32Array(SIDE * SIDE);
		const colour = [0, 0, 0];
		for (const index of fields.keys()) {
			for (const [channel, weight] of LUMA.entries()) {
				const value = pixels[3 * index + channel] ?? 0;
				fields[index] = (fields[index] ?? 0) + weight * value;
				colour[channel] = (colour[channel] ?? 0) + value / fields.length;
			}
		}
		const mean = fields.reduce((sum, field) => sum + field, 0) / fields.length;
		const spread = Math.sqrt(fields.reduce((sum, field) => sum + (field - mean) ** 2, 0) / fields.length);
		return { fields, mean, colour, spread, ratio: autoOrient.width / autoOrient.height };
	} catch {
		return undefined;
	}
}

/** Whether a picture has too little contrast to be distinguished from others. */
export function isFlat({ spread }: Likeness): boolean {
	return spread < FLAT;
}

/** Whether two flat pictures differ in colour or shape, by which alone they can be distinguished. */
export function isOtherGround(a: Likeness, b: Likeness): boolean {
	return (
		hasOtherShape(a, b) || a.colour.some((value, channel) => Math.abs(value - (b.colour[channel] ?? 0)) > TOLERANCE)
	);
}

function hasOtherShape(a: Likeness, b: Likeness): boolean {
	return Math.abs(a.ratio - b.ratio) > 0.02 * a.ratio;
}

/** Whether two pictures are the same one, perhaps in another size or encoding. False for flat pictures. */
export function isAlike(a: Likeness, b: Likeness): boolean {
	if (isFlat(a) || isFlat(b) || hasOtherShape(a, b)) return false;
	let apart = 0;
	let farthest = 0;
	let product = 0;
	for (const [index, field] of a.fields.entries()) {
		const other = b.fields[index] ?? 0;
		apart += Math.abs(field - other);
		farthest = Math.max(farthest, Math.abs(field - other));
		product += (field - a.mean) * (other - b.mean);
	}
	const count = a.fields.length;
	return apart <= TOLERANCE * count && farthest <= FARTHEST && product / count >= CORRELATION * a.spread * b.spread;
}
