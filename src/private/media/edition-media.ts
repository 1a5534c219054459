import { copiesAmong } from "../../download/parts.ts";
import type { Clause } from "../../languages/problems/message.ts";
import type { Decoder } from "../../media/decode/decoder.ts";
import { openMediaCache } from "../../media/prepare/media-cache.ts";
import { type Placed, prepareMedia } from "../../media/prepare/prepare.ts";
import { resolver } from "../../merge/resolve.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { Emit } from "../../model/events.ts";
import { projectOf } from "../../output/project.ts";
import type { Staging } from "../../output/staging.ts";
import type { MediaFiles, ShownMedium } from "../render/media-files.ts";
import { openAttachmentCache } from "./attachment-cache.ts";
import { folderOf, prepareAttachments } from "./attachments.ts";
import { type Candidate, mediaAmong } from "./candidates.ts";
import { takeFromGallery } from "./from-gallery.ts";
import { type Medium, notesOf, pathsOf, shownOf } from "./shown.ts";

interface Context {
	readonly staging: Staging;
	/** The edition, whose project files the caches are. */
	readonly output: string;
	/** The public gallery of the same download, if there is one. */
	readonly gallery: string | undefined;
	readonly decoder: Decoder;
	readonly jobs: number;
	readonly emit: Emit;
	/** Says in words what is wrong with a medium. */
	readonly textOf: (clause: Clause) => string;
}

/** The media of a download that are in the edition, and what became of them. */
export interface EditionMedia extends MediaFiles {
	/** Of all files, below the edition. */
	readonly paths: ReadonlySet<string>;
	/** Whether a page has asked for it, or for another file with the same bytes. */
	isNamed(file: DownloadFile): boolean;
	/** What is to be shown of a file; undefined for one that is no medium. */
	shownOf(file: DownloadFile): ShownMedium | undefined;
	/** What is wrong with it. */
	notesOf(file: DownloadFile): readonly Clause[];
	/** Forgets what no file of the download has any more. */
	keep(): Promise<void>;
}

/**
 * Puts all media of a download into the edition, each once, before the pages are written that show them. Pictures and videos go through
 * the stage of the gallery: an edition is made to be handed on, too, so that the renditions have no place and no camera in them, and
 * what the download says of these is on the pages as text. The originals stay in the download.
 */
export async function openEditionMedia(files: readonly DownloadFile[], context: Context): Promise<EditionMedia> {
	const { staging, output, gallery, decoder, jobs, emit, textOf } = context;
	const { mediaCache: path, attachments: attachmentPath } = projectOf(output);
	const [mediaCache, cache] = [await openMediaCache(path), await openAttachmentCache(attachmentPath)];
	const candidates = await mediaAmong(files);
	const copies = copiesAmong(candidates.map(({ file }) => file));
	const prepare = async (some: readonly Candidate[]): Promise<ReadonlyMap<DownloadFile, Placed>> => {
		if (some.length === 0) return new Map();
		const wanted: { readonly file: DownloadFile; readonly folder: string }[] = [];
		for (const { file } of some) wanted.push({ file, folder: folderOf(await file.fingerprint()) });
		return prepareMedia(wanted, { staging, mediaCache, decoder, jobs, emit, copies });
	};
	const pictures = candidates.filter(({ first }) => first === "pictures");
	const decoders = decoder.available;
	if (gallery !== undefined)
		await takeFromGallery(gallery, await foldersOf(pictures), { staging, mediaCache, decoders, jobs });
	const placed = await prepare(pictures);
	const isShown = (file: DownloadFile) => (placed.get(file)?.files.length ?? 0) > 0;
	const others = candidates.filter(({ file }) => !isShown(file));
	const attachments = await prepareAttachments(others, { staging, cache, jobs, copies });
	// Of what looked like a sound some has pictures, or is damaged and may have them.
	const isOpen = ({ file, first }: Candidate) =>
		first === "sounds" && ["pictures", "unreadable"].includes(attachments.get(file)?.is ?? "");
	const late = await prepare(candidates.filter(isOpen));
	const media = await mediaOf(candidates, { placed, late, attachments });
	return {
		paths: new Set([...new Set(media.values())].flatMap(pathsOf)),
		...lookUp(media, textOf),
		keep: async () => {
			if (media.size === 0) return;
			const fingerprints = new Set([...media.values()].map(({ fingerprint }) => fingerprint));
			await mediaCache.keep(fingerprints);
			await cache.keep(fingerprints);
		},
	};
}

async function foldersOf(candidates: readonly Candidate[]): Promise<ReadonlyMap<string, string>> {
	const folders = new Map<string, string>();
	for (const { file } of candidates) {
		const fingerprint = await file.fingerprint();
		folders.set(fingerprint, folderOf(fingerprint));
	}
	return folders;
}

/** One medium for all files with the same bytes. What is neither shown nor a sound has the reason that the stage of the gallery gives. */
async function mediaOf(
	candidates: readonly Candidate[],
	{
		placed,
		late,
		attachments,
	}: Readonly<Record<"placed" | "late", ReadonlyMap<DownloadFile, Placed>>> & {
		readonly attachments: Awaited<ReturnType<typeof prepareAttachments>>;
	},
): Promise<ReadonlyMap<DownloadFile, Medium>> {
	const byPrint = new Map<string, Medium>();
	const media = new Map<DownloadFile, Medium>();
	for (const { file } of candidates) {
		const fingerprint = await file.fingerprint();
		const found = attachments.get(file);
		const prepared = placed.get(file) ?? late.get(file);
		const isPrepared = (prepared?.files.length ?? 0) > 0 || placed.has(file) || found?.is === "pictures";
		const attachment = found !== undefined && ("name" in found || !isPrepared) ? found : undefined;
		const known = byPrint.get(fingerprint);
		const medium = known && pathsOf(known).length > 0 ? known : { fingerprint, placed: prepared, attachment };
		byPrint.set(fingerprint, medium);
		media.set(file, medium);
	}
	return media;
}

function lookUp(
	media: ReadonlyMap<DownloadFile, Medium>,
	textOf: Context["textOf"],
): Pick<EditionMedia, "of" | "isNamed" | "shownOf" | "notesOf"> {
	const resolve = resolver([...media.keys()]);
	const named = new Set<Medium>();
	const shown = (medium: Medium | undefined) => medium && shownOf(medium, textOf);
	return {
		of: (uri) => {
			const file = resolve(uri, "");
			const medium = file && media.get(file);
			if (medium !== undefined) named.add(medium);
			return shown(medium);
		},
		isNamed: (file) => {
			const medium = media.get(file);
			return medium !== undefined && named.has(medium);
		},
		shownOf: (file) => shown(media.get(file)),
		notesOf: (file) => {
			const medium = media.get(file);
			return medium === undefined ? [] : notesOf(medium);
		},
	};
}
