import { constants } from "node:fs";
import { lstat, mkdir, open, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import { type Emit, progressOf } from "../../model/events.ts";
import { BuildError } from "../../model/problem.ts";
import { UNFINISHED, writeAtomic, writeFileAtomic } from "../../output/atomic-write.ts";
import { copyHashed, hashBytes, hashFile } from "../../output/file-bytes.ts";
import { moveToFreeName, occupantOf } from "../../output/ownership.ts";
import { walkTree } from "../../output/tree.ts";
import { collisions, isSafe } from "../targets/names.ts";
import { ASIDE, inTheWay, planCopy } from "./plan.ts";
import { assertSpace, type Space, spaceOf } from "./space.ts";
import type { StickFile } from "./stick-file.ts";
import { begunLine, type FoundSums, GROWING, judgeSums, SUMS, sumLine, sumLines, sumsText } from "./sums.ts";

/** The list while it grows; tells the next run what of this one is there. */
const JOURNAL = `${SUMS}${UNFINISHED}`;

/** What was done to a stick, in files. */
export interface Copied {
	readonly written: number;
	readonly kept: number;
	readonly removed: number;
}

/**
 * Brings files to a folder of a stick: writes what is not there yet, reads back everything it wrote, removes what an earlier
 * run brought and is no longer wanted, touches nothing else. A run that broke off is gone on with. Throws a BuildError when
 * the names are not safe, the space is too small, foreign files are in the way, or what was written is not what is read.
 */
export async function copyToStick(
	cargo: readonly StickFile[],
	to: string,
	emit: Emit,
	space: (folder: string) => Promise<Space> = spaceOf,
	/** Hears where a file is kept that was changed since it was brought, and had to make room. */
	keeps: (path: string) => void = () => undefined,
): Promise<Copied> {
	demandNames(cargo.map(({ path }) => path));
	const own = await ownSums(to);
	const { files } = walkTree(to);
	const progress = progressOf(emit, "stick");
	progress.start(cargo.length);
	const { present, changed, old } = await planCopy(cargo, own, files, to, progress);
	await stopOnTrouble(to, () => makeFolders(dirname(to), basename(to)));
	const fresh = cargo.filter(({ path }) => !present.has(path) || changed.has(path));
	assertSpace(fresh, await space(to), to);
	await stopOnTrouble(to, () => writeFileAtomic(join(to, JOURNAL), journalText(own)));
	const removed = await removeOld(old, to);
	const sums = new Map<string, string>();
	let kept = 0;
	for (const one of cargo) {
		progress.working(one);
		if (changed.has(one.path)) keeps(await setAside(one.path, to));
		const was = changed.has(one.path) ? undefined : present.get(one.path);
		const { hash, written } = await stopOnTrouble(join(to, one.path), () => bring(one, to, was));
		if (!written) kept += 1;
		sums.set(one.path, hash);
		progress.done();
	}
	await stopOnTrouble(to, async () => {
		await writeFileAtomic(join(to, SUMS), sumsText(sums));
		await Promise.all([...sums.keys()].map((path) => stat(join(to, path))));
		await rm(join(to, JOURNAL), { force: true });
	});
	return { written: cargo.length - kept, kept, removed };
}

/** What this program brought. Throws a BuildError when a list is there that it did not write, or that was changed. */
async function ownSums(to: string): Promise<FoundSums> {
	const found = await Promise.all(
		[SUMS, JOURNAL].map(async (name) => {
			const facts = await lstat(join(to, name)).catch(() => undefined);
			if (facts === undefined) return judgeSums("");
			const list = judgeSums(facts.isFile() ? await readFile(join(to, name), "utf8") : "none");
			if (list.proof === (name === SUMS ? "whole" : "growing")) return list;
			throw new BuildError(`There is already a file ${name} that was not brought by this program`, {
				where: to,
				hint: `Nothing was changed. Name a new folder on the stick, such as --to E:\\gallery. A copy of an older version, or one whose ${name} was changed, cannot be told from other files: remove it yourself when the new one is there.`,
			});
		}),
	);
	return {
		sums: new Map(found.flatMap(({ sums }) => [...sums])),
		begun: new Set(found.flatMap(({ begun }) => [...begun])),
		proof: "growing",
	};
}

function journalText({ sums, begun }: FoundSums): string {
	return GROWING + [...begun].map(begunLine).join("") + sumLines(sums);
}

/** The folder of the stick is never made again: a line can only be added to a list that is there. */
async function note(to: string, line: string): Promise<void> {
	const file = await open(join(to, JOURNAL), constants.O_WRONLY | constants.O_APPEND);
	try {
		await file.writeFile(line);
	} finally {
		await file.close();
	}
}

/** Makes the folders of a path below `root`, which has to be there. */
async function makeFolders(root: string, below: string): Promise<void> {
	const names = below.split("/").filter((name) => name !== "." && name !== "");
	for (let n = 1; n <= names.length; n += 1) {
		await mkdir(join(root, names.slice(0, n).join("/"))).catch((error: unknown) => {
			if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
		});
	}
}

/** Writes one file unless the very same is there, and reads it back. `was` is the digest of what is there. */
async function bring(one: StickFile, to: string, was: string | undefined): Promise<{ hash: string; written: boolean }> {
	const path = join(to, ...one.path.split("/"));
	// Somebody may have put it there since everything was looked at.
	if (was === undefined && occupantOf(to, one.path) !== undefined) throw inTheWay(one.path, to);
	if (was === undefined) await note(to, begunLine(one.path));
	const bytes = typeof one.source === "string" ? undefined : await one.source();
	let hash = bytes === undefined ? "" : hashBytes(bytes);
	if (was !== undefined) {
		if (bytes === undefined) hash = await hashFile(String(one.source));
		if (was === hash) return { hash, written: false };
		await note(to, begunLine(one.path));
	}
	await makeFolders(to, posix.dirname(one.path));
	// Not waited for until it is on the medium, which would take hours for many small files: a run that broke off
	// compares everything that it finds.
	await writeAtomic(path, async (temporary) => {
		if (bytes === undefined) hash = await copyHashed(String(one.source), temporary);
		else await writeFile(temporary, bytes);
	});
	if ((await hashFile(path)) !== hash) {
		throw new BuildError("What was written is not what is read back", {
			where: path,
			hint: "Do not trust this stick. Try another one, or another socket of the computer.",
		});
	}
	await note(to, sumLine(one.path, hash));
	return { hash, written: true };
}

async function setAside(path: string, to: string): Promise<string> {
	return stopOnTrouble(join(to, path), async () => {
		await makeFolders(to, posix.dirname(`${ASIDE}/${path}`));
		return moveToFreeName(join(to, ...path.split("/")), join(to, ASIDE, ...path.split("/")));
	});
}

const GONE = ["The stick is gone", "Plug it in and run it again: it goes on where it stopped."] as const;

const TROUBLE: Readonly<Record<string, readonly [what: string, hint: string]>> = {
	ENOSPC: [
		"The stick is full",
		"Make space there, or take a larger stick; then run it again: it goes on where it stopped.",
	],
	EROFS: ["The stick cannot be written to", "Move its little switch, or format it anew as exFAT."],
	EACCES: ["The stick cannot be written to", "Name a folder that you may write to."],
	EPERM: ["The stick cannot be written to", "Name a folder that you may write to."],
	EIO: [
		"The stick does not answer as it should",
		"Pull it out, plug it in again and run it again; if it stays, take another.",
	],
	ENODEV: GONE,
	ENXIO: GONE,
	ENOENT: GONE,
};

async function stopOnTrouble<T>(where: string, act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (cause) {
		const [what, hint] = TROUBLE[cause instanceof Error && "code" in cause ? String(cause.code) : ""] ?? [];
		if (what === undefined || hint === undefined) throw cause;
		throw new BuildError(what, { where, hint, cause });
	}
}

function demandNames(paths: readonly string[]): void {
	const [bad] = [...paths.filter((path) => path !== "README.txt" && !isSafe(path)), ...collisions(paths)];
	if (bad === undefined) return;
	throw new BuildError("A name would not arrive on every stick as it is", {
		where: bad,
		hint: "Build the site again; what was put into its folder by hand has to be moved out first.",
	});
}

/** Removes files, and the folders above them that are empty then. */
async function removeOld(old: readonly string[], to: string): Promise<number> {
	for (const path of old) await rm(join(to, ...path.split("/")), { force: true });
	const folders = new Set(old.flatMap(foldersAbove));
	for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
		await rmdir(join(to, ...folder.split("/"))).catch(() => undefined);
	}
	return old.length;
}

function foldersAbove(path: string): readonly string[] {
	const names = path.split("/").slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
