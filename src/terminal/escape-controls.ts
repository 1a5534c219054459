/**
 * What steers a terminal, or turns around or hides what follows: controls of both kinds, those of the direction of writing, and
 * signs of which nothing is seen. A terminal obeys U+009B as it does Escape and a bracket.
 */
const STEERING =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]/gu;

/** A text of a stranger for a terminal or a report: what would steer it is written as its number. Lines stay lines. Pure. */
export function printable(text: string): string {
	return text.replace(STEERING, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

/** The same on one line, for names and paths, so that none can pretend to be a line of ours. Pure. */
export function printableLine(text: string): string {
	return printable(text.replace(/\s+/g, " "));
}

/** A name for a text that people read: on one line, without what steers a terminal or hides something. Pure. */
export function legible(name: string): string {
	return name.replace(/\s+/g, " ").replace(STEERING, "").trim();
}
