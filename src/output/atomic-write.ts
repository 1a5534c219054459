import { randomBytes } from "node:crypto";
import { constants, copyFile, link, open, rename, rm, stat } from "node:fs/promises";

/** Ending of a file that is not finished yet. */
export const UNFINISHED = ".part";

/** Errors of Windows while a virus scanner or the Explorer holds a file; they pass. */
const HELD = new Set(["EPERM", "EBUSY", "EACCES"]);

/** Makes a file under a temporary name and gives it its own when it is whole. Answers its size in bytes. */
export async function makeWhole(path: string, make: (temporary: string) => Promise<void>): Promise<number> {
	const temporary = `${path}.${randomBytes(4).toString("hex")}${UNFINISHED}`;
	try {
		await make(temporary);
		const { size } = await stat(temporary);
		await renameHeld(temporary, path);
		return size;
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/** Writes a text or bytes as a whole file, on the disk before it gets its name. */
export function writeWhole(path: string, content: string | Uint8Array): Promise<number> {
	return makeWhole(path, async (temporary) => {
		const file = await open(temporary, "w");
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
	});
}

/** Moves a file to a name that is free, or answers false: nothing is ever written over. */
export async function moveNew(from: string, to: string): Promise<boolean> {
	// A disk without links, such as FAT, says EPERM or the like; a copy is refused by an existing file as well.
	const made = await link(from, to)
		.catch((error: unknown) => (isThere(error) ? Promise.reject(error) : copyFile(from, to, constants.COPYFILE_EXCL)))
		.then(
			() => true,
			(error: unknown) => (isThere(error) ? false : Promise.reject(error)),
		);
	if (made) await rm(from, { force: true });
	return made;
}

function isThere(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** Renames, and tries again for some seconds while another program holds the file. */
export async function renameHeld(from: string, to: string): Promise<void> {
	for (let wait = 50; ; wait *= 2) {
		try {
			await rename(from, to);
			return;
		} catch (error) {
			if (process.platform !== "win32" || wait > 3200 || !isHeld(error)) throw error;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
}

function isHeld(error: unknown): boolean {
	return error instanceof Error && "code" in error && HELD.has(String(error.code));
}
