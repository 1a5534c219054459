import { constants, existsSync } from "node:fs";
import { access, mkdir, stat, statfs } from "node:fs/promises";
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

/** Folders of the Linux kernel, by the type of their file system: /proc and /sys take nothing, and deny that to no root. */
const OF_THE_KERNEL: ReadonlySet<number> = new Set([0x9fa0, 0x62656572]);

/** Throws an error as the system would where a folder cannot be made or written to, as far as that can be told without writing. */
export async function assertMayMake(folder: string): Promise<void> {
	let there = folder;
	while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
	if (!(await isFolder(there))) throw Object.assign(new Error(`${there} is no folder`), { code: "ENOTDIR" });
	await access(there, constants.W_OK);
	if (process.platform === "linux" && OF_THE_KERNEL.has((await statfs(there)).type))
		throw Object.assign(new Error(`${there} takes no files`), { code: "ENOENT" });
}
