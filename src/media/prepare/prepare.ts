import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DownloadFile } from "../../model/download-file.ts";
import { DamagedFile } from "../../model/download-file.ts";
import { type Emit, type Progress, progressOf } from "../../model/events.ts";
import type { Staging } from "../../output/staging.ts";
import { inParallel, mutex } from "../concurrency.ts";
import type { Decoder } from "../decode/decoder.ts";
import { isIntact, type Print, printOf } from "../intact.ts";
import { MalformedMedia } from "../malformed.ts";
import { readPictureFacts } from "../picture/facts.ts";
import { recipeOf } from "../plan.ts";
import { filesOf, type Prepared, type Rendition, renditionsOf } from "../prepared.ts";
import { HEAD_BYTES, isVideo, type PictureType, refusal, sniff } from "../sniff.ts";
import type { MediaCache } from "./media-cache.ts";
import { MANY_PIXELS, preparePicture, type Shelf } from "./pictures.ts";
import { prepareVideo } from "./videos.ts";

/** A file whose medium the site shows, and the folder below `media/` where its renditions go. */
export interface Wanted {
	readonly file: DownloadFile;
	readonly folder: string;
}

/** A medium ready for the site: what it is, and the folder of its files, relative to the site's root. */
export interface Placed {
	readonly prepared: Prepared;
	readonly folder: string;
	readonly fingerprint: string;
}

export interface PrepareContext {
	/** Files that may be the same as this one, in other parts. */
	readonly copies?: (file: DownloadFile) => readonly DownloadFile[];
	/** Is told the path of each file that was made, when it is whole; what it throws stops the preparing. */
	readonly written?: (path: string) => Promise<void>;
	/** Whether the check finds nothing in a file that an earlier run made; if it does, the file is made anew. */
	readonly isClean?: (path: string) => Promise<boolean>;
	readonly staging: Staging;
	readonly mediaCache: MediaCache;
	readonly decoder: Decoder;
	readonly jobs: number;
	readonly emit: Emit;
}

/** Pictures larger than this are refused. */
const LARGEST_PICTURE = 200 * 2 ** 20;

/** Pictures beyond this, or beyond MANY_PIXELS, are prepared one at a time, so that memory is bounded by jobs and one of the largest. */
const MANY_BYTES = 8 * 2 ** 20;

/**
 * Prepares every wanted medium once, however often it is wanted; the same bytes are one medium. What the media cache knows and
 * the disk holds is neither read nor decoded again.
 */
export async function prepareMedia(
	wanted: readonly Wanted[],
	workshop: PrepareContext,
): Promise<ReadonlyMap<DownloadFile, Placed>> {
	const jobs = new Map<string, Job>();
	for (const { file, folder } of wanted) {
		const fingerprint = await file.fingerprint();
		const job = jobs.get(fingerprint);
		if (job === undefined) jobs.set(fingerprint, { fingerprint, folder: `media/${folder}`, files: [file] });
		else if (!job.files.includes(file)) job.files.push(file);
	}
	const all = [...jobs.values()];
	const known = await inParallel(all, workshop.jobs, (job) => knownOf(job, workshop));
	const open = all.filter((_, index) => known[index] === undefined);
	const progress = progressOf(workshop.emit, "media");
	progress.start(
		open.length,
		open.reduce((sum, { files }) => sum + (files[0]?.size ?? 0), 0),
	);
	const room = { ...workshop, progress, alone: mutex(), unread: new Set<Job>() };
	const made = new Map<Job, Prepared>();
	try {
		await inParallel(open, workshop.jobs, async (job) => {
			const prepared = await prepareOne(job, room);
			const prints: Record<string, Print> = {};
			for (const name of filesOf(prepared)) {
				await workshop.written?.(`${job.folder}/${name}`);
				prints[name] = await printOf(pathOf(job, name, workshop));
			}
			made.set(job, prepared);
			// What could not be read today may be readable tomorrow.
			if (room.unread.has(job)) return;
			const recipe = recipeOf(prepared, workshop.decoder.means);
			await workshop.mediaCache.add(job.fingerprint, { prepared, recipe, prints });
		});
	} finally {
		progress.end();
	}
	const placed = all.flatMap((job, index) => {
		const prepared = known[index] ?? made.get(job);
		const { files, folder, fingerprint } = job;
		return prepared === undefined ? [] : files.map((file) => [file, { prepared, folder, fingerprint }] as const);
	});
	return new Map(placed);
}

interface Job {
	readonly fingerprint: string;
	readonly folder: string;
	readonly files: DownloadFile[];
}

/** What an earlier run made of it by today's recipes, if all of it is there and as it was made. */
async function knownOf(job: Job, workshop: PrepareContext): Promise<Prepared | undefined> {
	const known = workshop.mediaCache.get(job.fingerprint);
	if (known === undefined || known.recipe !== recipeOf(known.prepared, workshop.decoder.means)) return undefined;
	for (const rendition of renditionsOf(known.prepared)) if (!(await isKept(rendition, job, workshop))) return undefined;
	return known.prepared;
}

/**
 * The rule for every file that an earlier run made: it is taken over if it is as it was written and the check finds nothing
 * in it, else it is made anew. Somebody may have emptied, cut or edited it, and an older version may have checked less.
 */
async function isKept({ name, bytes }: Rendition, job: Job, workshop: PrepareContext): Promise<boolean> {
	const { mediaCache, staging, isClean } = workshop;
	const path = `${job.folder}/${name}`;
	if (!(await staging.has(path))) return false;
	const print = mediaCache.get(job.fingerprint)?.prints[name];
	if (!(await isIntact(pathOf(job, name, workshop), bytes, print))) return false;
	return isClean === undefined || isClean(path);
}

function pathOf({ folder }: Job, name: string, { staging }: PrepareContext): string {
	return join(staging.folder, ...folder.split("/"), name);
}

interface Room extends PrepareContext {
	readonly progress: Progress;
	/** Lets large pictures through one at a time. */
	alone<T>(work: () => Promise<T>): Promise<T>;
	/** Media whose file could not be read as it should be. */
	readonly unread: Set<Job>;
}

/** Prepares the first copy of a medium that is whole: another part may hold it where one is damaged. */
async function prepareOne(job: Job, room: Room): Promise<Prepared> {
	const [first] = job.files;
	if (first === undefined) return { kind: "unusable", note: "has no file" };
	let damage = "";
	room.progress.working(first);
	try {
		for (const file of [...job.files, ...(room.copies?.(first) ?? [])]) {
			if ((await file.fingerprint()) !== job.fingerprint) continue;
			try {
				return await prepareFile(file, job, room);
			} catch (error) {
				if (!(error instanceof DamagedFile)) throw error;
				damage = damage || error.message;
			}
		}
		room.unread.add(job);
		return { kind: "unusable", note: damage };
	} catch (error) {
		if (error instanceof MalformedMedia) return { kind: "unusable", note: `cannot be shown: ${error.message}` };
		throw error;
	} finally {
		room.progress.done(first, first.size);
	}
}

async function prepareFile(file: DownloadFile, job: Job, room: Room): Promise<Prepared> {
	const { staging, decoder, alone } = room;
	if (file.size === 0) return { kind: "unusable", note: "is empty" };
	if (file.size <= MANY_BYTES && looksLikePicture(file.path)) {
		const bytes = await file.read();
		const type = pictureType(bytes);
		if (type !== undefined) return pictureFrom(bytes, type, job, room);
	}
	const raw = await staging.scratch(`${job.fingerprint}.raw`);
	await file.saveTo(raw);
	const head = await staging.head(raw, HEAD_BYTES);
	const type = sniff(head);
	if (type === "mp4" || type === "mov")
		return prepareVideo(raw, job.fingerprint, { shelf: shelfOf(job, room), decoder });
	const picture = pictureType(head);
	if (picture !== undefined && file.size <= LARGEST_PICTURE) {
		return alone(async () => {
			const bytes = await readFile(raw);
			await staging.discard(raw);
			return pictureFrom(bytes, picture, job, { ...room, alone: (work) => work() });
		});
	}
	await staging.discard(raw);
	if (picture !== undefined) return { kind: "unusable", note: "is a picture of more than 200 MB" };
	return { kind: "unusable", note: refusal(head) };
}

async function pictureFrom(bytes: Buffer, type: PictureType, job: Job, room: Room): Promise<Prepared> {
	const facts = await readPictureFacts(bytes);
	const work = () =>
		preparePicture({ bytes, type, facts }, job.fingerprint, { shelf: shelfOf(job, room), decoder: room.decoder });
	return facts.width * facts.height * facts.frames > MANY_PIXELS ? room.alone(work) : work();
}

function shelfOf(job: Job, workshop: PrepareContext): Shelf {
	const before = workshop.mediaCache.get(job.fingerprint);
	const renditions = before === undefined ? [] : renditionsOf(before.prepared);
	return {
		write: (name, make) => workshop.staging.write(`${job.folder}/${name}`, make),
		path: (name) => pathOf(job, name, workshop),
		kept: async (name) => {
			const rendition = renditions.find((one) => one.name === name);
			return rendition !== undefined && (await isKept(rendition, job, workshop)) ? rendition : undefined;
		},
	};
}

function pictureType(bytes: Buffer): PictureType | undefined {
	const type = sniff(bytes.subarray(0, HEAD_BYTES));
	return type === undefined || isVideo(type) ? undefined : type;
}

/** Only a guess, which keeps small files off the disk; the bytes decide. */
function looksLikePicture(path: string): boolean {
	return /\.(jpe?g|png|webp|heic|gif|avif)$/i.test(path);
}
