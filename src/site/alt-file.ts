import { readFile } from "node:fs/promises";
import { errorCode } from "../download/bytes.ts";
import { BuildError } from "../problems.ts";
import { writeWhole } from "../write.ts";
import { type AltRow, type AltTexts, altTextsFile, isAltTexts, readAltTexts } from "./alt-texts.ts";

/** The owner's own texts in the file beside the site, which is theirs: it is never written over with less than it holds. */
export interface AltFile {
	readonly texts: AltTexts;
	/** Writes the rows, and what else the owner wrote. A file that was changed meanwhile stays; the next build reads it. */
	write(rows: readonly AltRow[]): Promise<void>;
}

/**
 * Opens the file of alternative texts at `path`; there may be none yet. Throws a BuildError for one that is there and cannot
 * be read or understood.
 */
export async function openAltFile(path: string): Promise<AltFile> {
	const before = await bytesOf(path);
	const csv = decoded(before);
	if (!isAltTexts(csv)) {
		throw new BuildError("The list of your descriptions is there, but has no columns post, slide and alt", {
			where: path,
			hint: "Save it as CSV from your spreadsheet, or move it elsewhere; a new one is made then.",
		});
	}
	const texts = readAltTexts(csv);
	return {
		texts,
		write: async (rows) => {
			if ((await bytesOf(path)).equals(before)) await writeWhole(path, altTextsFile(rows, texts.written));
		},
	};
}

async function bytesOf(path: string): Promise<Buffer> {
	return readFile(path).catch((cause: unknown) => {
		if (errorCode(cause) === "ENOENT") return Buffer.alloc(0);
		throw new BuildError(
			`The list of your descriptions cannot be read (${errorCode(cause) ?? "for an unknown reason"})`,
			{
				where: path,
				hint: "Nothing was built, because your descriptions would be missing. Check that you may read it.",
				cause,
			},
		);
	});
}

/** What spreadsheets save: UTF-8, or what Excel calls Unicode, or the letters of Windows. */
function decoded(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
