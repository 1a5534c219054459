import type { Clause } from "../../languages/problems/message.ts";
/** Plain pixels in sRGB, row by row without padding, turned the way a person sees them. */
export interface RawPicture {
	readonly width: number;
	readonly height: number;
	readonly channels: 3 | 4;
	readonly data: Buffer;
}

/** A picture, or why there is none, in words a person who does not program understands. */
export type Decoded = { readonly picture: RawPicture } | { readonly failed: Clause };

/** Longer side of a poster in pixels; a larger frame is scaled down to it. */
export const POSTER_SIDE = 1920;
