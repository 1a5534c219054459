/** Longest path that is read at all; Instagram's longest stays below 250 bytes. */
const LONGEST_PATH = 1000;

/** Leftovers of operating systems and of repacking; they are no part of a download. */
const JUNK = /(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/|node_modules\/)/i;

/** True for files that an operating system or a program left behind. */
export function isJunk(path: string): boolean {
	return JUNK.test(path);
}

/**
 * Judges a name from a ZIP's directory. No name ever reaches the disk, yet one that tries to climb or to hide is a sign
 * of tampering and is set aside with its reason. Backslashes become slashes: Windows tools pack them (seen 2026).
 */
export function judgeName(raw: string): { readonly path: string } | { readonly unsafe: string } {
	const path = raw.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
	if (path === "") return { unsafe: "has no name" };
	if (Buffer.byteLength(path) > LONGEST_PATH) return { unsafe: "has a path of more than 1,000 bytes" };
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	if (/[\u0000-\u001f\u007f]/.test(path)) return { unsafe: "has a control character in its name" };
	if (path.startsWith("/") || /^[a-z]:/i.test(path)) return { unsafe: "has an absolute path" };
	if (path.split("/").some((segment) => segment === ".." || segment === "."))
		return { unsafe: "climbs out of its folder" };
	return { path: path.replace(/\/{2,}/g, "/") };
}
