import { printable as plain } from "../terminal/escape-controls.ts";

/** Longest path that is read at all; Instagram's longest stays below 250 bytes. */
const LONGEST_PATH = 1000;

/** Leftovers of operating systems and of repacking; they are no part of a download. */
const JUNK =
	/(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Icon\r$|Thumbs\.db$|desktop\.ini$|\.(Spotlight-V100|Trashes|fseventsd|git)\/|\$RECYCLE\.BIN\/|System Volume Information\/|node_modules\/)/i;

/** True for files that an operating system or a program left behind. A folder's path ends in a slash. */
export function isJunk(path: string): boolean {
	return JUNK.test(path);
}

/** True for a name that asks to be opened as a ZIP. */
export function isZipName(path: string): boolean {
	return /\.zip$/i.test(path);
}

/** True for a download that a browser is still writing, or has given up. */
export function isUnfinished(path: string): boolean {
	return /\.(crdownload|part|partial|download|opdownload)$/i.test(path);
}

/**
 * Judges a name from a ZIP's directory or from a folder. No name ever reaches the disk, yet one that tries to climb or to
 * hide is a sign of tampering and is set aside with its reason. Backslashes become slashes: Windows tools pack them (seen
 * 2026).
 */
export function judgeName(raw: string): { readonly path: string } | { readonly unsafe: string } {
	const slashed = raw.replaceAll("\\", "/");
	if (slashed.startsWith("/") || /^[a-z]:/i.test(slashed)) return { unsafe: "has an absolute path" };
	const segments = slashed.split("/").filter((segment) => segment !== "" && segment !== ".");
	if (segments.includes("..")) return { unsafe: "climbs out of its folder" };
	const path = segments.join("/");
	if (path === "") return { unsafe: "has no name" };
	if (Buffer.byteLength(path) > LONGEST_PATH) return { unsafe: "has a path of more than 1,000 bytes" };
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	if (/[\u0000-\u001f\u007f-\u009f]/.test(path)) return { unsafe: "has a control character in its name" };
	return { path };
}

/** A name for a message: short, and without anything that a terminal would act upon. */
export function printable(name: string): string {
	return plain(JSON.stringify(name.slice(0, 200)).slice(1, -1));
}
