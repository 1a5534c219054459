import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isJunk } from "../names.ts";

/** The names in a folder and in its folders, which end in a slash; none of what cannot be read. */
export async function namesIn(folder: string): Promise<readonly string[]> {
	const names: string[] = [];
	for (const entry of await list(folder)) {
		if (!entry.isDirectory()) names.push(entry.name);
		else if (!isHidden(entry.name)) {
			names.push(`${entry.name}/`);
			for (const inner of await list(join(folder, entry.name))) {
				names.push(`${entry.name}/${inner.name}${inner.isDirectory() ? "/" : ""}`);
			}
		}
	}
	return names;
}

async function list(folder: string) {
	return await readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** Whether a folder of this name is not looked into. */
export function isHidden(name: string): boolean {
	return name.startsWith(".") || isJunk(`${name}/`);
}
