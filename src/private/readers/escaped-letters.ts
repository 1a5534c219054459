const [BACKSLASH, LOWER_U, ZERO] = [0x5c, 0x75, 0x30];
const HEX = new Int8Array(256).fill(-1);
for (const digit of "0123456789abcdefABCDEF") HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);

/** By the byte behind a backslash the one for which both stand, if it is one that is left in texts; 0 for another. */
export const ESCAPED = new Uint8Array(256);
for (const [letter, byte] of Object.entries({ '"': '"', "\\": "\\", "/": "/", n: "\n", t: "\t" }))
	ESCAPED[letter.charCodeAt(0)] = byte.charCodeAt(0);

/**
 * The letter beyond ASCII that is at a place in JSON, each byte of its UTF-8 form as an escape of its own (`\u00c3\u00bc`), as Instagram
 * writes it; negative where none is.
 */
export function letterAt(json: Buffer, at: number): number {
	const first = byteAt(json, at);
	if (first < 0xc2) return -1;
	// What is negative stays so with any bits.
	const second = bitsAt(json, at + 6);
	if (first < 0xe0) return ((first & 0x1f) << 6) | second;
	const two = (second << 6) | bitsAt(json, at + 12);
	const ofThree = ((first & 0x0f) << 12) | two;
	if (first < 0xf0) return ofThree < 0x800 || (ofThree >= 0xd800 && ofThree < 0xe000) ? -1 : ofThree;
	const ofFour = ((first & 0x0f) << 18) | (two << 6) | bitsAt(json, at + 18);
	return ofFour < 0x10000 || ofFour > 0x10ffff ? -1 : ofFour;
}

/** Bytes of JSON that a letter beyond ASCII takes. */
export function lengthOf(letter: number): number {
	return letter < 0x800 ? 12 : letter < 0x10000 ? 18 : 24;
}

/** The byte whose escape begins there; negative where none does. */
function byteAt(json: Buffer, at: number): number {
	if (json[at] !== BACKSLASH || json[at + 1] !== LOWER_U || json[at + 2] !== ZERO || json[at + 3] !== ZERO) return -1;
	return ((HEX[json[at + 4] ?? 0] ?? -1) << 4) | (HEX[json[at + 5] ?? 0] ?? -1);
}

/** The six bits of a further byte of a letter; negative where there is none. */
function bitsAt(json: Buffer, at: number): number {
	const bits = byteAt(json, at) ^ 0x80;
	return bits < 0x40 ? bits : -1;
}
