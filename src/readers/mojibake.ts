/** Longest text that is decoded here; messages and captions are shorter. */
export const LONGEST = 4096;
const garbled = new Uint8Array(LONGEST);
/** The text that is being decoded, in UTF-16, and in Latin-1 where that has all of its letters. */
const utf16 = Buffer.alloc(2 * LONGEST);
const units = new DataView(utf16.buffer, utf16.byteOffset, utf16.byteLength);
const latin1 = Buffer.alloc(LONGEST);

/**
 * Decodes a text that has each byte of its UTF-8 form as a character of its own, as nearly all texts of Instagram's JSON are that are not
 * ASCII: in one pass, without a regular expression. Undefined for a text that has anything else beyond ASCII, a control character, or
 * what looks garbled once more when it is decoded.
 */
export function decodedMojibake(text: string): string | undefined {
	if (text.length > LONGEST) return undefined;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit > 0xff) return undefined;
		garbled[at] = unit;
	}
	return decodedBytes(garbled, text.length);
}

/** The same of a text of which only the bytes are there, the first `end` of a list; no more than `LONGEST`. */
export function decodedBytes(bytes: Uint8Array, end: number): string | undefined {
	let [length, former, all] = [0, 0, 0];
	for (let at = 0; at < end; ) {
		const first = bytes[at] ?? 0;
		// Most letters, at a third of what the others cost.
		if (first < 0x7f) {
			if (first < 0x20 && first !== 0x0a && first !== 0x09) return undefined;
			length = put(first, length);
			former = first;
			at += 1;
			continue;
		}
		const letter = letterAt(bytes, at, end);
		if (letter < 0 || looksGarbled(former, letter)) return undefined;
		if (letter > 0xffff) length = put(0xd7c0 + (letter >> 10), length);
		length = put(letter > 0xffff ? 0xdc00 | (letter & 0x3ff) : letter, length);
		all |= letter;
		former = letter;
		at += letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
	}
	if (all > 0xff) return utf16.toString("utf16le", 0, 2 * length);
	// A string in UTF-16 would take twice as much memory.
	for (let at = 0; at < length; at++) latin1[at] = utf16[2 * at] ?? 0;
	return latin1.toString("latin1", 0, length);
}

function put(unit: number, at: number): number {
	units.setUint16(2 * at, unit, true);
	return at + 1;
}

/** The letter beyond ASCII whose bytes begin there; negative where none does. */
function letterAt(bytes: Uint8Array, at: number, end: number): number {
	const first = bytes[at] ?? 0;
	if (first < 0xc2 || first > 0xf4) return -1;
	const second = bitsAt(bytes, at + 1, end);
	if (first < 0xe0) return second < 0 ? -1 : ((first & 0x1f) << 6) | second;
	const third = bitsAt(bytes, at + 2, end);
	const two = ((first & 0x0f) << 12) | (second << 6) | third;
	const isSurrogate = two >= 0xd800 && two < 0xe000;
	if (first < 0xf0) return second < 0 || third < 0 || two < 0x800 || isSurrogate ? -1 : two;
	const fourth = bitsAt(bytes, at + 3, end);
	const four = ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
	return second < 0 || third < 0 || fourth < 0 || four < 0x10000 || four > 0x10ffff ? -1 : four;
}

/** The six bits of a further byte of a letter; negative where there is none, as behind the end of the text. */
function bitsAt(bytes: Uint8Array, at: number, end: number): number {
	const bits = at < end ? (bytes[at] ?? 0) ^ 0x80 : -1;
	return bits < 0x40 ? bits : -1;
}

/** Whether two letters side by side can be two bytes of one that was garbled twice, in Latin-1 or in Windows-1252. */
function looksGarbled(one: number, other: number): boolean {
	return one >= 0xc2 && one <= 0xf4 && other >= 0x80 && (other < 0xc0 || (other > 0xff && other < 0x2123));
}
