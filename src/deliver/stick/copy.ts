import { constants } from "node:fs";
import { lstat, mkdir, open, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import { type Emit, progressOf } from "../../model/events.ts";
import { BuildError, errorCode } from "../../model/problem.ts";
import { writeAtomic, writeFileAtomic } from "../../output/atomic-write.ts";
import { copyHashed, hashBytes, hashFile } from "../../output/file-bytes.ts";
import { moveToFreeName, occupantOf } from "../../output/ownership.ts";
import { walkTree } from "../../output/tree.ts";
import { collisions, isSafe } from "../targets/names.ts";
import {
	begunLine,
	CHECKSUMS,
	checksumLine,
	checksumLines,
	checksumsText,
	JOURNAL_HEADING,
	parseChecksumFile,
	type WrittenFiles,
} from "./checksums.ts";
import { JOURNAL } from "./copy-at.ts";
import { assertSpace, BACKUP, foreignFile, hashOf, planCopy, type Space, type StickFile, spaceOf } from "./plan.ts";

/** The result of a copy: numbers of files, and the paths of backups of files that were changed since they were copied. */
export interface Copied {
	readonly written: number;
	readonly kept: number;
	readonly removed: number;
	readonly backups: readonly string[];
}

/**
 * Copies files to a folder of a stick: writes what is not there yet, reads back everything it wrote, removes what an earlier
 * run copied and is no longer wanted, touches nothing else. Resumes an interrupted run. Throws a BuildError when the names are
 * not safe, the space is too small, foreign files are in the way, or what was written is not what is read; `assertUnchanged` may throw
 * one before the copy is called whole.
 */
export async function copyToStick(
	files: readonly StickFile[],
	to: string,
	emit: Emit,
	space: (folder: string) => Promise<Space> = spaceOf,
	assertUnchanged: () => Promise<void> = async () => undefined,
): Promise<Copied> {
	assertSafeNames(files.map(({ path }) => path));
	const own = await readChecksums(to);
	// macOS does not let a program list /Volumes/STICK/.Trashes (EACCES, fshost/node-dir issue 11). Nothing unlisted is touched.
	const onStick = walkTree(to, { skipUnreadable: true }).files;
	const progress = progressOf(emit, "stick");
	progress.start(files.length);
	const { present, changed, old } = await planCopy(files, own, onStick, to, progress);
	await explained(to, () => makeFolders(dirname(to), basename(to)));
	const fresh = files.filter(({ path }) => !present.has(path) || changed.has(path));
	assertSpace(fresh, await space(to), to);
	await explained(to, () => writeFileAtomic(join(to, JOURNAL), journalText(own)));
	const removed = await removeOld(old, to);
	const checksums = new Map<string, string>();
	const backups: string[] = [];
	let kept = 0;
	for (const file of files) {
		progress.working(file);
		if (changed.has(file.path)) backups.push(await backUp(file.path, to));
		const before = changed.has(file.path) ? undefined : present.get(file.path);
		const { hash, written } = await explained(join(to, file.path), () => copy(file, to, before));
		if (!written) kept += 1;
		checksums.set(file.path, hash);
		progress.done();
	}
	await assertUnchanged();
	await explained(to, async () => {
		await writeFileAtomic(join(to, CHECKSUMS), checksumsText(checksums));
		await Promise.all([...checksums.keys()].map((path) => stat(join(to, path))));
		await rm(join(to, JOURNAL), { force: true });
	});
	return { written: files.length - kept, kept, removed, backups };
}

/** What this program copied. Throws a BuildError when checksums are there that it did not write, or that were changed. */
async function readChecksums(to: string): Promise<WrittenFiles> {
	const found = await Promise.all(
		[CHECKSUMS, JOURNAL].map(async (name) => {
			const facts = await lstat(join(to, name)).catch(() => undefined);
			if (facts === undefined) return parseChecksumFile("");
			const parsed = parseChecksumFile(facts.isFile() ? await readFile(join(to, name), "utf8") : "none");
			if (parsed.state === (name === CHECKSUMS ? "whole" : "journal")) return parsed;
			throw new BuildError("stickForeignChecksums", { name }, { where: to });
		}),
	);
	return {
		checksums: new Map(found.flatMap(({ checksums }) => [...checksums])),
		begun: new Set(found.flatMap(({ begun }) => [...begun])),
	};
}

function journalText({ checksums, begun }: WrittenFiles): string {
	return JOURNAL_HEADING + [...begun].map(begunLine).join("") + checksumLines(checksums);
}

/** Appends to a journal that exists: without O_CREAT, a file is not created in the mount point of a stick that was pulled out. */
async function appendToJournal(to: string, line: string): Promise<void> {
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
			if (errorCode(error) !== "EEXIST") throw error;
		});
	}
}

/** Writes one file unless an identical one is there, and reads it back. `before` is the digest of what is there. */
async function copy(
	file: StickFile,
	to: string,
	before: string | undefined,
): Promise<{ hash: string; written: boolean }> {
	const { path, source } = file;
	const target = join(to, path);
	// It may have appeared since the plan was made.
	if (before === undefined && occupantOf(to, path) !== undefined) throw foreignFile(path, to);
	if (before !== undefined && before === (await hashOf(file))) return { hash: before, written: false };
	await appendToJournal(to, begunLine(path));
	await makeFolders(to, posix.dirname(path));
	// No fsync, which would take hours for many small files: a run that was interrupted compares everything that it finds.
	let hash = "";
	await writeAtomic(target, async (temporary) => {
		const bytes = typeof source === "string" ? undefined : await source();
		hash = bytes === undefined ? await copyHashed(String(source), temporary) : hashBytes(bytes);
		if (bytes !== undefined) await writeFile(temporary, bytes);
	});
	if ((await hashFile(target)) !== hash) throw new BuildError("stickMisread", {}, { where: target });
	await appendToJournal(to, checksumLine(path, hash));
	return { hash, written: true };
}

async function backUp(path: string, to: string): Promise<string> {
	return explained(join(to, path), async () => {
		await makeFolders(to, posix.dirname(`${BACKUP}/${path}`));
		return moveToFreeName(join(to, path), join(to, BACKUP, path));
	});
}

/** The error that explains a system error, by the code of that. */
const EXPLANATIONS: Readonly<
	Record<string, "stickFull" | "stickReadOnly" | "stickForbidden" | "stickFaulty" | "stickGone">
> = {
	ENOSPC: "stickFull",
	EROFS: "stickReadOnly",
	EACCES: "stickForbidden",
	EPERM: "stickForbidden",
	EIO: "stickFaulty",
	ENODEV: "stickGone",
	ENXIO: "stickGone",
	ENOENT: "stickGone",
};

/** Throws a BuildError in place of a system error that has an explanation. */
async function explained<T>(where: string, act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (cause) {
		const code = EXPLANATIONS[errorCode(cause) ?? ""];
		throw code === undefined ? cause : new BuildError(code, {}, { where, cause });
	}
}

function assertSafeNames(paths: readonly string[]): void {
	const [bad] = [...paths.filter((path) => !isSafe(path)), ...collisions(paths)];
	if (bad === undefined) return;
	throw new BuildError("stickNameUnsafe", {}, { where: bad });
}

/** Removes files, and the folders above them that are empty then. */
async function removeOld(old: readonly string[], to: string): Promise<number> {
	for (const path of old) await rm(join(to, path), { force: true });
	const folders = new Set(old.flatMap(foldersAbove));
	for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
		await rmdir(join(to, folder)).catch(() => undefined);
	}
	return old.length;
}

function foldersAbove(path: string): readonly string[] {
	const names = path.split("/").slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
