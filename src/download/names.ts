import type { Plain } from "../languages/problems/message.ts";
import { printable } from "../terminal/escape-controls.ts";

/** Longest path that is read at all; Instagram's longest stays below 250 bytes. */
const LONGEST_PATH = 1000;

/** Files that operating systems and repacking leave; they are no part of a download. */
const JUNK =
	/(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Icon\r$|Thumbs\.db$|desktop\.ini$|\.(Spotlight-V100|Trashes|fseventsd|git)\/|\$RECYCLE\.BIN\/|System Volume Information\/|node_modules\/)/i;

/** True for files that an operating system or a program left. The path of a folder ends in a slash. */
export function isJunk(path: string): boolean {
	return JUNK.test(path);
}

/** True for the name of a ZIP. */
export function isZipName(path: string): boolean {
	return /\.zip$/i.test(path);
}

/** True for a download that a browser is still writing, or has given up. */
export function isUnfinished(path: string): boolean {
	return /\.(crdownload|part|partial|download|opdownload)$/i.test(path);
}

type SafePath =
	| { readonly path: string; readonly unsafe?: undefined }
	| { readonly path?: undefined; readonly unsafe: Plain };

/**
 * Normalises a name from a ZIP's directory or from a folder, or returns why it is unsafe. No name ever reaches the disk, yet a
 * path traversal or a control character is a sign of tampering. Backslashes become slashes: Windows tools pack them (seen
 * 2026).
 */
export function safePath(raw: string): SafePath {
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

/** A name for a message: short, and with control characters escaped. */
export function printableName(name: string): string {
	return printable(JSON.stringify(name.slice(0, 200)).slice(1, -1));
}
