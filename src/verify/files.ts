import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Check } from "./check.ts";

export const files: Check = {
	id: "files",
	passes: "The site has every file that was written for it, and no other",
	fails: "The site has not the files that were written for it",
};

/** The first file of a folder that was not written, or that was written and is not there, and which of the two it is. */
export async function firstStranger(
	folder: string,
	written: ReadonlySet<string>,
): Promise<{ readonly path: string; readonly finding: string } | undefined> {
	const present = await filesIn(folder);
	for (const path of present) if (!written.has(path)) return { path, finding: "it belongs to no page" };
	for (const path of written) if (!present.has(path)) return { path, finding: "it was not written" };
	return undefined;
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return new Set(
		entries
			.filter((entry) => !entry.isDirectory())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
	);
}
