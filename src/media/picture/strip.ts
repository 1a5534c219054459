import { MalformedMedia } from "../malformed.ts";
import type { MediaType } from "../sniff.ts";
import { stripGif } from "./gif.ts";
import { stripJpeg } from "./jpeg.ts";
import { stripPng } from "./png.ts";
import { isOnlyPixels } from "./png-pixels.ts";
import { stripWebp } from "./webp.ts";

const STRIPPERS = { jpeg: stripJpeg, png: stripPng, webp: stripWebp, gif: stripGif };

/** Formats whose metadata can be stripped without re-encoding. HEIC and AVIF must be re-encoded. */
export type StrippableType = keyof typeof STRIPPERS;

export function isStrippable(type: MediaType): type is StrippableType {
	return Object.hasOwn(STRIPPERS, type);
}

/**
 * Returns the picture with its pixels and colour byte for byte, without anything else. An allow-list: unknown parts are dropped.
 * A picture that relies on its EXIF orientation would now be shown rotated; see `mustReencode` of its facts.
 * @throws MalformedMedia also for a PNG with something after its pixels
 */
export async function stripPicture(type: StrippableType, bytes: Buffer): Promise<Buffer> {
	const stripped = STRIPPERS[type](bytes);
	if (type === "png" && !(await isOnlyPixels(stripped))) throw new MalformedMedia("PNG goes on behind its pixels");
	return stripped;
}
