import type { Plain } from "../../languages/problems/message.ts";
import { BuildError } from "../../model/problem.ts";

/** Magic numbers of other archives, and of single files of a download. */
const KINDS: readonly (readonly [offset: number, mark: string, kind: Plain])[] = [
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
export function kindOf(head: Buffer): Plain | undefined {
	const found = KINDS.find(([at, mark]) => head.toString("latin1", at, at + mark.length) === mark);
	if (found !== undefined) return found[2];
	const text = head.toString("utf8").trimStart();
	if (text.startsWith("<")) return "a web page";
	return /^[[{]/.test(text) ? "a JSON file" : undefined;
}

/** The error for a file that is no ZIP, from its first bytes. */
export function notZip(head: Buffer, at: { readonly where: string; readonly cause: unknown }): BuildError {
	const kind = kindOf(head);
	if (kind === undefined) return new BuildError("notZip", {}, at);
	if (kind === "a web page") return new BuildError("notZipButPage", { kind }, at);
	return new BuildError(kind.endsWith("archive") ? "notZipButArchive" : "notZipButFile", { kind }, at);
}
