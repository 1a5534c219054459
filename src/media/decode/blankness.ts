import type { RawPicture } from "./picture.ts";

/** A frame below this deviation counts as blank. A wrong guess only costs decoding three more frames. */
const BLANK = 8;

/** Latest timestamp to try, in seconds: seeking can mean decoding everything before it. */
const LATEST = 10;

/** Rows and columns sampled: enough to distinguish a picture from a blank, at the same cost for every size. */
const GRID = 128;

/** Deviation of the luma (Rec. 709 weights on coded values): 0 for one flat colour, 127.5 for half black, half white. */
export function lumaDeviation({ width, height, channels, data }: RawPicture): number {
	const rows = Math.ceil(height / GRID);
	const columns = Math.ceil(width / GRID);
	let count = 0;
	let sum = 0;
	let squares = 0;
	for (let y = 0; y < height; y += rows) {
		for (let x = 0; x < width; x += columns) {
			const at = (y * width + x) * channels;
			const luma = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
			count += 1;
			sum += luma;
			squares += luma * luma;
		}
	}
	return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/**
 * The first frame if it shows something, else the one with the largest deviation among the first, 1 s, 2.5 s and the middle
 * (10 s in a long video).
 * Many videos fade in from black or white.
 * @param duration seconds; Infinity when unknown
 * @param frameAt the frame so many seconds after the first one; undefined where there is none. A file that is cut off
 * still has its first frame, so a later one may also fail
 */
export async function clearestFrame(
	duration: number,
	frameAt: (seconds: number) => Promise<RawPicture | undefined>,
): Promise<RawPicture | undefined> {
	let best = await frameAt(0);
	if (best === undefined) return undefined;
	let deviation = lumaDeviation(best);
	if (deviation >= BLANK) return best;
	for (const seconds of new Set([1, 2.5, Math.min(duration / 2, LATEST)])) {
		if (!(seconds < duration)) continue;
		const frame = await frameAt(seconds).catch(() => undefined);
		if (frame === undefined || lumaDeviation(frame) <= deviation) continue;
		best = frame;
		deviation = lumaDeviation(frame);
	}
	return best;
}
