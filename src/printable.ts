/**
 * What steers a terminal, or turns around or hides what follows: controls of both kinds, and those of the direction of
 * writing. A terminal obeys U+009B as it does Escape and a bracket.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text of a stranger for a terminal or a report: what would steer it is written as its number. Lines stay lines. Pure. */
export function printable(text: string): string {
	return text.replace(STEERING, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
