import { PIXEL_LIMIT, sharp } from "./sharp.ts";

/** What a picture looks like from afar; nearly the same for other sizes and encodings of it. */
export interface Likeness {
	/** Brightness of 16 times 16 fields. */
	readonly fields: Uint8Array;
	/** Width by height. */
	readonly ratio: number;
}

const SIDE = 16;
/** Of 255, how far the fields of two encodings of one picture may be apart on average. */
const TOLERANCE = 6;

/** The likeness of a picture's bytes; undefined when they cannot be decoded. */
export async function likenessOf(bytes: Buffer): Promise<Likeness | undefined> {
	try {
		const image = sharp(bytes, { failOn: "none", limitInputPixels: PIXEL_LIMIT }).autoOrient();
		const { autoOrient } = await image.metadata();
		// Every pixel counts: shrinking on load would make fine patterns depend on the size.
		const fields = await image
			.resize(SIDE, SIDE, { fit: "fill", fastShrinkOnLoad: false })
			.greyscale()
			.raw()
			.toBuffer();
		return { fields, ratio: autoOrient.width / autoOrient.height };
	} catch {
		return undefined;
	}
}

/** Whether two pictures are the same one, perhaps in another size or encoding. */
export function isAlike(a: Likeness, b: Likeness): boolean {
	if (Math.abs(a.ratio - b.ratio) > 0.02 * a.ratio) return false;
	const apart = a.fields.reduce((sum, field, index) => sum + Math.abs(field - (b.fields[index] ?? 0)), 0);
	return apart <= TOLERANCE * a.fields.length;
}
