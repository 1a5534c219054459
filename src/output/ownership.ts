import { type BigIntStats, lstatSync } from "node:fs";
import { readdir, rmdir } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { joined, named } from "../languages/problems/lists.ts";
import { BuildError } from "../model/problem.ts";
import { moveExclusive, unlinkWithRetry } from "./atomic-write.ts";
import { hashFile } from "./file-bytes.ts";
import { makeFolder } from "./make-folder.ts";
import { MANIFEST, type Manifest, type ManifestFile } from "./manifest.ts";
import { walkTree } from "./tree.ts";
import { makeWritable } from "./writable-folder.ts";

/**
 * The rule of every command that writes: nothing is deleted, moved or overwritten that this program cannot prove to have
 * written. The proof is a manifest in the folder itself (`.vitrine`; on sticks SHA256SUMS) with the digest of each file.
 *
 * - Whatever the manifest does not name is foreign, links and devices as well, and so is all in a folder without a manifest. A
 *   command that would need its place throws before it does anything, and names it.
 * - What the manifest names, and has the bytes that it says, may be deleted.
 * - What the manifest names, and has other bytes, was changed by its owner or by a disk: it makes room, and is backed up.
 *   An empty one holds nothing to keep. Folders count by the files in them.
 * - Files that systems put into every folder they show (.DS_Store) are nobody's: they stay while their folder does.
 */

/** Files that Finder, Explorer and other file managers create on their own. */
const OF_SYSTEM = /(^|\/)(\.DS_Store|Icon\r|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory)$/i;

/** Includes `._name`, which macOS writes beside a file of ours on disks of other formats, such as FAT. */
function isOfSystem(path: string, manifest: Manifest | undefined): boolean {
	const [, folder = "", name] = /^(.*\/)?\._([^/]+)$/.exec(path) ?? [];
	return OF_SYSTEM.test(path) || (name !== undefined && manifest?.files.has(`${folder}${name}`) === true);
}

/** Temporary names of atomic-write.ts and of exiftool, by their end. */
const TEMPORARY = /(\.[0-9a-f]{8}\.part|_exiftool_tmp)$/;

/** A digest that no file has: marks a file that is not the one that was written. */
export const NO_DIGEST = "0".repeat(64);

/** Whether the manifest lists a file, or the one of which this is the temporary file. */
function isListed({ files, isJournal }: Manifest, path: string): boolean {
	return (
		path === MANIFEST ||
		files.has(path) ||
		(isJournal && TEMPORARY.test(path) && files.has(path.replace(TEMPORARY, "")))
	);
}

/** Files of the manifest that are not there. */
function missingOf(manifest: Manifest | undefined, present: readonly string[]): readonly ManifestFile[] {
	const there = new Set(present);
	return [...(manifest?.files ?? [])].flatMap(([path, file]) => (file === undefined || there.has(path) ? [] : [file]));
}

/** Paths in a folder that are not proved to be ours. A file of ours that was only renamed is recognised by its bytes. */
export async function foreignFilesIn(folder: string, manifest: Manifest | undefined): Promise<readonly string[]> {
	// Without a manifest the folder may be a whole disk.
	const { files, others } = walkTree(folder, manifest === undefined ? { enough: 1000 } : {});
	const foreign = [...others];
	const missing = missingOf(manifest, files);
	for (const path of files) {
		if (isOfSystem(path, manifest) || (manifest !== undefined && isListed(manifest, path))) continue;
		if (!(await isOneOf(join(folder, path), missing))) foreign.push(path);
	}
	return foreign.sort();
}

async function isOneOf(path: string, files: readonly ManifestFile[]): Promise<boolean> {
	const { size } = lstatSync(path);
	const alike = size === 0 ? [] : files.filter((file) => file.size === size);
	if (alike.length === 0) return false;
	const digest = await hashFile(path);
	return alike.some((file) => file.digest === digest);
}

/** Throws a BuildError that names foreign files, if there are any. */
export function assertNoForeignFiles(
	foreign: readonly string[],
	code: "outputForeign" | "workspaceTaken" | "workspaceForeign",
	where: string,
): void {
	if (foreign.length === 0) return;
	const first = named(foreign.slice(0, 3).join(", "));
	throw new BuildError(code, { list: foreign.length > 3 ? joined(first, "more") : first }, { where });
}

/**
 * Whether a file has the bytes with which it was written. One of the right size that is not newer than `since` is believed, and not
 * read; only where a mistake destroys nothing.
 */
export async function isAsWritten(
	path: string,
	file: ManifestFile,
	since = Number.NEGATIVE_INFINITY,
): Promise<boolean> {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found?.isFile() !== true || found.size !== file.size) return false;
	return found.mtimeMs <= since || (await hashFile(path)) === file.digest;
}

/** Where files go that this program may not delete. */
export interface Destinations {
	/** Folder for backups of files that were changed by their owner. */
	readonly backup: string;
	/** The folder that takes the place of this one: what is one file in both is not lost, and files of the system move there. */
	readonly successor?: string | undefined;
}

/**
 * Deletes the files of a folder that are proved to be ours, also from read-only folders, and backs up those that were changed. Returns
 * the backups. A foreign file stays, and so do the folders above it, and the manifest.
 */
export async function removeOwnFiles(
	folder: string,
	manifest: Manifest,
	{ backup, successor }: Destinations,
): Promise<readonly string[]> {
	const backups: string[] = [];
	const { files, folders } = walkTree(folder);
	const missing = missingOf(manifest, files);
	const ours = foldersIn(manifest);
	for (const below of ["", ...folders]) if (ours.has(below)) await makeWritable(join(folder, below));
	for (const path of files) {
		if (path === MANIFEST) continue;
		const full = join(folder, path);
		const inSuccessor = successor === undefined ? undefined : join(successor, path);
		if (!manifest.files.has(path) && isOfSystem(path, manifest)) await moveOrDelete(full, inSuccessor);
		else if (isSameFile(full, inSuccessor)) await unlinkWithRetry(full);
		else if (isListed(manifest, path)) {
			const copy = await removeOwnFile(full, path, manifest, backup);
			if (copy !== undefined) backups.push(copy);
		} else if (await isOneOf(full, missing)) await unlinkWithRetry(full);
	}
	for (const below of [...folders].reverse()) await rmdir(join(folder, below)).catch(() => undefined);
	const left = await readdir(folder).catch((): string[] => []);
	if (left.every((name) => name === MANIFEST)) {
		if (left.length > 0) await unlinkWithRetry(join(folder, MANIFEST));
		await rmdir(folder).catch(() => undefined);
	}
	return backups;
}

/** The folders of what the manifest names, and the one that it lies in, with slashes. */
function foldersIn({ files }: Manifest): ReadonlySet<string> {
	const folders = new Set([""]);
	for (const path of files.keys()) {
		for (let above = posix.dirname(path); above !== "." && !folders.has(above); above = posix.dirname(above))
			folders.add(above);
	}
	return folders;
}

/** Deletes or backs up one file, at `path` of the manifest; what that does not name stays. Returns the backup, if there is one. */
export async function removeOwnFile(
	full: string,
	path: string,
	manifest: Manifest,
	backup: string,
): Promise<string | undefined> {
	if (!isListed(manifest, path)) return undefined;
	const file = manifest.files.get(path);
	const { size } = lstatSync(full);
	if (file !== undefined && size > 0 && !(await isAsWritten(full, file))) {
		return moveToFreeName(full, join(backup, path));
	}
	await unlinkWithRetry(full);
	return undefined;
}

async function moveOrDelete(path: string, target: string | undefined): Promise<void> {
	const isFolder = (found: string) => lstatSync(found, { throwIfNoEntry: false })?.isDirectory() === true;
	if (target === undefined || !isFolder(dirname(target)) || !(await moveExclusive(path, target)))
		await unlinkWithRetry(path);
}

/** Whether two names are hard links to one file. */
function isSameFile(one: string, other: string | undefined): boolean {
	if (other === undefined) return false;
	const facts = (path: string): BigIntStats | undefined => lstatSync(path, { bigint: true, throwIfNoEntry: false });
	const [a, b] = [facts(one), facts(other)];
	return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev && a.nlink > 1n;
}

/** Moves a file to this name, or to `name (2).ext` and so on where that is taken. Returns the name. */
export async function moveToFreeName(from: string, to: string): Promise<string> {
	await makeFolder(dirname(to));
	for (let n = 1; ; n += 1) {
		const target = n === 1 ? to : to.replace(/(\.[^./\\]*)?$/, (ending) => ` (${n})${ending}`);
		if (await moveExclusive(from, target)) return target;
	}
}

/**
 * What is in the way of a file at `path` below `root`: a file or a link at its place, or something that is no folder
 * above it. Undefined where the place is free. Asks the disk itself, which may ignore case.
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
