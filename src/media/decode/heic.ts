import { crc32, deflateSync } from "node:zlib";
import { PIXEL_LIMIT, sharp } from "../sharp.ts";
import type { Decoded, RawPicture } from "./picture.ts";

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
		const png = withProfile(await pixels.png({ compressionLevel: 0, adaptiveFiltering: false }).toBuffer(), icc);
		return { picture: { ...picture, data: await sharp(png).toColourspace("srgb").raw().toBuffer() } };
	} catch {
		return { failed: "it is not a readable HEIC picture" };
	}
}

/** A PNG with an iCCP chunk after its header, which ends at byte 33 (PNG specification, 11.2.2 and 11.3.2.3). */
function withProfile(png: Buffer, icc: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from("iCCPicc\0\0", "latin1"), deflateSync(icc)]);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(body.length - 4);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([png.subarray(0, 33), size, body, check, png.subarray(33)]);
}
