/** Longest text that is decoded here, in bytes; messages and captions are shorter. */
const LONGEST = 4096;
const bytes = Buffer.alloc(LONGEST);

/**
 * Decodes a text that has each byte of its UTF-8 form as a character of its own, as nearly all texts of Instagram's JSON are that are not
 * ASCII: without a regular expression. Undefined for a text that has anything else beyond ASCII, a control character, or what looks
 * garbled once more when it is decoded.
 */
export function decodedMojibake(text: string): string | undefined {
	if (text.length > LONGEST) return undefined;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit > 0xff || (unit < 0x20 && unit !== 0x0a && unit !== 0x09) || unit === 0x7f) return undefined;
		bytes[at] = unit;
	}
	const decoded = bytes.toString("utf8", 0, text.length);
	if (decoded.includes("\ufffd")) return undefined;
	for (let at = 1; at < decoded.length; at++)
		if (looksGarbled(decoded.charCodeAt(at - 1), decoded.charCodeAt(at))) return undefined;
	return decoded;
}

/** Whether two letters side by side can be two bytes of one that was garbled twice, in Latin-1 or in Windows-1252. */
export function looksGarbled(one: number, other: number): boolean {
	return one >= 0xc2 && one <= 0xf4 && other >= 0x80 && (other < 0xc0 || (other > 0xff && other < 0x2123));
}
