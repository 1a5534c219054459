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
		let letter = letterAt(text, at);
		if (letter < 0 || looksGarbled(former, letter)) return undefined;
		at += bytesOf(letter);
		former = letter;
		if (letter > 0xffff) {
			length = put(0xd7c0 + (letter >> 10), length);
			letter = 0xdc00 | (letter & 0x3ff);
		}
		length = put(letter, length);
		all |= letter;
	}
	return all < 0x100 ? latin1.toString("latin1", 0, length) : utf16.toString("utf16le", 0, 2 * length);
}

function put(unit: number, at: number): number {
	latin1[at] = unit;
	utf16[2 * at] = unit;
	utf16[2 * at + 1] = unit >> 8;
	return at + 1;
}

/** The letter whose bytes begin there; negative where none does, and for a control character other than line feed and tab. */
function letterAt(text: string, at: number): number {
	const first = text.charCodeAt(at);
	if (first < 0x7f) return first >= 0x20 || first === 0x0a || first === 0x09 ? first : -1;
	if (first < 0xc2 || first > 0xf4) return -1;
	const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	let letter = first & (0x7f >> length);
	for (let n = 1; n < length; n++) {
		const bits = text.charCodeAt(at + n) ^ 0x80;
		// Not a number behind the end of the text.
		if (!(bits < 0x40)) return -1;
		letter = (letter << 6) | bits;
	}
	const isSurrogate = letter >= 0xd800 && letter < 0xe000;
	return bytesOf(letter) === length && !isSurrogate && letter <= 0x10ffff ? letter : -1;
}

function bytesOf(letter: number): number {
	return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
}

/** Whether two letters side by side can be two bytes of one that was garbled twice, in Latin-1 or in Windows-1252. */
function looksGarbled(one: number, other: number): boolean {
	return one >= 0xc2 && one <= 0xf4 && other >= 0x80 && (other < 0xc0 || (other > 0xff && other < 0x2123));
}
