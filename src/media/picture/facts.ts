import type { Plain } from "../../languages/problems/message.ts";
import { MalformedMedia } from "../malformed.ts";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { type Metadata, sharp } from "../sharp.ts";
import { jpegFrame } from "./jpeg.ts";
import { isAnimatedPng } from "./png.ts";

export interface PictureFacts {
	/** Pixels as shown, that is after the EXIF orientation. */
	readonly width: number;
	readonly height: number;
	/** EXIF orientation that still has to be applied, 1 to 8; 1 is upright. */
	readonly orientation: number;
	readonly animated: boolean;
	/** As many as sharp decodes: 1 also for an APNG. */
	readonly frames: number;
	/** Whether there is an alpha channel, used or not. */
	readonly alpha: boolean;
	/** Why a browser could not show the original pixels, or not correctly: continues a sentence after "because". */
	readonly mustReencode: Plain | undefined;
}

/**
 * Parses the header of a picture; pixels are not decoded, so a picture that is cut off after its header has facts too.
 * @throws MalformedMedia if sharp cannot open it, or has more than PIXEL_LIMIT pixels
 */
export async function readPictureFacts(bytes: Buffer): Promise<PictureFacts> {
	const metadata = await readMetadata(bytes);
	const { width, height, format, pages = 1 } = metadata;
	if (width * height > PIXEL_LIMIT)
		throw new MalformedMedia({
			code: "picture of {size} pixels, more than {limit} million",
			params: { size: `${width} x ${height}`, limit: `${PIXEL_LIMIT / 1e6}` },
		});
	// In HEIC and AVIF several pages are a collection, not an animation.
	const isMoving = pages > 1 && (format === "gif" || format === "webp");
	const animated = format === "png" ? isAnimatedPng(bytes) : isMoving;
	// An animation is shown as it is, and its tag is stripped, so the tag does not count.
	const orientation = animated ? 1 : (metadata.orientation ?? 1);
	const turned = orientation >= 5;
	return {
		width: turned ? height : width,
		height: turned ? width : height,
		orientation,
		animated,
		frames: animated ? pages : 1,
		alpha: metadata.hasAlpha,
		mustReencode: animated ? undefined : reencodeReason(metadata, bytes),
	};
}

async function readMetadata(bytes: Buffer): Promise<Metadata> {
	try {
		return await sharp(bytes, { limitInputPixels: false }).metadata();
	} catch (cause) {
		throw new MalformedMedia("picture cannot be opened", undefined, cause);
	}
}

function reencodeReason(metadata: Metadata, bytes: Buffer): Plain | undefined {
	const { format, compression, space, depth, orientation = 1 } = metadata;
	if (format === "heif" && compression !== "av1") return "it is HEIC, which most browsers cannot show";
	if (orientation !== 1) return "it is stored turned, and the tag that says so is removed";
	if (space === "cmyk") return "its colours are CMYK, meant for print";
	if (format === "png" && depth === "ushort") return "it has 16 bits a channel";
	// Browsers decode SOF0 to SOF2 of T.81; libvips arithmetic coding too.
	if (format === "jpeg" && (jpegFrame(bytes) ?? 0) > 0xc2) return "it is a rare kind of JPEG that browsers cannot show";
	return undefined;
}
