import type { Prepared, Rendition } from "./prepared.ts";
import type { MediaType } from "./sniff.ts";

/**
 * The recipes of renditions. Change the letter with any change of a recipe: it is part of the file's name, so that exactly
 * these files are made again. Widths are a half and a quarter of the 1080 pixels of most pictures.
 */
export const RECIPES = {
	/** The original pixels, without metadata. */
	largest: { letter: "b" },
	/** For the grid and for narrow screens. */
	small: { letter: "f", widths: [270, 540] },
	/** A frame of a video, shown until it plays. */
	poster: { letter: "e", widths: [270, 540, 1080] },
	/** A video without its metadata. */
	video: { letter: "b" },
} as const;

/** Pixels that a WebP has at most on a side (RFC 9649). */
const WEBP_SIDE = 16_383;

type Recipes = Readonly<Record<keyof typeof RECIPES, { readonly letter: string }>>;

/** A file to be made. */
export type PlannedRendition = Pick<Rendition, "name" | "width">;

/** A small rendition: a JPEG, unless what the picture has can only be a WebP. */
export type SmallFormat = "jpg" | "webp";
export type SmallRendition = PlannedRendition & { readonly format: SmallFormat };

/** The inputs of the plan for a picture. */
interface PictureSource {
	readonly fingerprint: string;
	readonly type: MediaType;
	/** Pixels as shown. */
	readonly width: number;
	readonly height: number;
	readonly alpha: boolean;
	readonly animated: boolean;
	/** False for a picture without small renditions. */
	readonly shrinks: boolean;
	/** Whether the largest rendition cannot be the stripped original. */
	readonly reencode: boolean;
}

/** The renditions of a picture, smallest first: none is enlarged, and the last has the original size. */
export function planPicture(source: PictureSource): {
	readonly small: readonly SmallRendition[];
	readonly largest: PlannedRendition & { readonly format: LargestFormat };
} {
	const { fingerprint, width, height, alpha, animated, shrinks } = source;
	const format = largestFormat(source);
	const widths = RECIPES.small.widths.filter((narrow) => narrow < width && (height * narrow) / width <= WEBP_SIDE);
	return {
		small: shrinks ? planned(fingerprint, "small", widths, alpha || animated ? "webp" : "jpg") : [],
		largest: { name: renditionName(fingerprint, "largest", "", format), width, format },
	};
}

/** The renditions of a video's frame of this width. It has no original, so the largest has its own width. */
export function planPoster(fingerprint: string, width: number): readonly SmallRendition[] {
	const { widths } = RECIPES.poster;
	const own = widths.some((wide) => width <= wide) ? [width] : [];
	return planned(fingerprint, "poster", [...widths.filter((narrow) => narrow < width), ...own], "jpg");
}

/** The name of a video's file. */
export function planVideo(fingerprint: string): string {
	return renditionName(fingerprint, "video", "", "mp4");
}

/**
 * Cache key: the versions of the encoders used for this medium, and for what could not be decoded the decoders of this
 * computer (as `availableDecoders` returns them), so that it is tried again with others.
 */
export function recipeOf(prepared: Prepared, decoders: string, recipes: Recipes = RECIPES): string {
	const { largest, small, poster, video } = recipes;
	if (prepared.kind === "picture") return largest.letter + small.letter;
	const letters = video.letter + poster.letter;
	if (prepared.kind === "video") return prepared.poster === undefined ? `${letters} ${decoders}` : letters;
	return `${largest.letter + small.letter + letters} ${decoders}`;
}

function planned(
	fingerprint: string,
	role: "small" | "poster",
	widths: readonly number[],
	format: SmallFormat,
): readonly SmallRendition[] {
	return widths.map((width) => ({ name: renditionName(fingerprint, role, String(width), format), width, format }));
}

/** `[a-z0-9.-]` only, short, and the same for the same source and recipe. */
function renditionName(fingerprint: string, role: keyof typeof RECIPES, width: string, extension: string): string {
	return `${fingerprint}-${role[0]}${width}${RECIPES[role].letter}.${extension}`;
}

export type LargestFormat = "jpg" | "png" | "webp" | "gif";

/** The original's own format, or one that every browser shows when it has to be encoded again. */
function largestFormat({ type, reencode, alpha, width, height }: PictureSource): LargestFormat {
	if (reencode && alpha) return Math.max(width, height) > WEBP_SIDE ? "png" : "webp";
	if (reencode) return "jpg";
	if (type === "png" || type === "webp" || type === "gif") return type;
	return "jpg";
}
