/** Codes have at most twelve bits (GIF89a specification, appendix F). */
const MOST_CODES = 4096;

/**
 * How many of these bytes a decoder reads: up to the end-of-information code, the last of the pixels, or an invalid code. All of
 * them when the picture is cut off. `least` is the minimum code size in bits, from 1 to 11.
 */
export function lzwEnd(data: Uint8Array, least: number, pixels: number): number {
	if (pixels === 0) return 0;
	const clear = 1 << least;
	/** How many pixels each code decodes to. */
	const lengths = new Uint16Array(MOST_CODES).fill(1, 0, clear);
	let [next, size, previous, left] = [clear + 2, least + 1, 0, pixels];
	let [held, bits, whole] = [0, 0, 0];
	for (let at = 0; at < data.length; at++) {
		held |= (data[at] ?? 0) << bits;
		bits += 8;
		while (bits >= size) {
			const code = held & ((1 << size) - 1);
			held >>>= size;
			bits -= size;
			if (code === clear + 1) return at + 1;
			// All pixels are decoded: only the end-of-information code may follow.
			if (whole > 0) return whole;
			if (code === clear) {
				[next, size, previous] = [clear + 2, least + 1, 0];
				continue;
			}
			if (code > next || (code === next && previous === 0)) return at + 1;
			const length = code === next ? previous + 1 : (lengths[code] ?? 0);
			if (previous > 0 && next < MOST_CODES) lengths[next++] = previous + 1;
			if (next === 1 << size && size < 12) size++;
			previous = length;
			left -= length;
			if (left <= 0) whole = at + 1;
		}
	}
	return whole || data.length;
}
