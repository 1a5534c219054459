import type { Clause } from "../../languages/problems/message.ts";
import { MalformedMedia } from "../malformed.ts";
import { iccpChunk } from "../picture/png.ts";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { sharp } from "../sharp.ts";
import { boxesIn, boxHeader } from "../video/boxes.ts";
import type { Decoded, RawPicture } from "./picture.ts";
import { isShortage, SHORT_OF_MEMORY } from "./shortage.ts";

const UNREADABLE = "it is not a readable HEIC picture";

/**
 * Item types that a HEIC picture may have: HEVC pictures, derived images (grid, overlay, identity, tone map), and metadata. libheif also decodes uncompressed pictures, JPEG 2000, JPEG, VVC and more, which no
 * phone writes and most of its advisories are about (ISO/IEC 23008-12; libheif 1.23).
 */
const ITEMS = new Set(["hvc1", "grid", "iovl", "iden", "tmap", "Exif", "mime", "uri "]);

/** Boxes of image sequences and of the short form of a file, whose parts are listed elsewhere. */
const ELSEWHERE = /^(moov|moof|mini)$/;

/**
 * The reason why a HEIC file must not reach the decoder, from its item types alone. Undefined for one that is coded in HEVC
 * alone.
 */
export function otherThanHevc(bytes: Buffer): Clause | undefined {
	try {
		const boxes = [...topBoxes(bytes)];
		const metas = boxes.filter(({ type }) => type === "meta");
		if (metas.length !== 1 || boxes.some(({ type }) => ELSEWHERE.test(type))) return UNREADABLE;
		for (const { payload: meta } of metas) {
			for (const { type, payload } of boxesIn(meta.subarray(4))) {
				if (type !== "iinf") continue;
				for (const item of itemsIn(payload)) {
					if (!ITEMS.has(item)) return otherCodec(item.replace(/\W/g, ""));
				}
			}
		}
		return undefined;
	} catch (error) {
		if (error instanceof MalformedMedia || error instanceof RangeError) return UNREADABLE;
		throw error;
	}
}

function otherCodec(codec: string): Clause {
	if (codec === "") return "a part of it is coded as nothing known, not as HEVC";
	return { code: "a part of it is coded as {codec}, not as HEVC", params: { codec } };
}

/** The types of all items; empty for versions of infe that have none. */
function* itemsIn(iinf: Buffer): Generator<string> {
	for (const { type, payload } of boxesIn(iinf.subarray(iinf.readUInt8(0) === 0 ? 6 : 8))) {
		if (type !== "infe") continue;
		const version = payload.readUInt8(0);
		const at = version === 2 ? 8 : 10;
		yield version < 2 ? "" : payload.toString("latin1", at, at + 4);
	}
}

/** The top-level boxes of the file, up to what cannot be one; the last may reach beyond the end. libheif sees no more. */
function* topBoxes(bytes: Buffer): Generator<{ readonly type: string; readonly payload: Buffer }> {
	for (let at = 0; at + 8 <= bytes.length; ) {
		const { type, headerBytes, size } = boxHeader(bytes.subarray(at));
		const end = size === 0 && headerBytes === 8 ? bytes.length : at + size;
		if (end < at + headerBytes) return;
		yield { type, payload: bytes.subarray(at + headerBytes, end) };
		at = end;
	}
}

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
	} catch (error) {
		if (isShortage(error)) return SHORT_OF_MEMORY;
		return { failed: UNREADABLE };
	}
}
