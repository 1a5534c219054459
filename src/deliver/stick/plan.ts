import { join } from "node:path";
import type { Progress } from "../../model/events.ts";
import { BuildError } from "../../model/problem.ts";
import { hashBytes, hashFile } from "../../output/file-bytes.ts";
import { occupantOf } from "../../output/ownership.ts";
import type { StickFile } from "./stick-file.ts";
import type { FoundSums } from "./sums.ts";

/** Folder on the stick for files of ours that somebody changed, and that have to make room. */
export const ASIDE = "changed";

/** What lies on the stick already, compared with the list of what was brought there. */
export interface CopyPlan {
	/** Digests of the files that are there, by path. */
	readonly present: ReadonlyMap<string, string>;
	/** Wanted files whose place is taken by one that was changed since it was brought. */
	readonly changed: ReadonlySet<string>;
	/** Files that were brought and are no longer wanted, and those that were never finished. */
	readonly old: readonly string[];
}

/**
 * Looks at all of a stick before anything is written. Throws a BuildError that names what was not brought by this program
 * and lies where a file shall be; the very same bytes may.
 */
export async function planCopy(
	cargo: readonly StickFile[],
	{ sums, begun }: FoundSums,
	files: readonly string[],
	to: string,
	progress: Progress,
): Promise<CopyPlan> {
	const full = (path: string) => join(to, ...path.split("/"));
	const there = new Set(files);
	const present = new Map<string, string>();
	const changed = new Set<string>();
	for (const one of cargo) {
		const { path } = one;
		const occupant = occupantOf(to, path);
		if (occupant === undefined) continue;
		// Also a link, or a name that only this disk takes for the same.
		if (occupant !== path || !there.has(path)) throw inTheWay(occupant, to);
		progress.working(one);
		const hash = await hashFile(full(path)).catch(() => "unreadable");
		present.set(path, hash);
		if (sums.get(path) === hash) continue;
		if (sums.has(path) || begun.has(path)) changed.add(path);
		if ((await hashOf(one)) === hash) changed.delete(path);
		else if (!changed.has(path)) throw inTheWay(path, to);
	}
	if (changed.size > 0 && occupantOf(to, `${ASIDE}/x`) === ASIDE) throw inTheWay(ASIDE, to);
	return { present, changed, old: await oldOf(new Set(cargo.map(({ path }) => path)), { sums, begun }, files, full) };
}

async function oldOf(
	wanted: ReadonlySet<string>,
	{ sums, begun }: Omit<FoundSums, "proof">,
	files: readonly string[],
	full: (path: string) => string,
): Promise<readonly string[]> {
	const old: string[] = [];
	for (const path of files) {
		const whole = path.replace(/\.[0-9a-f]{8}\.part$/, "");
		if (whole !== path) {
			if (begun.has(whole)) old.push(path);
		} else if (sums.has(path) && !wanted.has(path)) {
			if ((await hashFile(full(path)).catch(() => "unreadable")) === sums.get(path)) old.push(path);
		}
	}
	return old;
}

/** SHA-256 of what shall be there. */
export async function hashOf({ source }: StickFile): Promise<string> {
	return typeof source === "string" ? hashFile(source) : hashBytes(await source());
}

/** What is said of something that is in the way of a file. */
export function inTheWay(path: string, to: string): BuildError {
	return new BuildError(`There is already a file ${path} that was not brought by this program`, {
		where: to,
		hint: "Nothing was changed. Name a new folder on the stick, such as --to E:\\gallery",
	});
}
