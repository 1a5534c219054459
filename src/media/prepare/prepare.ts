import { readFile, rm } from "node:fs/promises";
import type { Clause } from "../../languages/problems/message.ts";
import { mediaFolder } from "../../model/address.ts";
import type { Archive, Medium } from "../../model/archive.ts";
import { DamagedFile, type DownloadFile } from "../../model/download-file.ts";
import { type Emit, progressOf } from "../../model/events.ts";
import { readPart } from "../../output/file-bytes.ts";
import { inParallel } from "../concurrency.ts";
import type { Decoder } from "../decode/decoder.ts";
import { triedAgain } from "../decode/picture.ts";
import { isShortage, SHORT_OF_MEMORY } from "../decode/shortage.ts";
import { type Print, printOf } from "../intact.ts";
import { kindByName } from "../kind-by-name.ts";
import { MalformedMedia } from "../malformed.ts";
import { readPictureFacts } from "../picture/facts.ts";
import { recipeOf } from "../plan.ts";
import { filesOf, type PlacedFile, type Prepared, placedFiles } from "../prepared.ts";
import { HEAD_BYTES, isVideo, type PictureType, refusal, sniff } from "../sniff.ts";
import { MOST_TRIES } from "./media-cache.ts";
import { type PictureContext, preparePicture } from "./pictures.ts";
import { type EarlierRun, type RenditionFiles, renditionFiles } from "./rendition-files.ts";
import { openRoom, type Room } from "./room.ts";
import { withVideoLane } from "./video-lane.ts";
import { prepareVideo } from "./videos.ts";

/** A file whose medium the site shows, and the folder below `media/` where its renditions go. */
interface Wanted {
	readonly file: DownloadFile;
	readonly folder: string;
}

/** Every file that the site shows, oldest entry first, so that a picture shown twice goes into the folder of its first year. */
export function wantedMedia({ profile, entries, profilePictures }: Archive): readonly Wanted[] {
	const of = (media: readonly Medium[], folder: string): readonly Wanted[] =>
		media.flatMap(({ file }) => (file === undefined ? [] : [{ file, folder }]));
	const oldestFirst = [...entries].reverse();
	return [
		...oldestFirst.flatMap(({ media, posted }) => of(media, mediaFolder(posted))),
		...of(profile.picture === undefined ? [] : [profile.picture], "profile"),
		...of(profilePictures, "profile"),
	];
}

/** A prepared medium and its files. */
export interface Placed {
	readonly prepared: Prepared;
	readonly files: readonly PlacedFile[];
	readonly fingerprint: string;
	/** False where something failed that may succeed another time: the next run tries again. */
	readonly isSettled: boolean;
}

interface PrepareContext extends EarlierRun {
	/** Files that may be the same as this one, in other parts. */
	readonly copies?: (file: DownloadFile) => readonly DownloadFile[];
	/** Called with the path of each written file; an error that it throws stops the preparing. */
	readonly written?: (path: string) => Promise<void>;
	readonly decoder: Decoder;
	/** How many media are prepared at a time. */
	readonly jobs: number;
	readonly emit: Emit;
}

/** Pictures larger than this are refused. */
const LARGEST_PICTURE = 200 * 2 ** 20;

/** Pictures beyond this are prepared one at a time, so that memory is bounded by jobs and one of the largest. */
const MANY_BYTES = 8 * 2 ** 20;

/**
 * Prepares every wanted medium once, deduplicated by fingerprint. Media in the cache whose files are intact are neither read nor
 * decoded again.
 */
export async function prepareMedia(
	wanted: readonly Wanted[],
	context: PrepareContext,
): Promise<ReadonlyMap<DownloadFile, Placed>> {
	const jobs = await jobsOf(wanted, context);
	const { available } = context.decoder;
	const reused = await inParallel(jobs, context.jobs, ({ renditions }) => renditions.reuseAll(available));
	const open = jobs.filter((_, index) => reused[index] === undefined);
	const progress = progressOf(context.emit, "media");
	const bytes = open.reduce((sum, { files: [file] }) => sum + file.size, 0);
	progress.start(open.length, bytes);
	const run = { ...context, room: openRoom(context.jobs), unread: new Set<Job>(), unsettled: new Set<Job>() };
	const made = new Map<Job, Prepared>();
	/** What is kept of media that stay unsettled. */
	const pending = new Map<Job, () => void>();
	const make = async (job: Job) => {
		const prepared = await prepareOne(job, run);
		const { fingerprint, folder, path } = job.renditions;
		const prints: Record<string, Print> = {};
		for (const name of filesOf(prepared)) {
			await context.written?.(`${folder}/${name}`);
			prints[name] = await printOf(path(name));
		}
		made.set(job, prepared);
		// Not cached, so that the next run retries it.
		if (run.unread.has(job)) return;
		const known = { prepared, recipe: recipeOf(prepared, available), prints };
		if (run.unsettled.has(job))
			pending.set(job, () => context.mediaCache.add(fingerprint, { ...known, tries: triesOf(job, context) }));
		else context.mediaCache.add(fingerprint, known);
	};
	try {
		await withVideoLane(open, isVideoJob, context.jobs, async (job) => {
			const [file] = job.files;
			progress.working(file);
			await make(job).finally(() => progress.done(file, file.size));
		});
		await onceMore(run.unsettled, async (job) => {
			progress.working(job.files[0]);
			await make(job);
		});
		for (const job of run.unsettled) pending.get(job)?.();
	} finally {
		progress.end();
	}
	const placed = jobs.flatMap((job, index) => {
		const prepared = reused[index] ?? made.get(job);
		if (prepared === undefined) return [];
		const { fingerprint, folder } = job.renditions;
		const isSettled = !run.unsettled.has(job) || context.mediaCache.get(fingerprint) !== undefined;
		const medium = { prepared, files: placedFiles(prepared, folder), fingerprint, isSettled };
		return job.files.map((file) => [file, medium] as const);
	});
	return new Map(placed);
}

/** How many media in turn may fail for the second time before the others are left to the next run: each may take its time. */
const IN_VAIN = 3;

/** Takes each of these out and works on it once more, one at a time, when memory and cores are free. Work puts it back. */
async function onceMore(unsettled: Set<Job>, work: (job: Job) => Promise<void>): Promise<void> {
	let inVain = 0;
	for (const job of [...unsettled]) {
		if (inVain === IN_VAIN) return;
		unsettled.delete(job);
		await work(job);
		inVain = unsettled.has(job) ? inVain + 1 : 0;
	}
}

/** This run included. */
function triesOf({ renditions }: Job, { mediaCache }: PrepareContext): number {
	return mediaCache.tries(renditions.fingerprint) + 1;
}

/** By its name, which is a guess. */
const isVideoJob = ({ files: [file] }: Job) => kindByName(file.path) === "video";

/** One medium to prepare. */
interface Job {
	/** The files of the download that are this medium; they have the same bytes. */
	readonly files: [DownloadFile, ...DownloadFile[]];
	readonly renditions: RenditionFiles;
}

async function jobsOf(wanted: readonly Wanted[], context: PrepareContext): Promise<readonly Job[]> {
	const jobs = new Map<string, Job>();
	for (const { file, folder } of wanted) {
		const fingerprint = await file.fingerprint();
		const job = jobs.get(fingerprint);
		if (job === undefined) {
			const renditions = renditionFiles(fingerprint, `media/${folder}`, context);
			jobs.set(fingerprint, { files: [file], renditions });
		} else if (!job.files.includes(file)) job.files.push(file);
	}
	return [...jobs.values()];
}

/** The context that all media of one run share. */
interface Run extends PrepareContext {
	readonly room: Room;
	/** Media of which every copy is damaged. */
	readonly unread: Set<Job>;
	/** Media of which something failed that may succeed another time. */
	readonly unsettled: Set<Job>;
}

/** Prepares the first intact copy of a medium: where one is damaged, another part may hold it. */
async function prepareOne(job: Job, run: Run): Promise<Prepared> {
	const [first] = job.files;
	let damage: Clause | undefined;
	try {
		for (const file of [...job.files, ...(run.copies?.(first) ?? [])]) {
			if ((await file.fingerprint()) !== job.renditions.fingerprint) continue;
			try {
				return await prepareFile(file, job, run);
			} catch (error) {
				if (!(error instanceof DamagedFile)) throw error;
				damage ??= error.reason;
			}
		}
		run.unread.add(job);
		return { kind: "unusable", notes: damage === undefined ? [] : [damage] };
	} catch (error) {
		if (!(error instanceof MalformedMedia)) throw error;
		const reason = isShortage(error.cause) ? contextOf(job, run).unsettled(SHORT_OF_MEMORY.failed) : error.reason;
		return { kind: "unusable", notes: [{ code: "cannot be shown: {reason}", params: { reason } }] };
	}
}

async function prepareFile(file: DownloadFile, job: Job, run: Run): Promise<Prepared> {
	const { staging, room } = run;
	if (file.size === 0) return { kind: "unusable", notes: ["is empty"] };
	// A guess, which keeps small pictures off the disk; the bytes decide.
	if (file.size <= MANY_BYTES && kindByName(file.path) === "picture") {
		const bytes = await file.read();
		const type = sniff(bytes);
		if (type !== undefined && !isVideo(type)) return pictureFrom(bytes, type, job, run);
	}
	const raw = await staging.scratch(`${job.renditions.fingerprint}.raw`);
	await file.saveTo(raw);
	const head = await readPart(raw, 0, HEAD_BYTES);
	const type = sniff(head);
	if (type === "mp4" || type === "mov") return prepareVideo(raw, contextOf(job, run));
	const isPicture = type !== undefined && !isVideo(type);
	if (!isPicture || file.size > LARGEST_PICTURE) {
		await rm(raw, { force: true });
		return { kind: "unusable", notes: [isPicture ? "is a picture of more than 200 MB" : refusal(head)] };
	}
	return room(Number.POSITIVE_INFINITY, async () => {
		const bytes = await readFile(raw);
		await rm(raw, { force: true });
		return pictureFrom(bytes, type, job, { ...run, room: (_, work) => work() });
	});
}

async function pictureFrom(bytes: Buffer, type: PictureType, job: Job, run: Run): Promise<Prepared> {
	const facts = await readPictureFacts(bytes);
	const { width, height, frames } = facts;
	return run.room(width * height * frames, () => preparePicture({ bytes, type, facts }, contextOf(job, run)));
}

function contextOf(job: Job, run: Run): PictureContext {
	const unsettled = (reason: Clause) => {
		run.unsettled.add(job);
		return triesOf(job, run) < MOST_TRIES ? triedAgain(reason) : reason;
	};
	return { renditions: job.renditions, decoder: run.decoder, unsettled };
}
