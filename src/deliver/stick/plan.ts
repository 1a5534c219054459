import { join } from "node:path";
import type { Progress } from "../../model/events.ts";
import { BuildError } from "../../model/problem.ts";
import { TEMPORARY } from "../../output/atomic-write.ts";
import { hashBytes, hashFile } from "../../output/file-bytes.ts";
import { occupantOf } from "../../output/ownership.ts";
import type { WrittenFiles } from "./checksums.ts";

/** One file that shall be on the stick: a file of this computer, or bytes that are made for it. */
export interface StickFile {
	/** Path on the stick, with slashes. */
	readonly path: string;
	/** Bytes; an upper bound for what is still to be made. */
	readonly size: number;
	/** Absolute path of the file to copy, or what makes the bytes. */
	readonly source: string | (() => Promise<Uint8Array>);
}

/** Folder on the stick for backups of files of ours that somebody changed, and that have to make room. */
export const BACKUP = "changed";

/** What is on the stick already, compared with the checksums of what was copied there. */
interface CopyPlan {
	/** Digests of the files that are there, by path. */
	readonly present: ReadonlyMap<string, string>;
	/** Wanted files whose place is taken by one that was changed since it was copied. */
	readonly changed: ReadonlySet<string>;
	/** Files that were copied and are no longer wanted, and those that were never finished. */
	readonly old: readonly string[];
}

/**
 * Reads what is in the way on a stick before anything is written; `onStick` lists all files there. Throws a BuildError that
 * names what this program did not copy and is in the place of a file; the very same bytes may be there.
 */
export async function planCopy(
	files: readonly StickFile[],
	{ checksums, begun }: WrittenFiles,
	onStick: readonly string[],
	to: string,
	progress: Progress,
): Promise<CopyPlan> {
	const hashOnStick = (path: string) => hashFile(join(to, path)).catch(() => "unreadable");
	const there = new Set(onStick);
	const present = new Map<string, string>();
	const changed = new Set<string>();
	for (const file of files) {
		const { path } = file;
		const occupant = occupantOf(to, path);
		if (occupant === undefined) continue;
		// Also a link, or a name that only this disk takes for the same.
		if (occupant !== path || !there.has(path)) throw foreignFile(occupant, to);
		progress.working(file);
		const hash = await hashOnStick(path);
		present.set(path, hash);
		if (checksums.get(path) === hash || (await hashOf(file)) === hash) continue;
		if (!checksums.has(path) && !begun.has(path)) throw foreignFile(path, to);
		changed.add(path);
	}
	if (changed.size > 0 && occupantOf(to, `${BACKUP}/x`) === BACKUP) throw foreignFile(BACKUP, to);
	const wanted = new Set(files.map(({ path }) => path));
	const old: string[] = [];
	for (const path of onStick) {
		if (TEMPORARY.test(path)) {
			if (begun.has(path.replace(TEMPORARY, ""))) old.push(path);
		} else if (checksums.has(path) && !wanted.has(path)) {
			if ((await hashOnStick(path)) === checksums.get(path)) old.push(path);
		}
	}
	return { present, changed, old };
}

/** SHA-256 of what shall be there. */
async function hashOf({ source }: StickFile): Promise<string> {
	return typeof source === "string" ? hashFile(source) : hashBytes(await source());
}

/** The error for something that is in the way of a file. */
export function foreignFile(path: string, to: string): BuildError {
	return new BuildError(`There is already a file ${path} that was not brought by this program`, {
		where: to,
		hint: "Nothing was changed. Name a new folder on the stick, such as --to E:\\gallery",
	});
}
