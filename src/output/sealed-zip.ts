import { randomBytes } from "node:crypto";
import { lstatSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { BuildError } from "../model/problem.ts";
import { moveNew, UNFINISHED, writeWhole } from "./atomic-write.ts";
import { hashBytes, hashFile } from "./hash.ts";

/** What stands in a ZIP as its comment, at the very end: a digest of all bytes before it. */
const FORM = /^vitrine 1 [0-9a-f]{64}$/;
const LENGTH = "vitrine 1 ".length + 64;

/** The comment that a ZIP needs in order to be sealed. */
export const PLACEHOLDER = `vitrine 1 ${"0".repeat(64)}`;

/** Writes a ZIP with that comment, and proves in it that it is ours. A file that is there is replaced when it has such a proof. */
export async function writeSealedZip(path: string, zip: Buffer): Promise<number> {
	await assertZipPlace(path);
	const body = zip.subarray(0, zip.length - LENGTH);
	zip.write(`vitrine 1 ${hashBytes(body)}`, body.length, "latin1");
	if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return writeWhole(path, zip);
	const fresh = `${path}.${randomBytes(4).toString("hex")}${UNFINISHED}`;
	await writeWhole(fresh, zip);
	if (!(await moveNew(fresh, path))) {
		await rm(fresh);
		await assertZipPlace(path);
	}
	return zip.length;
}

/** Throws a BuildError when something stands there that is not proved to be a ZIP of ours, as it was written. Changes nothing. */
export async function assertZipPlace(path: string): Promise<void> {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined || (found.isFile() && (await isSealed(path, found.size)))) return;
	const what = found.isDirectory() ? "a folder" : found.isFile() ? "a file" : "a link to something else";
	throw new BuildError(`There is already ${what} of this name that was not made here, or was changed since`, {
		where: path,
		hint: "Nothing was changed. Name another one, which is not there yet; or move this one elsewhere.",
	});
}

async function isSealed(path: string, size: number): Promise<boolean> {
	if (size < LENGTH) return false;
	const file = await open(path, "r");
	try {
		const { buffer } = await file.read(Buffer.alloc(LENGTH), 0, LENGTH, size - LENGTH);
		const comment = buffer.toString("latin1");
		return FORM.test(comment) && comment.endsWith(await hashFile(path, size - LENGTH));
	} finally {
		await file.close();
	}
}
