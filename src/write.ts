import { randomBytes } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";

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
