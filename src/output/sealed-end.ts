import { lstatSync, type Stats } from "node:fs";
import { BuildError, errorCode } from "../model/problem.ts";
import { hashFile, readPart } from "./file-bytes.ts";

/** A seal as the very end of a file, in a comment of its format: proves all bytes before it. */
const SEAL = /^vitrine 1 [0-9a-f]{64}$/;
export const SEAL_LENGTH = "vitrine 1 ".length + 64;

/** Throws a BuildError when something is there that is not proved to be a file of ours, as it was written. Changes nothing. */
export async function assertSealedPlace(path: string, error: "zipPlaceTaken" | "pdfPlaceTaken"): Promise<void> {
	const found = foundAt(path);
	if (found === undefined || (found.isFile() && (await isSealed(path, found.size)))) return;
	const kind = found.isDirectory() ? "a folder" : found.isFile() ? "a file" : "a link to something else";
	throw new BuildError(error, { kind }, { where: path });
}

function foundAt(path: string): Stats | undefined {
	try {
		return lstatSync(path, { throwIfNoEntry: false });
	} catch (cause) {
		throw new BuildError("fileUnwritable", { error: errorCode(cause) ?? String(cause) }, { where: path, cause });
	}
}

async function isSealed(path: string, size: number): Promise<boolean> {
	if (size < SEAL_LENGTH) return false;
	const end = (await readPart(path, size - SEAL_LENGTH, SEAL_LENGTH)).toString("latin1");
	return SEAL.test(end) && end.endsWith(await hashFile(path, size - SEAL_LENGTH));
}
