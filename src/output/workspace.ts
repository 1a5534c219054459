import { appendFileSync, lstatSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AT_WORK, MARK, type Own, type OwnFile, ownLine, parseOwnLines, readMark } from "./own-list.ts";
import { assertNoStrangers, type Kept, removeOwn, strangersIn } from "./ownership.ts";

/**
 * A folder in which this program works, and which is gone when it is done. Its list is a journal: it names each file before
 * it is written, and once more when it is whole, so that what a killed run has left can be proved to be ours.
 */
export interface Workspace {
	readonly folder: string;
	/** What an earlier run, and this one, wrote. */
	readonly own: Own;
	/** Comes before a file is written, at a path below the folder, with slashes. */
	begin(path: string): void;
	/** Comes when it is whole. */
	finish(path: string, file: OwnFile): void;
}

/** In a workspace: a finished folder with a list of its own, which had to make room. The journal names it as well. */
export const FORMER = "former";

/** Opens a workspace, or goes on with one; the folder above it must be there. Throws a BuildError when something else lies in it. */
export async function openWorkspace(folder: string): Promise<Workspace> {
	const left = await assertWorkspace(folder);
	await mkdir(folder, { recursive: true });
	const journal = join(folder, MARK);
	// A line that a killed run has cut off is ended.
	if (left.files.size === 0) await writeFile(journal, AT_WORK);
	else appendFileSync(journal, "\n");
	const files = new Map(left.files);
	const note = (path: string, file?: OwnFile) => {
		appendFileSync(journal, ownLine(path, file));
		files.set(path, file);
	};
	return { folder, own: { ...left, files }, begin: (path) => note(path), finish: note };
}

/** Throws a BuildError when a folder holds what no run of this program has left there. Answers what one has. */
export async function assertWorkspace(folder: string): Promise<Own> {
	if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
		assertNoStrangers(
			[basename(folder)],
			"A place that is needed for a while is taken by something that was not made here",
			folder,
			"Move it elsewhere.",
		);
	}
	const own = await readJournal(folder);
	const strange = [...(await strangersIn(folder, own))];
	const isFormer = (path: string) => own?.files.has(FORMER) === true && path.startsWith(`${FORMER}/`);
	if (strange.some(isFormer)) for (const path of await strangersInFormer(folder)) strange.push(path);
	assertNoStrangers(
		strange.filter((path) => !isFormer(path)),
		"A folder that is needed for a while holds something that was not made here",
		folder,
		"Move it elsewhere, or give it another name.",
	);
	return own ?? NOTHING;
}

async function strangersInFormer(folder: string): Promise<readonly string[]> {
	const former = join(folder, FORMER);
	return (await strangersIn(former, await readMark(former))).map((path) => `in ${FORMER}, ${path}`);
}

/** Deletes a workspace as far as it is proved to be one. Answers where files are kept that were changed by somebody. */
export async function removeWorkspace(folder: string, { aside, heir }: Kept): Promise<readonly string[]> {
	const own = await readJournal(folder);
	if (own === undefined) return [];
	const former = join(folder, FORMER);
	const list = own.files.has(FORMER) ? await readMark(former) : undefined;
	const kept =
		list === undefined ? [] : await removeOwn(former, list, heir === undefined ? { aside } : { aside, heir });
	return [...kept, ...(await removeOwn(folder, own, { aside }))];
}

const NOTHING: Own = { files: new Map(), since: 0, grows: true };

/** Undefined when the journal is somebody else's. One that is not there, or hardly begun, names nothing. */
async function readJournal(folder: string): Promise<Own | undefined> {
	const path = join(folder, MARK);
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined) return NOTHING;
	const text = found.isFile() ? await readFile(path, "utf8") : undefined;
	if (text === undefined || !(text.startsWith(AT_WORK) || AT_WORK.startsWith(text))) return undefined;
	return { ...NOTHING, files: parseOwnLines(text) };
}
