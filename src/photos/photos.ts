import { copyFile, mkdir, open as openFile, rm, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { HEAD_BYTES, sniff } from "../media/sniff.ts";
import type { Progress } from "../progress.ts";
import { renameHeld } from "../write.ts";
import type { FieldWriter } from "./exiftool.ts";
import { type Fields, fieldsOf } from "./fields.ts";
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
 * again only when something about it changed; nothing is ever removed.
 */
export async function writePhotos(
	photos: readonly Photo[],
	{
		folder,
		site,
		write,
		progress,
	}: { folder: string; site: string; write: () => Promise<FieldWriter>; progress: Progress },
): Promise<Photographed> {
	const notes = await readNotes(folder);
	const open: Photo[] = [];
	for (const photo of photos) if (!(await isThere(photo, notes.get(photo.stem), folder))) open.push(photo);
	if (open.length === 0) return { written: 0, kept: photos.length, plain: [] };
	const workshop = join(folder, ".vitrine-part");
	await rm(workshop, { recursive: true, force: true });
	await mkdir(workshop, { recursive: true });
	const plain: string[] = [];
	try {
		const writeFields = await write();
		progress.start(open.length);
		for (let begin = 0; begin < open.length; begin += BATCH) {
			const batch = await bring(open.slice(begin, begin + BATCH), workshop, site, progress);
			const failed = await writeFields(workshop, new Map(batch.map(({ name, fields }) => [name, fields])));
			for (const { photo, name } of batch) {
				const rescued = failed.has(name) ? await rescue(photo, workshop, name, site) : name;
				if (failed.has(name)) plain.push(photo.stem);
				notes.set(photo.stem, await place(photo, join(workshop, rescued), folder));
				progress.done();
			}
			await writeNotes(folder, notes);
		}
	} finally {
		await rm(workshop, { recursive: true, force: true });
	}
	return { written: open.length, kept: photos.length - open.length, plain };
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
	readonly fields: Fields;
}

/** Puts the bare files under plain names, which every program takes from a command line. */
async function bring(
	photos: readonly Photo[],
	workshop: string,
	site: string,
	progress: Progress,
): Promise<readonly Brought[]> {
	const brought: Brought[] = [];
	for (const [index, photo] of photos.entries()) {
		progress.working(photo.file);
		const raw = join(workshop, `raw-${index}`);
		if (photo.kind === "video") await copyFile(join(site, ...photo.cleaned.split("/")), raw);
		else await photo.file.saveTo(raw);
		const extension = await extensionOf(raw);
		const name = `photo-${index}.${extension}`;
		await renameHeld(raw, join(workshop, name));
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

/** A file that takes no fields may also keep what is private in it: the site's own, which is clean, stands for it. */
async function rescue({ cleaned }: Photo, workshop: string, name: string, site: string): Promise<string> {
	const clean = `clean-${name.replace(/\.[^.]*$/, "")}${extname(cleaned)}`;
	await copyFile(join(site, ...cleaned.split("/")), join(workshop, clean));
	return clean;
}

async function place(photo: Photo, from: string, folder: string): Promise<Written> {
	const target = join(folder, ...`${photo.stem}${extname(from)}`.split("/"));
	await mkdir(dirname(target), { recursive: true });
	const { size } = await stat(from);
	await renameHeld(from, target);
	return {
		name: `${photo.stem.slice(photo.stem.lastIndexOf("/") + 1)}${extname(from)}`,
		digest: digestOf(photo),
		size,
	};
}
