import type { FileHandle } from "node:fs/promises";
import type { Plain } from "../../languages/problems/message.ts";
import { DamagedFile } from "../../model/download-file.ts";
import { BuildError, errorCode } from "../../model/problem.ts";
import { readRange } from "../bytes.ts";
import { isUnfinished } from "../names.ts";
import type { ZipEnd } from "./end.ts";
import { describeTruncation } from "./truncation.ts";

const FOUR_GIGABYTES = 2 ** 32;

interface Broken {
	readonly file: FileHandle;
	readonly path: string;
	/** What messages call it. */
	readonly part: string;
	readonly end: ZipEnd | undefined;
	/** The error of the reader, if it came that far. */
	readonly cause: unknown;
}

/** The error for a file that cannot even be opened. */
export function explainUnreadable(where: string, cause: unknown): BuildError {
	return new BuildError("zipUnreadable", { error: errorCode(cause) ?? String(cause) }, { where, cause });
}

/**
 * The error that explains why a file cannot be read as a ZIP. An interrupted download is the most frequent case: the central
 * directory of a ZIP is at its end, so what is there is read from the front to find where it stops.
 */
export async function explainBrokenZip({ file, path, part, end, cause }: Broken): Promise<BuildError> {
	const at = { where: part, cause };
	if (cause instanceof DamagedFile) return new BuildError("zipDamaged", { reason: cause.reason }, at);
	try {
		const { size } = await file.stat();
		if (size === 0) return new BuildError("zipEmpty", {}, at);
		if (end?.split) return new BuildError("zipPiece", {}, at);
		if (end !== undefined && end.gap > 0 && end.gap % FOUR_GIGABYTES === 0) {
			return new BuildError("zipBrokenByFinder", {}, at);
		}
		const head = await readRange(file, 0, Math.min(size, HEAD_BYTES));
		if (end === undefined && head.toString("latin1", 0, 2) !== "PK") return notZip(head, at);
		const advice = isUnfinished(path)
			? "Its name says that the browser has not finished it: wait for it."
			: "Download it again, or ask Instagram for a new one: its links expire after four days.";
		if (end !== undefined && end.gap < 0) return new BuildError("zipLacksBytes", { bytes: -end.gap, advice }, at);
		const truncation = await describeTruncation(file, size);
		if (end === undefined || (end.gap !== 0 && truncation !== undefined)) {
			const reason = truncation ?? "and its end is missing";
			return new BuildError("zipIncomplete", { bytes: size, reason, advice }, at);
		}
		return new BuildError("zipDirectoryDamaged", {}, at);
	} catch (error) {
		return explainUnreadable(part, error);
	}
}

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
const HEAD_BYTES = 300;

/** What a file that is no ZIP seems to be, from its first bytes; undefined when that is not known. */
export function kindOf(head: Buffer): Plain | undefined {
	const found = KINDS.find(([at, mark]) => head.toString("latin1", at, at + mark.length) === mark);
	if (found !== undefined) return found[2];
	const text = head.toString("utf8").trimStart();
	if (text.startsWith("<")) return "a web page";
	return /^[[{]/.test(text) ? "a JSON file" : undefined;
}

/** The error for a file that is no ZIP, from its first bytes. */
function notZip(head: Buffer, at: { readonly where: string; readonly cause: unknown }): BuildError {
	const kind = kindOf(head);
	if (kind === undefined) return new BuildError("notZip", {}, at);
	if (kind === "a web page") return new BuildError("notZipButPage", { kind }, at);
	return new BuildError(kind.endsWith("archive") ? "notZipButArchive" : "notZipButFile", { kind }, at);
}
