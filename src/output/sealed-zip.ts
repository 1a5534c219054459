import { lstatSync } from "node:fs";
import { BuildError } from "../model/problem.ts";
import { createFileAtomic, writeFileAtomic } from "./atomic-write.ts";
import { hashFile, readPart } from "./file-bytes.ts";
import { seal } from "./manifest.ts";

/** A seal as the comment of a ZIP, at its very end: proves all bytes before it. */
const SEAL = /^vitrine 1 [0-9a-f]{64}$/;
const LENGTH = "vitrine 1 ".length + 64;

/** The comment that a ZIP needs in order to be sealed. */
export const PLACEHOLDER = `vitrine 1 ${"0".repeat(64)}`;

/** Seals a ZIP with that comment, and writes it. A file that is there is replaced when it has an intact seal. Returns the size. */
export async function writeSealedZip(path: string, zip: Buffer): Promise<number> {
	await assertZipPlace(path);
	const body = zip.subarray(0, zip.length - LENGTH);
	zip.write(seal(body), body.length, "latin1");
	if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return writeFileAtomic(path, zip);
	if (!(await createFileAtomic(path, zip))) await assertZipPlace(path);
	return zip.length;
}

/** Throws a BuildError when something is there that is not proved to be a ZIP of ours, as it was written. Changes nothing. */
export async function assertZipPlace(path: string): Promise<void> {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined || (found.isFile() && (await isSealed(path, found.size)))) return;
	const kind = found.isDirectory() ? "a folder" : found.isFile() ? "a file" : "a link to something else";
	throw new BuildError("zipPlaceTaken", { kind }, { where: path });
}

async function isSealed(path: string, size: number): Promise<boolean> {
	if (size < LENGTH) return false;
	const comment = (await readPart(path, size - LENGTH, LENGTH)).toString("latin1");
	return SEAL.test(comment) && comment.endsWith(await hashFile(path, size - LENGTH));
}
