import type { Clause } from "../../languages/problems/message.ts";

/** Upright sRGB pixels, row by row without padding: grey or RGB, the last of two or four channels being alpha. Decoders return RGB. */
export interface RawPicture {
	readonly width: number;
	readonly height: number;
	readonly channels: 1 | 2 | 3 | 4;
	readonly data: Buffer;
}

/** Why there is no picture, for the owner. `isTransient` where it tells of the decoder or the computer, and not of the file. */
export interface Failure {
	readonly failed: Clause;
	readonly isTransient?: boolean;
}

export type Decoded = { readonly picture: RawPicture } | Failure;

/** The program ends. */
export const CLOSED: Failure = { failed: "the decoder is closed", isTransient: true };

/** The reason of a transient failure, which the next run may not meet. */
export function triedAgain(reason: Clause): Clause {
	return { code: "{reason}; the next run tries again", params: { reason } };
}

/** Longer side of a poster in pixels; a larger frame is scaled down to it. */
export const POSTER_SIDE = 1920;
