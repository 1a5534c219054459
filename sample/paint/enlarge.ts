/** Eight bits each of red, green and blue. */
const CHANNELS = 3;
/** One of each in a pixel whose channels have ten bits each, which is room for the sum of four. */
const ONES = 1 | (1 << 10) | (1 << 20);

/**
 * A picture twice as wide and high; byte for byte what sharp's linear kernel makes of it, in a fraction of the time: every old
 * pixel stays as it is, and those before and above it are the mean of their neighbours.
 */
export function enlargeTwice(pixels: Uint8Array, width: number, height: number): Buffer {
	const length = width * CHANNELS * 2;
	const large = Buffer.allocUnsafe(length * height * 2);
	/** The last row. */
	const above = new Int32Array(width);
	let at = 0;
	let upper = 0;
	for (let row = 0; row < height; row++) {
		let lower = upper + length;
		let left = 0;
		let leftPair = 0;
		for (let column = 0; column < width; column++) {
			const red = pixels[at] ?? 0;
			const green = pixels[at + 1] ?? 0;
			const blue = pixels[at + 2] ?? 0;
			const here = red | (green << 10) | (blue << 20);
			/** This pixel and the one above it. */
			const pair = here + (row === 0 ? here : (above[column] ?? 0));
			if (column === 0) {
				left = here;
				leftPair = pair;
			}
			write(large, upper, (leftPair + pair + 2 * ONES) >> 2);
			write(large, upper + 3, (pair + ONES) >> 1);
			write(large, lower, (left + here + ONES) >> 1);
			large[lower + 3] = red;
			large[lower + 4] = green;
			large[lower + 5] = blue;
			above[column] = here;
			left = here;
			leftPair = pair;
			at += CHANNELS;
			upper += 2 * CHANNELS;
			lower += 2 * CHANNELS;
		}
		upper = lower;
	}
	return large;
}

/** Of each ten bits the lower eight. */
function write(large: Uint8Array, to: number, pixel: number): void {
	large[to] = pixel;
	large[to + 1] = pixel >> 10;
	large[to + 2] = pixel >> 20;
}
