/** Decoded sRGB pixels: grey or colour, the last of two or four channels being alpha. */
export interface Pixels {
	readonly data: Buffer;
	readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** Rows and columns looked at: as good as all of them, and the same cost for every size. */
const GRID = 64;
/** What is seen through transparent places, of 255. */
const BEHIND = 128;

/** The average colour as six hex digits, to be shown while a picture loads. */
export function toneOf({ data, info: { width, height, channels } }: Pixels): string {
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
	return sums
		.map((sum) =>
			Math.round(sum / count)
				.toString(16)
				.padStart(2, "0"),
		)
		.join("");
}
