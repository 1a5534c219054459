import { iccpChunk } from "../picture/png.ts";
import { PIXEL_LIMIT, sharp } from "../sharp.ts";
import type { Decoded, RawPicture } from "./picture.ts";

/** Where the first chunk of a PNG ends; iCCP follows it (PNG specification, 11.2.2 and 11.3.2.3). */
const AFTER_IHDR = 33;

/**
 * Converts the pixels that libheif decoded from a HEIC file to sRGB. It returns the coded values, and an iPhone codes in Display P3.
 * sharp reads the profile from the header (it lacks only the HEVC decoder) and converts, but takes no profile with raw
 * pixels, so they go into an uncompressed PNG that has it. A profile that is of no use is ignored.
 */
export async function inSrgb(heic: Uint8Array, picture: RawPicture): Promise<Decoded> {
	try {
		const { icc } = await sharp(heic, { limitInputPixels: PIXEL_LIMIT }).metadata();
		if (icc === undefined) return { picture };
		const pixels = sharp(picture.data, { raw: picture, limitInputPixels: PIXEL_LIMIT });
		const png = await pixels.png({ compressionLevel: 0, adaptiveFiltering: false }).toBuffer();
		const profiled = Buffer.concat([png.subarray(0, AFTER_IHDR), iccpChunk(icc), png.subarray(AFTER_IHDR)]);
		return { picture: { ...picture, data: await sharp(profiled).toColourspace("srgb").raw().toBuffer() } };
	} catch {
		return { failed: "it is not a readable HEIC picture" };
	}
}
