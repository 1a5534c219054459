import { excerpt } from "../../languages/excerpt.ts";
import { lineOf, named } from "../../languages/problems/lists.ts";
import { BuildError, errorCode } from "../../model/problem.ts";
import { writeFileAtomic } from "../../output/atomic-write.ts";
import { hashBytes } from "../../output/file-bytes.ts";
import { decodeOwnerText, readOwnerFile } from "../../select/owner-text.ts";
import { type AltRow, type AltTexts, altTextsFile, isAltTexts, readAltTexts } from "./alt-texts.ts";

/** `alt.csv`, one of the project files. It belongs to the owner: nothing that they wrote is ever overwritten. */
interface AltFile {
	readonly texts: AltTexts;
	/**
	 * Writes the rows, with the owner's texts as they wrote them, and whatever else the owner wrote. Does nothing where the
	 * file was changed meanwhile; the next build reads it.
	 */
	write(rows: readonly AltRow[]): Promise<void>;
}

/** The same file under its former name, and where it is kept which of it was taken over. */
interface FormerAlt {
	readonly formerAlt: string;
	readonly takenAlt: string;
}

/**
 * Opens the file of alternative texts at `path`, which need not exist yet. What the owner wrote into the one under its `former` name
 * is read as well, where this one has no text, and taken over: once, so that a text which the owner deletes here does not come back.
 * Throws a BuildError for one that cannot be read or parsed completely.
 */
export async function openAltFile(path: string, former?: FormerAlt): Promise<AltFile> {
	const before = await bytesOf(path);
	const own = parsed(before, path);
	const oldBytes = former === undefined ? Buffer.alloc(0) : await bytesOf(former.formerAlt);
	const digest = `${hashBytes(oldBytes)}\n`;
	const isTaken = before.length > 0 && former !== undefined && (await bytesOf(former.takenAlt)).toString() === digest;
	const old = isTaken || former === undefined ? readAltTexts("") : parsed(oldBytes, former.formerAlt);
	const texts: AltTexts = {
		get: (post, slide) => own.get(post, slide) || old.get(post, slide),
		written: [...own.written, ...old.written.filter(({ post, slide }) => own.get(post, slide) === "")],
	};
	const columns = before.length === 0 ? old.columns : own.columns;
	return {
		texts,
		write: async (rows) => {
			const asWritten = rows.map((row) => ({ ...row, alt: texts.get(row.post, row.slide) || row.alt }));
			const file = altTextsFile(asWritten, texts.written, columns);
			if (!(await bytesOf(path)).equals(before)) return;
			await writeFileAtomic(path, file);
			if (former !== undefined && oldBytes.length > 0 && !isTaken) await writeFileAtomic(former.takenAlt, digest);
		},
	};
}

/** Throws a BuildError for what is not the owner's list, or not wholly. */
function parsed(bytes: Buffer, path: string): ReturnType<typeof readAltTexts> {
	const csv = decodeOwnerText(bytes);
	if (csv === undefined || !isAltTexts(csv)) throw new BuildError("altListWithoutColumns", {}, { where: path });
	const texts = readAltTexts(csv);
	if (texts.misread === undefined) return texts;
	const { line, fields } = texts.misread;
	const shown = JSON.stringify(excerpt(fields.join(" "), 60));
	throw new BuildError("altRowUnknown", { line: shown }, { where: lineOf(path, line) });
}

async function bytesOf(path: string): Promise<Buffer> {
	return readOwnerFile(path).catch((cause: unknown) => {
		const code = errorCode(cause);
		if (code === "ENOENT") return Buffer.alloc(0);
		const reason = code === undefined ? "for an unknown reason" : named(code);
		throw new BuildError("altListUnreadable", { reason }, { where: path, cause });
	});
}
