import type { Clause } from "../../languages/problems/message.ts";

/** Upright sRGB pixels, row by row without padding: grey or RGB, the last of two or four channels being alpha. Decoders return RGB. */
export interface RawPicture {
	readonly width: number;
	readonly height: number;
	readonly channels: 1 | 2 | 3 | 4;
	readonly data: Buffer;
}

/** A picture, or the reason for the owner why there is none. */
export type Decoded = { readonly picture: RawPicture } | { readonly failed: Clause };

/** Longer side of a poster in pixels; a larger frame is scaled down to it. */
export const POSTER_SIDE = 1920;
