import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";

/** What a folder holds, at any depth; paths with slashes. */
interface Tree {
	readonly files: readonly string[];
	/** Each before those in it. */
	readonly folders: readonly string[];
	/** Links, devices and pipes, and with `skipUnreadable` folders that cannot be read. */
	readonly others: readonly string[];
}

/**
 * Lists a folder without following links, and stops when `enough` files are found; a folder that does not exist is empty.
 * Throws a BuildError for what cannot be read, unless that may be skipped.
 */
export function walkTree(
	folder: string,
	{ enough = Number.POSITIVE_INFINITY, skipUnreadable = false }: { enough?: number; skipUnreadable?: boolean } = {},
): Tree {
	const files: string[] = [];
	const folders: string[] = [];
	const others: string[] = [];
	const open = [""];
	for (let below = open.pop(); below !== undefined && files.length < enough; below = open.pop()) {
		const entries = entriesOf(join(folder, below), skipUnreadable);
		if (entries === undefined) others.push(below.slice(0, -1));
		for (const entry of entries ?? []) {
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

function entriesOf(folder: string, skipUnreadable: boolean): readonly Dirent[] | undefined {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (cause) {
		if (errorCode(cause) === "ENOENT") return [];
		if (skipUnreadable) return undefined;
		throw new BuildError("folderUnknown", {}, { where: folder, cause });
	}
}
