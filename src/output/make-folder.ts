import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Creates a folder and those above it, unless it is there. Windows answers EPERM for the root of a drive, which always is. Not by
 * `recursive`: where a name is refused with ENOENT below a folder that is there, as in /proc, that of Node 20 tries for ever, mkdirSync
 * as well (20.20.2, measured 2026-11-30).
 */
export async function makeFolder(folder: string): Promise<void> {
	if (await isFolder(folder)) return;
	const above = dirname(folder);
	if (above !== folder) await makeFolder(above);
	await mkdir(folder).catch(async (error: unknown) => {
		// Somebody else has just created it.
		if (!(await isFolder(folder))) throw error;
	});
}

async function isFolder(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found?.isDirectory() === true;
}
