import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";

/** What a folder holds, at any depth; paths with slashes. */
interface Tree {
	readonly files: readonly string[];
	/** Each before those in it. */
	readonly folders: readonly string[];
	/** Links, devices and pipes. */
	readonly others: readonly string[];
}

/**
 * Lists a folder without following links, and stops when `enough` files are found; a folder that does not exist is empty.
 * Throws a BuildError for what cannot be read.
 */
export function walkTree(folder: string, enough = Number.POSITIVE_INFINITY): Tree {
	const files: string[] = [];
	const folders: string[] = [];
	const others: string[] = [];
	const open = [""];
	for (let below = open.pop(); below !== undefined && files.length < enough; below = open.pop()) {
		for (const entry of entriesOf(join(folder, below))) {
			const path = `${below}${entry.name}`;
			if (entry.isFile()) files.push(path);
			else if (!entry.isDirectory()) others.push(path);
			else {
				folders.push(path);
				open.push(`${path}/`);
			}
		}
	}
	return { files, folders, others };
}

function entriesOf(folder: string): readonly Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (cause) {
		if (errorCode(cause) === "ENOENT") return [];
		throw new BuildError("folderUnknown", {}, { where: folder, cause });
	}
}
