import type { RawPicture } from "../decode/picture.ts";

/** Rows and columns sampled: as good as all of them, at the same cost for every size. */
const GRID = 64;
/** The background behind transparent pixels, of 255. */
const BEHIND = 128;

/** The average colour as six hex digits, to be shown while a picture loads. */
export function toneOf({ data, width, height, channels }: RawPicture): string {
	const colours = channels < 3 ? 1 : 3;
	const sums = [0, 0, 0];
	const rows = Math.ceil(height / GRID);
	const columns = Math.ceil(width / GRID);
	let count = 0;
	for (let y = rows >> 1; y < height; y += rows) {
		for (let x = columns >> 1; x < width; x += columns) {
			const at = (y * width + x) * channels;
			const alpha = channels === colours ? 1 : (data[at + colours] ?? 0) / 255;
			for (const channel of sums.keys()) {
				const value = data[at + (colours === 3 ? channel : 0)] ?? BEHIND;
				sums[channel] = (sums[channel] ?? 0) + BEHIND + (value - BEHIND) * alpha;
			}
			count++;
		}
	}
	return Buffer.from(sums.map((sum) => Math.round(sum / count))).toString("hex");
}
