import { appendFileSync, lstatSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { makeFolder } from "./make-folder.ts";
import {
	JOURNAL_HEADING,
	MANIFEST,
	type Manifest,
	type ManifestFile,
	manifestLine,
	parseManifest,
	readManifest,
} from "./manifest.ts";
import { assertNoForeignFiles, type Destinations, foreignFilesIn, removeOwnFiles } from "./ownership.ts";

/**
 * A temporary folder. Its manifest is a journal: it names each file before it is written, and once more when it is whole, so
 * that what a killed run has left is proved to be ours.
 */
export interface Workspace {
	readonly folder: string;
	/** What an earlier run, and this one, wrote. */
	readonly manifest: Manifest;
	/** Call before a file is written, with its path below the folder, with slashes. */
	begin(path: string): void;
	/** The same for many files, at the cost of one. */
	beginAll(paths: readonly string[]): void;
	/** Call when it is whole. */
	finish(path: string, file: ManifestFile): void;
}

/** Folder of a workspace for the former site, which has a manifest of its own. The journal names it as well. */
export const FORMER = "former";

/** Opens a workspace, also one that a killed run has left; its parent folder must exist. Throws a BuildError for foreign files in it. */
export async function openWorkspace(folder: string): Promise<Workspace> {
	const left = await assertWorkspace(folder);
	await makeFolder(folder);
	const journal = join(folder, MANIFEST);
	// Ends a line that a killed run has cut off.
	if (left.files.size === 0) await writeFile(journal, JOURNAL_HEADING);
	else appendFileSync(journal, "\n");
	const files = new Map(left.files);
	const append = (path: string, file?: ManifestFile) => {
		appendFileSync(journal, manifestLine(path, file));
		files.set(path, file);
	};
	const beginAll = (paths: readonly string[]) => {
		appendFileSync(journal, paths.map((path) => manifestLine(path)).join(""));
		for (const path of paths) files.set(path, undefined);
	};
	return { folder, manifest: { ...left, files }, begin: (path) => append(path), beginAll, finish: append };
}

/** Throws a BuildError when a folder holds what no run of this program has left there. Returns its journal. */
export async function assertWorkspace(folder: string): Promise<Manifest> {
	if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
		assertNoForeignFiles([basename(folder)], "workspaceTaken", folder);
	}
	const journal = await readJournal(folder);
	const foreign = await foreignFilesIn(folder, journal);
	const isFormer = (path: string) => journal?.files.has(FORMER) === true && path.startsWith(`${FORMER}/`);
	const inFormer = foreign.some(isFormer) ? await foreignFilesInFormer(folder) : [];
	assertNoForeignFiles([...foreign.filter((path) => !isFormer(path)), ...inFormer], "workspaceForeign", folder);
	return journal ?? NOTHING;
}

async function foreignFilesInFormer(folder: string): Promise<readonly string[]> {
	const former = join(folder, FORMER);
	return (await foreignFilesIn(former, await readManifest(former))).map((path) => `in ${FORMER}, ${path}`);
}

/** Deletes what is proved to be ours of a workspace. Returns backups of files that were changed by somebody. */
export async function removeWorkspace(folder: string, { backup, successor }: Destinations): Promise<readonly string[]> {
	const journal = await readJournal(folder);
	if (journal === undefined) return [];
	const former = join(folder, FORMER);
	const manifest = journal.files.has(FORMER) ? await readManifest(former) : undefined;
	const backups = manifest === undefined ? [] : await removeFormer(former, manifest, { backup, successor });
	return [...backups, ...(await removeOwnFiles(folder, journal, { backup }))];
}

/** Deletes a former site. Throws a BuildError where the system refuses it: what its owner has hidden since would stay there. */
export async function removeFormer(
	former: string,
	manifest: Manifest,
	destinations: Destinations,
): Promise<readonly string[]> {
	return removeOwnFiles(former, manifest, destinations).catch((cause: unknown) => {
		throw cause instanceof BuildError ? cause : new BuildError("formerStays", {}, { where: former, cause });
	});
}

const NOTHING: Manifest = { files: new Map(), since: 0, isJournal: true };

/** Undefined when the journal is somebody else's. One that is not there, or hardly begun, names nothing. */
async function readJournal(folder: string): Promise<Manifest | undefined> {
	const path = join(folder, MANIFEST);
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined) return NOTHING;
	const text = found.isFile() ? await readFile(path, "utf8") : undefined;
	if (text === undefined || !(text.startsWith(JOURNAL_HEADING) || JOURNAL_HEADING.startsWith(text))) return undefined;
	return { ...NOTHING, files: parseManifest(text) };
}
