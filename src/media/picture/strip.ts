import { MalformedMedia } from "../malformed.ts";
import type { MediaType } from "../sniff.ts";
import { stripGif } from "./gif.ts";
import { stripJpeg } from "./jpeg.ts";
import { stripPng } from "./png.ts";
import { isOnlyPixels } from "./png-pixels.ts";
import { stripWebp } from "./webp.ts";

const STRIPPERS = { jpeg: stripJpeg, png: stripPng, webp: stripWebp, gif: stripGif };

/** Pictures whose metadata can go without touching the pixels. HEIC and AVIF cannot: re-encode those. */
export type StrippableType = keyof typeof STRIPPERS;

export function isStrippable(type: MediaType): type is StrippableType {
	return Object.hasOwn(STRIPPERS, type);
}

/**
 * Returns the same picture, its pixels and colour byte for byte, without anything else. An allow-list: what is not known is
 * dropped. A picture that relies on its EXIF orientation would now be shown turned; see `mustReencode` of its facts.
 * @throws MalformedMedia also for a PNG with something after its pixels
 */
export async function stripPicture(type: StrippableType, bytes: Buffer): Promise<Buffer> {
	const stripped = STRIPPERS[type](bytes);
	if (type === "png" && !(await isOnlyPixels(stripped))) throw new MalformedMedia("PNG goes on behind its pixels");
	return stripped;
}
