import { decodedMojibake } from "./mojibake.ts";
import { asWindows1252, fromWindows1252 } from "./windows-1252.ts";

/** Control characters other than line feed and tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What most keys and names are: nothing to repair. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/** A character of several bytes in UTF-8 (mojibake): each byte is a character of its own. */
const UTF8 =
	"[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}|\\xed[\\x80-\\x9f][\\x80-\\xbf]|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}";
/** An emoji in CESU-8: its two surrogates in three bytes each. */
const CESU8 = "\\xed[\\xa0-\\xaf][\\x80-\\xbf]\\xed[\\xb0-\\xbf][\\x80-\\xbf]";
const GARBLED = new RegExp(`${CESU8}|${UTF8}`, "g");
/** What is left of a garbled character that lost bytes. C1 controls are never typed, so they prove that it is one. */
const REMAINS = /[\xe0-\xf4][\x80-\x9f][\x80-\xbf]?|[\xc2-\xdf]?[\x80-\x9f]/g;
/** A garbled character at whose bytes the text was cut off. */
const CUT = /[\xc2-\xf4][\x80-\xbf]{0,2}$/;
/** The first two bytes of a garbled character, without which nothing is to be repaired: as they are, or through Windows-1252. */
const PAIR = /[\xc2-\xf4][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/**
 * What nobody types: pairs with a C1 control, the beginnings of a quotation mark, of an emoji and of `ä`, `é`, `ñ`, and letters of three
 * bytes that end in a sign other than those of punctuation, such as the `á»‡` of Vietnamese.
 */
const PROOF = /[\xc2-\xf4][\x80-\x9f]|â€|ðŸ|[ÂÃ][\xa1-\xaa\xac-\xba\xbc-\xbf]|[\xe0-\xef][\xa0-\xbf][ƒ†‡ˆ‰˜]/;
/** Nor three garbled characters in a row, as a word in Cyrillic or Chinese is. */
const IN_A_ROW = new RegExp(`(?:${UTF8}){3}`);
/** C1 controls that Windows-1252 has characters for: a text with one of them did not come through it. */
const LATIN1_ONLY = /[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]/;

/**
 * A string of the download as it was typed. Since December 2020 Instagram's JSON writes every byte of a text's UTF-8 form
 * as a character of its own (`ü` as `\u00c3\u00bc`), in values and in keys; checked on 387 such captions of one real
 * download, all of which decode strictly. Some fields are converted twice (reported of a download of 2026).
 *
 * A text whose characters, read as bytes, are all UTF-8 is decoded. One that is so only in part is decoded there if it holds
 * something nobody types; what lost bytes becomes U+FFFD, and every other character stays as it is.
 */
export function repairText(text: string): string {
	if (PLAIN.test(text)) return text;
	return decodedMojibake(text) ?? clean(repairOnce(repairOnce(text)));
}

function repairOnce(text: string): string {
	if (!PAIR.test(text)) return text;
	if (isGarbled(text)) return decoded(text);
	const whole = text.replace(CUT, "");
	if (whole !== text && /[\x80-\xff]/.test(whole) && isGarbled(whole)) return `${decoded(whole)}\ufffd`;
	if (LATIN1_ONLY.test(text)) return PROOF.test(text) ? decoded(text).replace(REMAINS, "\ufffd") : text;
	const bytes = fromWindows1252(text);
	if (!PROOF.test(text) && !(isGarbled(bytes) && IN_A_ROW.test(bytes))) return text;
	return asWindows1252(decoded(bytes));
}

/** Whether everything beyond ASCII is bytes of UTF-8. */
function isGarbled(text: string): boolean {
	return !/[\x80-\uffff]/.test(text.replace(GARBLED, ""));
}

function decoded(text: string): string {
	return text.replace(GARBLED, (garbled) => {
		const bytes = Buffer.from(garbled, "latin1");
		if (bytes.length < 6) return bytes.toString("utf8");
		const unit = (at: number) => 0xd000 | ((bytes.readUInt8(at) & 0x3f) << 6) | (bytes.readUInt8(at + 1) & 0x3f);
		return String.fromCharCode(unit(1), unit(4));
	});
}

/** Line feeds as line ends, without control characters and lone surrogates. */
export function clean(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").toWellFormed();
}
