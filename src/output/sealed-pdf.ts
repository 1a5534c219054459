import { lstatSync } from "node:fs";
import { copyFile, open, stat } from "node:fs/promises";
import { createAtomic, writeAtomic } from "./atomic-write.ts";
import { hashFile } from "./file-bytes.ts";
import { assertSealedPlace } from "./sealed-end.ts";

/**
 * Copies a PDF to its place, with a seal behind its end, where the format allows comments. A file that is there is replaced when it
 * has an intact seal. The PDF can be larger than what memory holds. Returns its size in bytes.
 */
export async function writeSealedPdf(path: string, printed: string): Promise<number> {
	await assertPdfPlace(path);
	const make = async (temporary: string) => {
		await copyFile(printed, temporary);
		await append(temporary, "\n%");
		await append(temporary, `vitrine 1 ${await hashFile(temporary)}`);
	};
	if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return writeAtomic(path, make);
	// Where something came to this place meanwhile, it stays.
	if (!(await createAtomic(path, make))) await assertPdfPlace(path);
	return (await stat(path)).size;
}

/** Throws a BuildError when something is there that is not proved to be a PDF of ours, as it was written. Changes nothing. */
export async function assertPdfPlace(path: string): Promise<void> {
	await assertSealedPlace(path, "pdfPlaceTaken");
}

async function append(path: string, text: string): Promise<void> {
	const file = await open(path, "a");
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}
