import { lstat, rmdir } from "node:fs/promises";
import { BuildError, errorCode } from "../model/problem.ts";
import { isHeldOpen, renameWithRetry } from "./atomic-write.ts";
import { readManifest } from "./manifest.ts";
import { wholeDisk } from "./whole-disk.ts";
import { makeWritable } from "./writable-folder.ts";

/**
 * Puts a finished folder in the place of the one at `output`, which is moved to `former`, or removed where it is empty. Windows moves no
 * folder while a program has a file in it open: then what was there stays or comes back, and a BuildError says so.
 */
export async function takePlace(finished: string, output: string, former: string): Promise<void> {
	try {
		const isMoved = (await isFolder(output)) && (await moveAway(output, former));
		await renameWithRetry(finished, output).catch(async (error: unknown) => {
			if (isMoved) await renameWithRetry(former, output).catch(() => undefined);
			throw error;
		});
	} catch (cause) {
		// Another folder of the same disk may be shown there (bind), which no number tells before.
		if (errorCode(cause) === "EBUSY" && !isHeldOpen(cause)) throw wholeDisk(output, cause);
		throw isHeldOpen(cause) ? new BuildError("folderInUse", {}, { where: output, cause }) : cause;
	}
}

/** Removes an empty folder; moves a site of ours into the workspace. Returns whether there is one now. */
async function moveAway(output: string, former: string): Promise<boolean> {
	const isOurs = (await readManifest(output)) !== undefined;
	// Where it goes is written in the folder itself.
	if (isOurs) await makeWritable(output);
	await (isOurs ? renameWithRetry(output, former) : rmdir(output));
	return isOurs;
}

/** False for what a link leads to. */
export async function isFolder(path: string): Promise<boolean> {
	return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
}
