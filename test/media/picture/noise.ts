import { sharp } from "../../../src/media/sharp.ts";

/** Deterministic numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A picture of noise, the hardest to encode: its JPEG scans hold stuffed bytes. `frames` lie below one another. */
export function noise(width: number, height: number, channels: 1 | 3 | 4 = 3, frames = 1) {
	const random = seeded(width * 1000 + height);
	const pixels = Uint8Array.from({ length: width * height * channels * frames }, () => random() * 256);
	const pages = frames > 1 ? { pageHeight: height } : {};
	return sharp(pixels, { raw: { width, height: height * frames, channels, ...pages } });
}
