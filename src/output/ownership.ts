import { type BigIntStats, lstatSync, unlinkSync } from "node:fs";
import { mkdir, readdir, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { moveNew } from "./atomic-write.ts";
import { hashFile } from "./hash.ts";
import { MARK, type Own, type OwnFile } from "./own-list.ts";
import { survey } from "./survey.ts";

/**
 * The rule of every command that writes: nothing is deleted, moved or overwritten that this program cannot prove to have
 * written. The proof is a list in the folder itself (`.vitrine`; on sticks SHA256SUMS) with the digest of each file.
 *
 * - Whatever the list does not name is a stranger's, links and devices as well, and so is all in a folder without a list. A
 *   command that would need its place refuses before it does anything, and names it.
 * - What the list names, and has the bytes that it says, may go.
 * - What the list names, and has other bytes, was changed by its owner or by a disk: it makes room, but is kept beside.
 *   An empty one holds nothing to keep. Folders count by the files in them.
 * - Files that systems put into every folder they show (.DS_Store) are nobody's: they stay while their folder does.
 */

/** Files that Finder, Explorer and their like make by themselves. */
const OF_SYSTEM = /(^|\/)(\.DS_Store|Icon\r|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory)$/i;

/** Also what a Mac writes beside a file of ours on disks that are not its own. */
function isOfSystem(path: string, own: Own | undefined): boolean {
	const [, folder = "", name] = /^(.*\/)?\._([^/]+)$/.exec(path) ?? [];
	return OF_SYSTEM.test(path) || (name !== undefined && own?.files.has(`${folder}${name}`) === true);
}

/** Names under which write.ts, and exiftool, make a file before it gets its own. */
const TEMPORARY = /(\.[0-9a-f]{8}\.part|_exiftool_tmp)$/;

/** A digest that no file has: the file is known to be another one than was written. */
export const CHANGED = "0".repeat(64);

/** Whether the list names a file, or one of which this is the unfinished form. */
function names({ files, grows }: Own, path: string): boolean {
	return path === MARK || files.has(path) || (grows && TEMPORARY.test(path) && files.has(path.replace(TEMPORARY, "")));
}

/** Files of the list that are not there. */
function missingOf(own: Own | undefined, present: readonly string[]): readonly OwnFile[] {
	const there = new Set(present);
	return [...(own?.files ?? [])].flatMap(([path, file]) => (file === undefined || there.has(path) ? [] : [file]));
}

/** Paths in a folder that are not proved to be ours. A file of ours that was only renamed is told by its bytes. */
export async function strangersIn(folder: string, own: Own | undefined): Promise<readonly string[]> {
	// It may be a whole disk.
	const { files, others } = survey(folder, own === undefined ? 1000 : undefined);
	const strange = [...others];
	const missing = missingOf(own, files);
	for (const path of files) {
		if (isOfSystem(path, own) || (own !== undefined && names(own, path))) continue;
		if (!(await isOneOf(join(folder, path), missing))) strange.push(path);
	}
	return strange.sort();
}

async function isOneOf(path: string, files: readonly OwnFile[]): Promise<boolean> {
	const { size } = lstatSync(path);
	const alike = size === 0 ? [] : files.filter((file) => file.size === size);
	if (alike.length === 0) return false;
	const digest = await hashFile(path);
	return alike.some((file) => file.digest === digest);
}

/** Throws a BuildError that names strangers, if there are any. */
export function assertNoStrangers(strange: readonly string[], what: string, where: string, hint: string): void {
	if (strange.length === 0) return;
	const more = strange.length > 3 ? " and more" : "";
	throw new BuildError(`${what}: ${strange.slice(0, 3).join(", ")}${more}`, {
		where,
		hint: `Nothing was changed. ${hint}`,
	});
}

/** Whether a file has the bytes with which it was written. */
export async function isAsWritten(path: string, file: OwnFile): Promise<boolean> {
	const found = lstatSync(path, { throwIfNoEntry: false });
	return found?.isFile() === true && found.size === file.size && (await hashFile(path)) === file.digest;
}

/** The same where being wrong destroys nothing: a file of the right size that is older than the list is not read. */
export async function seemsAsWritten(path: string, file: OwnFile, since: number): Promise<boolean> {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found?.isFile() !== true || found.size !== file.size) return false;
	return found.mtimeMs <= since || (await hashFile(path)) === file.digest;
}

/** Where things go that this program may not delete. */
export interface Kept {
	/** Folder for what was changed by its owner. */
	readonly aside: string;
	/** The folder that takes the place of this one: what is one file in both is not lost, and files of the system move there. */
	readonly heir?: string;
}

/**
 * Deletes of a folder what is proved to be ours, and keeps what was changed. Answers where that is. What is a stranger's
 * stays, and the folders above it, and the list.
 */
export async function removeOwn(folder: string, own: Own, { aside, heir }: Kept): Promise<readonly string[]> {
	const kept: string[] = [];
	const { files, folders } = survey(folder);
	const missing = missingOf(own, files);
	for (const path of files) {
		if (path === MARK) continue;
		const full = join(folder, path);
		if (!own.files.has(path) && isOfSystem(path, own))
			await leaveToHeir(full, heir === undefined ? undefined : join(heir, path));
		else if (isSameFile(full, heir === undefined ? undefined : join(heir, path))) unlinkSync(full);
		else if (names(own, path)) for (const place of await discardOwn(full, path, own, aside)) kept.push(place);
		else if (await isOneOf(full, missing)) unlinkSync(full);
	}
	for (const below of [...folders].reverse()) await rmdir(join(folder, below)).catch(() => undefined);
	const left = await readdir(folder).catch((): string[] => []);
	if (left.every((name) => name === MARK)) {
		if (left.length > 0) unlinkSync(join(folder, MARK));
		await rmdir(folder).catch(() => undefined);
	}
	return kept;
}

/** The same for one file at `path` of the list; what the list does not name stays where it is. */
export async function discardOwn(full: string, path: string, own: Own, aside: string): Promise<readonly string[]> {
	if (!names(own, path)) return [];
	const file = own.files.get(path);
	const { size } = lstatSync(full);
	if (file !== undefined && size > 0 && !(await isAsWritten(full, file))) {
		return [await moveToFreeName(full, join(aside, path))];
	}
	unlinkSync(full);
	return [];
}

async function leaveToHeir(path: string, target: string | undefined): Promise<void> {
	const isFolder = (found: string) => lstatSync(found, { throwIfNoEntry: false })?.isDirectory() === true;
	if (target === undefined || !isFolder(dirname(target)) || !(await moveNew(path, target))) unlinkSync(path);
}

/** Two names of one file. */
function isSameFile(one: string, other: string | undefined): boolean {
	if (other === undefined) return false;
	const facts = (path: string): BigIntStats | undefined => lstatSync(path, { bigint: true, throwIfNoEntry: false });
	const [a, b] = [facts(one), facts(other)];
	return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev && a.nlink > 1n;
}

/** Moves a file to this name, or the first one behind it that is free. Answers which. */
export async function moveToFreeName(from: string, to: string): Promise<string> {
	await mkdir(dirname(to), { recursive: true });
	for (let n = 1; ; n += 1) {
		const target = n === 1 ? to : to.replace(/(\.[^./\\]*)?$/, (ending) => ` (${n})${ending}`);
		if (await moveNew(from, target)) return target;
	}
}

/**
 * What stands in the way of a file at `path` below `root`: a file or a link at its place, or something that is no folder
 * above it. Undefined where the place is free. The disk itself is asked, which may not tell upper case from lower.
 */
export function occupantOf(root: string, path: string): string | undefined {
	const names = path.split("/");
	for (let n = 1; n <= names.length; n += 1) {
		const below = names.slice(0, n).join("/");
		const found = lstatSync(join(root, below), { throwIfNoEntry: false });
		if (found === undefined) return undefined;
		if (n === names.length || !found.isDirectory()) return below;
	}
	return undefined;
}
