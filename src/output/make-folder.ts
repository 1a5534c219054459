import { mkdir, stat } from "node:fs/promises";

/** Creates a folder and those above it, unless it is there. Windows answers EPERM for the root of a drive, which always is. */
export async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
		const found = await stat(folder).catch(() => undefined);
		if (found?.isDirectory() !== true) throw error;
	});
}
