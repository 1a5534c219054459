import type { MediaType } from "./sniff.ts";

/**
 * How renditions are made. Whoever changes one of these changes its letter too: the letter stands in the file's name, so
 * that exactly these files are made anew. WebP at quality 75 and effort 2 gives the best bytes for the time (measured
 * 2026-11-23: effort 4 saves 7 % of the bytes for 65 % more time, AVIF takes twice the memory).
 */
export const RECIPES = {
	/** The original pixels, without metadata. */
	largest: { letter: "a" },
	/** For the grid and for narrow screens. */
	small: { letter: "a", widths: [320, 640], quality: 75, effort: 2 },
	/** A frame of a video, shown until it plays. */
	poster: { letter: "a", widths: [320, 640, 1080], quality: 75, effort: 2 },
	/** A video without its metadata. */
	video: { letter: "a" },
} as const;

/** File name of a rendition: `[a-z0-9.-]` only, short, and the same for the same source and recipe. */
export function renditionName(
	fingerprint: string,
	role: keyof typeof RECIPES,
	width: number,
	extension: string,
): string {
	const size = role === "small" || role === "poster" ? `${width}` : "";
	return `${fingerprint}-${role[0]}${size}${RECIPES[role].letter}.${extension}`;
}

/** The widths to encode for a picture of this width: none that would enlarge it or equal it. */
export function smallWidths(width: number, role: "small" | "poster"): readonly number[] {
	const widths = RECIPES[role].widths.filter((candidate) => candidate < width);
	const top = RECIPES.poster.widths[RECIPES.poster.widths.length - 1] ?? width;
	// A poster has no larger original, so its frame's own width closes the row.
	return role === "poster" && width <= top ? [...widths, width] : widths;
}

/** Extension and encoding of the largest rendition: the original's, or what every browser shows when it has to be encoded anew. */
export function largestFormat(type: MediaType, reencode: boolean, alpha: boolean): "jpg" | "png" | "webp" | "gif" {
	if (reencode) return alpha ? "webp" : "jpg";
	if (type === "png" || type === "webp" || type === "gif") return type;
	return "jpg";
}
