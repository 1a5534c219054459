import { mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { runFolder } from "./depth.ts";

export interface SharedFolder {
	readonly folder: string;
	/** Removes it where it is not for the whole run. */
	readonly remove: () => Promise<void>;
}

const isThere = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

/**
 * A folder for tests to read that is filled once in a run, whichever process comes first; the others wait. Where a
 * test file is run by itself the folder is its own. Where filling fails, the next one tries again and fails too.
 */
export async function sharedFolder(name: string, fill: (folder: string) => Promise<unknown>): Promise<SharedFolder> {
	if (runFolder === undefined) {
		const folder = await mkdtemp(join(tmpdir(), `vitrine-${name}-`));
		await fill(folder);
		return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
	}
	const folder = join(runFolder, name);
	const making = `${folder}.making`;
	while (!(await isThere(folder))) {
		const isFirst = await mkdir(making).then(
			() => true,
			() => false,
		);
		if (!isFirst) await setTimeout(200);
		else {
			try {
				// Another may have filled it between the look and the making.
				if (!(await isThere(folder))) {
					await fill(making);
					await rename(making, folder);
				}
			} finally {
				await rm(making, { recursive: true, force: true });
			}
		}
	}
	return { folder, remove: async () => undefined };
}
