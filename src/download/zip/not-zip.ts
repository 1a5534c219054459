/** Magic numbers of other archives, and of single files of a download. */
const KINDS: readonly (readonly [offset: number, mark: string, kind: string])[] = [
	[0, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
	[0, "Rar!\x1a\x07", "a RAR archive"],
	[0, "\x1f\x8b", "a gzip archive"],
	[0, "BZh", "a bzip2 archive"],
	[0, "\xfd7zXZ", "an xz archive"],
	[257, "ustar", "a tar archive"],
	[0, "%PDF-", "a PDF"],
	[0, "\xff\xd8\xff", "a picture"],
	[0, "\x89PNG", "a picture"],
	[4, "ftyp", "a video"],
];

/** Bytes that `kindOf` needs. */
export const HEAD_BYTES = 300;

/** What a file that is no ZIP seems to be, from its first bytes; undefined when that is not known. */
export function kindOf(head: Buffer): string | undefined {
	const found = KINDS.find(([at, mark]) => head.toString("latin1", at, at + mark.length) === mark);
	if (found !== undefined) return found[2];
	const text = head.toString("utf8").trimStart();
	if (text.startsWith("<")) return "a web page";
	return /^[[{]/.test(text) ? "a JSON file" : undefined;
}

/** What to do with a file of that kind. */
export function hintFor(kind: string | undefined): string {
	const wanted = "Give the ZIP that Instagram made, with a name like instagram-yourname-2026-01-31-Ab12Cd34.zip.";
	if (kind?.endsWith("archive")) return "Unpack it, and give the folder that comes out of it.";
	if (kind === "a web page") {
		return `It was saved in place of the ZIP, perhaps because the link had ended or asked you to log in. Download it again while you are logged in. ${wanted}`;
	}
	return kind === undefined ? wanted : `${wanted} One file out of it is not enough.`;
}
