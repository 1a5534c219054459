/**
 * Control characters (C0 and C1), those of the writing direction, and invisible ones: they steer a terminal, or reverse or hide
 * what follows. A terminal takes U+009B for Escape and a bracket.
 */
const STEERING =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]/gu;

/** Untrusted text for a terminal or a report: escapes control characters as `\u202e`, keeps the line breaks. Pure. */
export function printable(text: string): string {
	return text.replace(STEERING, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

/** A value as JSON over several lines; what steers a terminal is escaped, which is the same to a program. Pure. */
export function printableJson(value: unknown): string {
	const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return JSON.stringify(value, null, "\t").replace(STEERING, (found) => found.split("").map(escaped).join(""));
}

/** The same on one line, for names and paths, so that none can imitate a line of the program. Pure. */
export function printableLine(text: string): string {
	return printable(text.replace(/\s+/g, " "));
}

/** A text of pages without the marks that set apart what runs the other way: a terminal would print them as their numbers. Pure. */
export function withoutIsolates(text: string): string {
	return text.replace(/[\u2066-\u2069]/g, "");
}

/** A name in a text that people read: on one line, without control characters. Pure. */
export function legible(name: string): string {
	return name.replace(/\s+/g, " ").replace(STEERING, "").trim();
}
