import { crc32, deflateSync } from "node:zlib";
import heicDecode from "heic-decode";
import { PIXEL_LIMIT, sharp } from "../sharp.ts";
import type { Decoded } from "./picture.ts";

/**
 * The first picture of a HEIC file, turned as the file says (libheif does that) and brought from its profile to sRGB.
 * Transparency is dropped.
 */
export async function heicPicture(bytes: Uint8Array): Promise<Decoded> {
	try {
		const stills = await heicDecode.all({ buffer: bytes });
		try {
			const [still] = stills;
			if (still === undefined) return { failed: "there is no picture in it" };
			const { width, height } = still;
			if (width * height > PIXEL_LIMIT) return { failed: `its picture is too large (${width} x ${height})` };
			const { data } = await still.decode();
			return { picture: { width, height, channels: 3, data: await toSrgb(bytes, width, height, data) } };
		} finally {
			stills.dispose();
		}
	} catch {
		return { failed: "it is not a readable HEIC picture" };
	}
}

/**
 * libheif hands out the coded values, and an iPhone codes in Display P3. sharp reads the profile from the header (it lacks
 * only the HEVC decoder) and converts, but takes no profile beside raw pixels: so they travel as an uncompressed PNG that
 * carries it. A profile that is of no use is ignored.
 */
async function toSrgb(heic: Uint8Array, width: number, height: number, rgba: Uint8ClampedArray): Promise<Buffer> {
	const pixels = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
	const { icc } = await sharp(heic, { limitInputPixels: PIXEL_LIMIT }).metadata();
	if (icc === undefined) return await pixels.raw().toBuffer();
	const png = withProfile(await pixels.png({ compressionLevel: 0, adaptiveFiltering: false }).toBuffer(), icc);
	return await sharp(png).toColourspace("srgb").raw().toBuffer();
}

/** A PNG with an iCCP chunk behind its header, which ends at byte 33 (PNG specification, 11.2.2 and 11.3.2.3). */
function withProfile(png: Buffer, icc: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from("iCCPicc\0\0", "latin1"), deflateSync(icc)]);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(body.length - 4);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([png.subarray(0, 33), size, body, check, png.subarray(33)]);
}
