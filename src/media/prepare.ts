import type { DownloadFile } from "../download/download.ts";
import { DamagedFile } from "../download/download.ts";
import type { Staging } from "../output/staging.ts";
import type { Decoder } from "./decode/decoder.ts";
import type { Ledger } from "./ledger.ts";
import { MalformedMedia } from "./malformed.ts";
import { preparePicture, type Write } from "./pictures.ts";
import { inParallel } from "./pool.ts";
import { filesOf, type Prepared } from "./prepared.ts";
import { HEAD_BYTES, isVideo, sniff } from "./sniff.ts";
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

/** Hears how far the preparing is. */
export interface MediaProgress {
	start(total: number): void;
	working(on: DownloadFile): void;
	done(on: DownloadFile, bytes: number): void;
}

export interface Workshop {
	readonly staging: Staging;
	readonly ledger: Ledger;
	readonly decoder: Decoder;
	readonly jobs: number;
	readonly progress: MediaProgress;
}

/** Pictures larger than this, and all videos, go through the disk. */
const LARGEST_PICTURE = 200 * 2 ** 20;

/**
 * Prepares every wanted medium once, however often it is wanted; the same bytes are one medium. What the ledger knows and
 * the disk holds is neither read nor decoded again.
 */
export async function prepareMedia(
	wanted: readonly Wanted[],
	workshop: Workshop,
): Promise<ReadonlyMap<DownloadFile, Placed>> {
	const jobs = new Map<string, Job>();
	for (const { file, folder } of wanted) {
		const fingerprint = await file.fingerprint();
		const job = jobs.get(fingerprint);
		if (job === undefined) jobs.set(fingerprint, { fingerprint, folder: `media/${folder}`, files: [file] });
		else if (!job.files.includes(file)) job.files.push(file);
	}
	const finished = new Map<Job, Prepared>();
	const open: Job[] = [];
	for (const job of jobs.values()) {
		const known = workshop.ledger.get(job.fingerprint);
		if (known !== undefined && (await hasAll(workshop.staging, job.folder, filesOf(known)))) finished.set(job, known);
		else open.push(job);
	}
	workshop.progress.start(open.length);
	await inParallel(open, workshop.jobs, async (job) => {
		const prepared = await prepareOne(job, workshop);
		finished.set(job, prepared);
		if (isLasting(prepared)) await workshop.ledger.add(job.fingerprint, prepared);
	});
	const placed = [...finished].flatMap(([{ files, folder, fingerprint }, prepared]) =>
		files.map((file) => [file, { prepared, folder, fingerprint }] as const),
	);
	return new Map(placed);
}

/** A damaged copy can be downloaded again and a decoder installed: what is not as it should be is tried in every run. */
function isLasting(prepared: Prepared): boolean {
	return prepared.kind === "picture" || (prepared.kind === "video" && prepared.poster !== undefined);
}

interface Job {
	readonly fingerprint: string;
	readonly folder: string;
	readonly files: DownloadFile[];
}

async function hasAll(staging: Staging, folder: string, names: readonly string[]): Promise<boolean> {
	for (const name of names) if (!(await staging.has(`${folder}/${name}`))) return false;
	return true;
}

/** Prepares the first copy of a medium that is whole: another part may hold it where one is damaged. */
async function prepareOne(job: Job, workshop: Workshop): Promise<Prepared> {
	let result: Prepared = { kind: "unusable", note: "has no file" };
	const [first] = job.files;
	for (const file of job.files) {
		workshop.progress.working(file);
		result = await prepareFile(file, job, workshop).catch(unusable);
		if (result.kind !== "unusable") break;
	}
	if (first !== undefined) workshop.progress.done(first, first.size);
	return result;
}

function unusable(error: unknown): Prepared {
	if (error instanceof MalformedMedia) return { kind: "unusable", note: `cannot be shown: ${error.message}` };
	if (error instanceof DamagedFile) return { kind: "unusable", note: error.message };
	throw error;
}

async function prepareFile(file: DownloadFile, job: Job, { staging, decoder }: Workshop): Promise<Prepared> {
	const write: Write = (name, make) => staging.write(`${job.folder}/${name}`, make);
	if (file.size === 0) return { kind: "unusable", note: "is empty" };
	if (file.size <= LARGEST_PICTURE && !looksLikeVideo(file.path)) {
		const bytes = await file.read();
		const type = sniff(bytes.subarray(0, HEAD_BYTES));
		if (type === undefined) return { kind: "unusable", note: "is neither a picture nor a video that is known" };
		if (!isVideo(type)) return preparePicture(bytes, type, job.fingerprint, { write, decoder });
	}
	const raw = await staging.scratch(`${job.fingerprint}.raw`);
	await file.saveTo(raw);
	const type = sniff(await staging.head(raw, HEAD_BYTES));
	if (type === "mp4" || type === "mov") return prepareVideo(raw, job.fingerprint, { write, decoder });
	await staging.discard(raw);
	if (type !== undefined && !isVideo(type) && file.size <= LARGEST_PICTURE) {
		return preparePicture(await file.read(), type, job.fingerprint, { write, decoder });
	}
	return { kind: "unusable", note: "is not of a kind that can be shown without what may be private in it" };
}

/** Only a guess that saves memory; the bytes decide. */
function looksLikeVideo(path: string): boolean {
	return /\.(mp4|mov|m4v)$/i.test(path);
}
