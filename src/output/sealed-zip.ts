import { lstatSync } from "node:fs";
import { createFileAtomic, writeFileAtomic } from "./atomic-write.ts";
import { seal } from "./manifest.ts";
import { assertSealedPlace, SEAL_LENGTH } from "./sealed-end.ts";

/** The comment that a ZIP, at whose end it is, needs in order to be sealed. */
export const PLACEHOLDER = `vitrine 1 ${"0".repeat(64)}`;

/** Seals a ZIP with that comment, and writes it. A file that is there is replaced when it has an intact seal. Returns the size. */
export async function writeSealedZip(path: string, zip: Buffer): Promise<number> {
	await assertZipPlace(path);
	const body = zip.subarray(0, zip.length - SEAL_LENGTH);
	zip.write(seal(body), body.length, "latin1");
	if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return writeFileAtomic(path, zip);
	if (!(await createFileAtomic(path, zip))) await assertZipPlace(path);
	return zip.length;
}

/** Throws a BuildError when something is there that is not proved to be a ZIP of ours, as it was written. Changes nothing. */
export async function assertZipPlace(path: string): Promise<void> {
	await assertSealedPlace(path, "zipPlaceTaken");
}
