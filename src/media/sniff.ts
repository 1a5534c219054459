import type { Plain } from "../languages/problems/message.ts";

type VideoType = "mp4" | "mov" | "webm";
export type PictureType = "jpeg" | "png" | "webp" | "gif" | "heic" | "avif";
export type MediaType = PictureType | VideoType;

/** Bytes from the start of a file that are enough for sniff. */
export const HEAD_BYTES = 64;

/** Brands of ISO base media files (ISO 14496-12, the MP4 registration authority's list) by media type. */
const BRANDS: readonly (readonly [MediaType, RegExp])[] = [
	["avif", /^avi[fs]$/],
	["heic", /^(hei[cxms]|hev[cxms])$/],
	["mov", /^qt {2}$/],
	["mp4", /^(isom|iso[2-9a-c]|mp4[12]|mp71|avc1|M4V[ HP]|dash|msdh|3g[pegrs2].|MSNV|XAVC|f4v |mmp4|cmf[c2])$/],
];
/** Sound and camera raw also name MP4 brands as compatible, but are neither picture nor video. */
const OTHER_MAJORS = /^(M4[ABP] |F4[AB] |crx )$/;
/** QuickTime files older than ftyp (2001, and cameras long after) start with one of these boxes. */
const QUICKTIME_BOXES = /^(moov|mdat|wide|free)$/;

/**
 * The type of a media file by its first HEAD_BYTES bytes, never by its name: exports hold .webp and .heic that are JPEG, and
 * videos without extension (download-format 9.1). Undefined for all else, SVG, HTML, PDF and sound among it.
 */
export function sniff(head: Uint8Array): MediaType | undefined {
	const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
	if (start.startsWith("\xff\xd8\xff")) return "jpeg";
	if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
	if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return "gif";
	if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "webp";
	// Matroska and WebM differ in the DocType element (B\x82) alone.
	if (start.startsWith("\x1aE\xdf\xa3")) return /B\x82.{1,8}webm/s.test(start) ? "webm" : undefined;
	if (start.startsWith("ftyp", 4)) return sniffBrands(start);
	return QUICKTIME_BOXES.test(start.slice(4, 8)) ? "mov" : undefined;
}

/** The major brand decides where it is known; mif1, msf1 and unknown ones are recognised by their compatible brands. */
function sniffBrands(start: string): MediaType | undefined {
	const major = start.slice(8, 12);
	if (OTHER_MAJORS.test(major)) return undefined;
	const boxEnd = Buffer.from(start.slice(0, 4), "latin1").readUInt32BE();
	const compatible = start.slice(16, boxEnd).match(/.{4}/gs) ?? [];
	const promised = (brands: readonly string[]) =>
		BRANDS.find(([, code]) => brands.some((brand) => code.test(brand)))?.[0];
	return promised([major]) ?? promised(compatible);
}

export function isVideo(type: MediaType): type is VideoType {
	return type === "mp4" || type === "mov" || type === "webm";
}

/** Magic numbers of pictures, videos and sounds that cannot be stripped: TIFF, BMP, PSD, JPEG XL, AVI, WAV, Matroska, ASF, MPEG, FLV, MP3, Ogg, FLAC ... */
const OTHER_MEDIA = [
	...["II*\0", "MM\0*", "BM", "8BPS", "\0\0\0\x0cJXL ", "\xff\n", "RIFF", "\x1aE\xdf\xa3", "0&\xb2u", "\0\0\x01\xb3"],
	...["\0\0\x01\xba", "FLV", "ID3", "OggS", "fLaC"],
];
/** A byte order mark of UTF-16, or no control characters except white space. */
const TEXT = /^(\xff\xfe|\xfe\xff|[\t-\r\x20-\x7e\x80-\xff]+$)/;

/** Why a file with this beginning is not shown: continues a sentence after its name. */
export function refusal(head: Uint8Array): Plain {
	const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
	const isDrawing = /<svg[\s>]/.test(start);
	if (TEXT.test(start) && !isDrawing && !start.startsWith("%PDF")) return "is a text, not a picture or a video";
	if (isDrawing || start.startsWith("ftyp", 4) || OTHER_MEDIA.some((beginning) => start.startsWith(beginning)))
		return "is not of a kind that can be shown without what may be private in it";
	return "is neither a picture nor a video";
}
