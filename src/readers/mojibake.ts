/** Longest text that is decoded here; messages and captions are shorter. */
const LONGEST = 4096;
/** The text that is being decoded, in Latin-1 and in UTF-16. */
const latin1 = Buffer.alloc(LONGEST);
const utf16 = Buffer.alloc(2 * LONGEST);

/**
 * Decodes a text that has each byte of its UTF-8 form as a character of its own, as nearly all texts of Instagram's JSON are that are not
 * ASCII: in one pass, without a regular expression. Undefined for a text that has anything else beyond ASCII, a control character, or
 * what looks garbled once more when it is decoded.
 */
export function decodedMojibake(text: string): string | undefined {
	if (text.length > LONGEST) return undefined;
	let [length, former, all] = [0, 0, 0];
	for (let at = 0; at < text.length; ) {
		const first = text.charCodeAt(at);
		// Most letters, at a third of what the others cost.
		if (first < 0x7f) {
			if (first < 0x20 && first !== 0x0a && first !== 0x09) return undefined;
			length = put(first, length);
			former = first;
			at += 1;
			continue;
		}
		const letter = letterAt(text, first, at);
		if (letter < 0 || looksGarbled(former, letter)) return undefined;
		if (letter > 0xffff) length = put(0xd7c0 + (letter >> 10), length);
		length = put(letter > 0xffff ? 0xdc00 | (letter & 0x3ff) : letter, length);
		all |= letter;
		former = letter;
		at += letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
	}
	return all < 0x100 ? latin1.toString("latin1", 0, length) : utf16.toString("utf16le", 0, 2 * length);
}

function put(unit: number, at: number): number {
	latin1[at] = unit;
	utf16[2 * at] = unit;
	utf16[2 * at + 1] = unit >> 8;
	return at + 1;
}

/** The letter beyond ASCII whose bytes begin there; negative where none does. */
function letterAt(text: string, first: number, at: number): number {
	if (first < 0xc2 || first > 0xf4) return -1;
	const second = bitsAt(text, at + 1);
	if (first < 0xe0) return second < 0 ? -1 : ((first & 0x1f) << 6) | second;
	const third = bitsAt(text, at + 2);
	const two = ((first & 0x0f) << 12) | (second << 6) | third;
	const isSurrogate = two >= 0xd800 && two < 0xe000;
	if (first < 0xf0) return second < 0 || third < 0 || two < 0x800 || isSurrogate ? -1 : two;
	const fourth = bitsAt(text, at + 3);
	const four = ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
	return second < 0 || third < 0 || fourth < 0 || four < 0x10000 || four > 0x10ffff ? -1 : four;
}

/** The six bits of a further byte of a letter; negative where there is none, as behind the end of the text. */
function bitsAt(text: string, at: number): number {
	const bits = text.charCodeAt(at) ^ 0x80;
	return bits < 0x40 ? bits : -1;
}

/** Whether two letters side by side can be two bytes of one that was garbled twice, in Latin-1 or in Windows-1252. */
function looksGarbled(one: number, other: number): boolean {
	return one >= 0xc2 && one <= 0xf4 && other >= 0x80 && (other < 0xc0 || (other > 0xff && other < 0x2123));
}
