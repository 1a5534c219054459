/** A source of numbers from 0 (included) to 1 (excluded); the same seed gives the same numbers on every machine. */
export type Random = () => number;

/** FNV-1a: 32 bits that differ for different texts. */
export function hash(text: string): number {
	let bits = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
	return bits >>> 0;
}

/** mulberry32, seeded by a text. */
export function seeded(seed: string): Random {
	let state = hash(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** `length` decimal digits. */
export function digits(random: Random, length: number): string {
	let text = "";
	while (text.length < length) text += Math.floor(random() * 10);
	return text;
}

/** `length` lower-case hexadecimal digits. */
export function hexDigits(random: Random, length: number): string {
	let text = "";
	while (text.length < length) text += Math.floor(random() * 16).toString(16);
	return text;
}
