import { copyFile, mkdir, open as openFile, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { HEAD_BYTES, sniff } from "../media/sniff.ts";
import { type Emit, type Progress, progressOf } from "../model/events.ts";
import { BuildError } from "../model/problem.ts";
import { renameWithRetry } from "../output/atomic-write.ts";
import { hashFile } from "../output/file-bytes.ts";
import { lockOutput } from "../output/lock.ts";
import { isAsWritten, moveToFreeName } from "../output/ownership.ts";
import { assertWorkspace, openWorkspace, removeWorkspace, type Workspace } from "../output/workspace.ts";
import type { FieldWriter } from "./exiftool.ts";
import { fieldsOf, type MetadataFields } from "./fields.ts";
import type { Photo } from "./plan.ts";
import { digestOf, readNotes, type Written, writeNotes } from "./remembered.ts";

/** What came of a private copy, in files. */
export interface Photographed {
	readonly written: number;
	readonly kept: number;
	/** Files that took no fields: they are there as the site has them, with their date in the name alone. */
	readonly plain: readonly string[];
}

/** Files that one call of exiftool gets. */
const BATCH = 100;

/**
 * Writes the owner's private copy to `folder`: pictures with the pixels that the download has, videos cleaned, each with its
 * date, caption, hashtags, place and author in its own fields. What is there and was not changed by its owner is written
 * again only when something about it changed; nothing else is ever removed or written over.
 */
export async function writePhotos(
	photos: readonly Photo[],
	{ folder, site, write, emit }: { folder: string; site: string; write: () => Promise<FieldWriter>; emit: Emit },
): Promise<Photographed> {
	await assertPhotoFolder(folder);
	const notes = await readNotes(folder);
	const open: Photo[] = [];
	for (const photo of photos) if (!(await isThere(photo, notes.get(photo.stem), folder))) open.push(photo);
	if (open.length === 0) return { written: 0, kept: photos.length, plain: [] };
	const lock = await lockOutput(join(folder, ".vitrine"));
	const workshop = workshopIn(folder);
	const plain: string[] = [];
	const progress = progressOf(emit, "photos");
	try {
		const workspace = await openWorkspace(workshop);
		for (const name of LISTS) workspace.begin(name);
		const writeFields = await write();
		progress.start(open.length);
		for (let begin = 0; begin < open.length; begin += BATCH) {
			const batch = await bring(open.slice(begin, begin + BATCH), workspace, site, progress);
			const failed = await writeFields(workshop, new Map(batch.map(({ name, fields }) => [name, fields])));
			for (const { photo, name } of batch) {
				const rescued = failed.has(name) ? await rescue(photo, workspace, name, site) : name;
				if (failed.has(name)) plain.push(photo.stem);
				notes.set(photo.stem, await place(photo, join(workshop, rescued), folder, notes.get(photo.stem)));
				progress.done();
			}
			await writeNotes(folder, notes);
		}
	} finally {
		progress.end();
		await removeWorkspace(workshop, { backup: `${workshop}.changed` });
		await lock.release();
	}
	return { written: open.length, kept: photos.length - open.length, plain };
}

const workshopIn = (folder: string) => join(folder, ".vitrine-part");

/** What exiftool.ts writes beside the pictures. */
const LISTS = ["fields.json", "names.txt"];

/** Throws a BuildError when a private copy in this folder would cost something that is not ours. Changes nothing. */
export async function assertPhotoFolder(folder: string): Promise<void> {
	const found = await stat(folder).catch(() => undefined);
	if (found !== undefined && !found.isDirectory()) {
		throw new BuildError("The private copy needs a folder, and this is a file that was not made here", {
			where: folder,
			hint: "Nothing was changed. Name a new folder with --photos.",
		});
	}
	await readNotes(folder);
	await assertWorkspace(workshopIn(folder));
}

/** A file that its owner changed stays as it is; one that was never written is not there. */
async function isThere(photo: Photo, note: Written | undefined, folder: string): Promise<boolean> {
	if (note === undefined) return false;
	const found = await stat(join(folder, ...dirname(photo.stem).split("/"), note.name)).catch(() => undefined);
	if (found === undefined) return false;
	return found.size !== note.size || note.digest === digestOf(photo);
}

interface Brought {
	readonly photo: Photo;
	readonly name: string;
	readonly fields: MetadataFields;
}

/** Puts the bare files under plain names, which every program takes from a command line. */
async function bring(
	photos: readonly Photo[],
	{ folder: workshop, begin }: Workspace,
	site: string,
	progress: Progress,
): Promise<readonly Brought[]> {
	const brought: Brought[] = [];
	for (const [index, photo] of photos.entries()) {
		progress.working(photo.file);
		begin(`raw-${index}`);
		const raw = join(workshop, `raw-${index}`);
		if (photo.kind === "video") await copyFile(join(site, ...photo.cleaned.split("/")), raw);
		else await photo.file.saveTo(raw);
		const extension = await extensionOf(raw);
		const name = `photo-${index}.${extension}`;
		begin(name);
		await renameWithRetry(raw, join(workshop, name));
		brought.push({ photo, name, fields: fieldsOf(photo.memory, extension) });
	}
	return brought;
}

async function extensionOf(path: string): Promise<string> {
	const file = await openFile(path, "r");
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
		const type = sniff(buffer.subarray(0, bytesRead));
		return type === "jpeg" ? "jpg" : type === "mov" ? "mp4" : (type ?? "jpg");
	} finally {
		await file.close();
	}
}

/** A file that takes no fields may also keep what is private in it: the site's own, which is clean, is copied in its place. */
async function rescue({ cleaned }: Photo, { folder, begin }: Workspace, name: string, site: string): Promise<string> {
	const clean = `clean-${name.replace(/\.[^.]*$/, "")}${extname(cleaned)}`;
	begin(clean);
	await copyFile(join(site, ...cleaned.split("/")), join(folder, clean));
	return clean;
}

/**
 * Puts a file into its place. A file that is there is written over when the notes prove it to be ours, and is left as it is
 * when it is the very same; else the new one gets a name that is free.
 */
async function place(photo: Photo, from: string, folder: string, before: Written | undefined): Promise<Written> {
	const target = join(folder, ...`${photo.stem}${extname(from)}`.split("/"));
	await mkdir(dirname(target), { recursive: true });
	const { size } = await stat(from);
	const bytes = await hashFile(from);
	const former = before === undefined ? undefined : join(dirname(target), before.name);
	const isOurs = former !== undefined && before?.bytes !== undefined && extname(former) === extname(from);
	let placed = target;
	if (isOurs && (await isAsWritten(former, { digest: before.bytes, size: before.size }))) {
		await renameWithRetry(from, former);
		placed = former;
	} else if (await isAsWritten(target, { digest: bytes, size })) await rm(from);
	else placed = await moveToFreeName(from, target);
	return { name: basename(placed), digest: digestOf(photo), size, bytes };
}
