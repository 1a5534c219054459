import { copyFile, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { HEAD_BYTES, sniff } from "../media/sniff.ts";
import { type Emit, type Progress, progressOf } from "../model/events.ts";
import { BuildError, errorCode } from "../model/problem.ts";
import { renameWithRetry } from "../output/atomic-write.ts";
import { assertOutsideEditions } from "../output/edition.ts";
import { hashFile, readPart } from "../output/file-bytes.ts";
import { lockOutput } from "../output/lock.ts";
import { isRefusedIn } from "../output/locked.ts";
import { makeFolder } from "../output/make-folder.ts";
import { isAsWritten, moveToFreeName } from "../output/ownership.ts";
import { photoProject } from "../output/project.ts";
import { assertSeparateFolders } from "../output/separate-folders.ts";
import { assertWorkspace, openWorkspace, removeWorkspace, type Workspace } from "../output/workspace.ts";
import { openExifTool } from "./exiftool.ts";
import { fieldsOf, type MetadataFields } from "./fields.ts";
import { digestOf, type ManifestEntry, readManifest, writeManifest } from "./manifest.ts";
import { type Finished, type Photo, planPhotos } from "./plan.ts";

/** Numbers of files. */
export interface PhotoCopyResult {
	readonly written: number;
	readonly kept: number;
	/** Stems of files into which no fields could be written: renditions of the site, with the date in the name alone. */
	readonly plain: readonly string[];
}

/** Files that one call of exiftool gets. */
const BATCH = 100;

/**
 * Writes the owner's private copy of what is on the site to `folder`: pictures with their original pixels, videos without their
 * metadata, each with date, caption, hashtags, place and author in its metadata fields. A file that the owner did not change is
 * overwritten when its digest changed; nothing else is ever removed or overwritten. Throws a BuildError when it cannot be written.
 */
export async function writePhotoCopy(folder: string, finished: Finished, emit: Emit): Promise<PhotoCopyResult> {
	const site = finished.output;
	const photos = planPhotos(finished);
	await assertPhotoCopy(folder, site);
	const manifest = await readManifest(folder);
	const open: Photo[] = [];
	for (const photo of photos) if (!(await isUpToDate(photo, manifest.get(photo.stem), folder))) open.push(photo);
	if (open.length === 0) return { written: 0, kept: photos.length, plain: [] };
	const lock = await lockOutput(photoProject(folder)).catch((error: unknown) => {
		// Of the folder, and not of the lock in it, that nothing can be written there.
		const { code, cause } = error instanceof BuildError ? error : {};
		throw code === "unwritableBecause" ? unwritable(folder, cause) : error;
	});
	const workspaceFolder = workspaceIn(folder);
	const plain: string[] = [];
	const progress = progressOf(emit, "photos");
	try {
		const workspace = await openWorkspace(workspaceFolder);
		for (const name of LISTS) workspace.begin(name);
		const writeFields = await openExifTool();
		progress.start(open.length);
		for (let begin = 0; begin < open.length; begin += BATCH) {
			const batch = await stage(open.slice(begin, begin + BATCH), workspace, site, progress);
			const failed = await writeFields(workspaceFolder, new Map(batch.map(({ name, fields }) => [name, fields])));
			for (const { photo, name } of batch) {
				const finished = failed.has(name) ? await copyClean(photo, workspace, name, site) : name;
				if (failed.has(name)) plain.push(photo.stem);
				const before = manifest.get(photo.stem);
				manifest.set(photo.stem, await moveIntoPlace(photo, join(workspaceFolder, finished), folder, before));
				progress.done();
			}
			await writeManifest(folder, manifest);
		}
	} catch (cause) {
		throw isRefusedIn(folder, cause) ? unwritable(folder, cause) : cause;
	} finally {
		progress.end();
		await removeWorkspace(workspaceFolder, { backup: `${workspaceFolder}.changed` });
		await lock.release();
	}
	return { written: open.length, kept: photos.length - open.length, plain };
}

const workspaceIn = (folder: string) => join(folder, ".vitrine-part");

/** The files that exiftool.ts writes beside the pictures. */
const LISTS = ["fields.json", "names.txt"];

/** Throws a BuildError when a private copy in this folder could overwrite something else. Changes nothing. */
export async function assertPhotoCopy(folder: string, site: string): Promise<void> {
	assertSeparateFolders(site, folder);
	await assertOutsideEditions(folder);
	const found = await stat(folder).catch(() => undefined);
	if (found !== undefined && !found.isDirectory()) {
		throw new BuildError("photosNoFolder", {}, { where: folder });
	}
	try {
		await readManifest(folder);
		await assertWorkspace(workspaceIn(folder));
	} catch (error) {
		// Such as a place below a file.
		throw isRefusedIn(folder, error) ? unwritable(folder, error) : error;
	}
}

function unwritable(folder: string, cause: unknown): BuildError {
	return new BuildError("photosUnwritable", { error: errorCode(cause) ?? String(cause) }, { where: folder, cause });
}

/** Whether a photo need not be written: its file has today's digest, or was changed by its owner. */
async function isUpToDate(photo: Photo, entry: ManifestEntry | undefined, folder: string): Promise<boolean> {
	if (entry === undefined) return false;
	const found = await stat(join(folder, dirname(photo.stem), entry.name)).catch(() => undefined);
	if (found === undefined) return false;
	return found.size !== entry.size || entry.digest === digestOf(photo);
}

interface Staged {
	readonly photo: Photo;
	readonly name: string;
	readonly fields: MetadataFields;
}

/** Copies the files without fields into the workspace, under ASCII names that every program takes from a command line. */
async function stage(
	photos: readonly Photo[],
	{ folder: workspace, begin }: Workspace,
	site: string,
	progress: Progress,
): Promise<readonly Staged[]> {
	const staged: Staged[] = [];
	for (const [index, photo] of photos.entries()) {
		progress.working(photo.file);
		begin(`raw-${index}`);
		const raw = join(workspace, `raw-${index}`);
		if (photo.kind === "video") await copyFile(join(site, photo.cleaned), raw);
		else await photo.file.saveTo(raw);
		const extension = await extensionOf(raw);
		const name = `photo-${index}.${extension}`;
		begin(name);
		await renameWithRetry(raw, join(workspace, name));
		staged.push({ photo, name, fields: fieldsOf(photo.metadata, extension) });
	}
	return staged;
}

async function extensionOf(path: string): Promise<string> {
	const type = sniff(await readPart(path, 0, HEAD_BYTES));
	return type === "jpeg" ? "jpg" : type === "mov" ? "mp4" : (type ?? "jpg");
}

/** A file that takes no fields may also keep private metadata, so the rendition of the site, which has none, is copied instead. */
async function copyClean(
	{ cleaned }: Photo,
	{ folder, begin }: Workspace,
	name: string,
	site: string,
): Promise<string> {
	const clean = `clean-${name.replace(/\.[^.]*$/, "")}${extname(cleaned)}`;
	begin(clean);
	await copyFile(join(site, cleaned), join(folder, clean));
	return clean;
}

/**
 * Moves a file out of the workspace. An existing file is overwritten when the manifest proves it to be ours, and stays when it
 * has the same bytes; else the new one gets a free name.
 */
async function moveIntoPlace(
	photo: Photo,
	from: string,
	folder: string,
	before: ManifestEntry | undefined,
): Promise<ManifestEntry> {
	const target = join(folder, `${photo.stem}${extname(from)}`);
	await makeFolder(dirname(target));
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
