import { lstatSync } from "node:fs";
import { chmod } from "node:fs/promises";

/** The owner may write. */
const WRITE = 0o200;

/**
 * Lets a folder of ours be changed that is read-only, as one is that was copied back from a CD. In vain where it belongs to somebody
 * else: then the change itself says so.
 */
export async function makeWritable(folder: string): Promise<void> {
	const { mode = WRITE } = lstatSync(folder, { throwIfNoEntry: false }) ?? {};
	if ((mode & WRITE) === 0) await chmod(folder, (mode & 0o7777) | WRITE).catch(() => undefined);
}
