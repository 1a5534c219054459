import { createHash } from "node:crypto";
import { appendFile, rm, writeFile } from "node:fs/promises";
import { renameWithRetry } from "./atomic-write.ts";
import type { Staging } from "./staging.ts";

/** A file that is written piece by piece: it has no name in the staging folder until it is whole. */
export interface GrowingFile {
	add(text: string): Promise<void>;
	end(): Promise<void>;
}

/** Letters that wait in memory. */
const WAITING = 2 ** 18;

/**
 * Begins a file at `path` below the site. It grows as a scratch file, which is opened anew for each piece, so that none is left
 * open where something else fails.
 */
export async function growingFile(staging: Staging, path: string): Promise<GrowingFile> {
	const scratch = await staging.scratch(path.replaceAll("/", "-"));
	let waiting: string[] = [];
	let letters = 0;
	const hash = createHash("sha256");
	const flush = async () => {
		const text = waiting.join("");
		[waiting, letters] = [[], 0];
		hash.update(text);
		await appendFile(scratch, text);
	};
	await writeFile(scratch, "");
	return {
		add: async (text) => {
			waiting.push(text);
			letters += text.length;
			if (letters >= WAITING) await flush();
		},
		end: async () => {
			await flush();
			// The same file of the current site is kept, as a page is that has not changed.
			if (await staging.has(path, hash.digest("hex"))) await rm(scratch);
			else await staging.write(path, (temporary) => renameWithRetry(scratch, temporary));
		},
	};
}
