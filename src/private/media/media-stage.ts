import type { Decoder } from "../../media/decode/decoder.ts";
import { keepMedia, openMediaCache } from "../../media/prepare/media-cache.ts";
import { type Placed, prepareMedia } from "../../media/prepare/prepare.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { Emit } from "../../model/events.ts";
import { projectOf } from "../../output/project.ts";
import type { Staging } from "../../output/staging.ts";
import { openAttachmentCache } from "./attachment-cache.ts";
import { folderOf, prepareAttachments } from "./attachments.ts";
import type { Candidate } from "./candidates.ts";
import { openGallery } from "./from-gallery.ts";
import { type Medium, pathsOf } from "./shown.ts";

export interface StageContext {
	readonly staging: Staging;
	/** The edition, whose project files the caches are. */
	readonly output: string;
	/** The public gallery of the same download, if there is one. */
	readonly gallery: string | undefined;
	readonly decoder: Decoder;
	readonly jobs: number;
	/** Files that may be the same as this one, in other parts. */
	readonly copies: (file: DownloadFile) => readonly DownloadFile[];
}

/** Puts media into an edition, each once. */
interface MediaStage {
	/** What was prepared. Files with the same bytes are one medium. */
	readonly media: ReadonlyMap<DownloadFile, Medium>;
	prepare(candidates: readonly Candidate[], emit: Emit): Promise<void>;
	/** Forgets what the edition does not have any more. */
	keep(): Promise<void>;
}

/**
 * Pictures and videos go through the stage of the gallery: an edition is made to be handed on, too, so that the renditions have no place
 * and no camera in them; what the download says of these is on the pages as text, and the originals stay in the download.
 */
export async function openMediaStage(context: StageContext): Promise<MediaStage> {
	const { staging, output, decoder, jobs, copies } = context;
	const { mediaCache: path, attachments: attachmentPath } = projectOf(output);
	const [mediaCache, cache] = [await openMediaCache(path), await openAttachmentCache(attachmentPath)];
	const earlier = { staging, mediaCache, decoders: decoder.available, jobs };
	let taking: ReturnType<typeof openGallery> | undefined;
	/** Opens the gallery for the first medium that no earlier run has prepared. */
	const take = async (wanted: ReadonlyMap<string, string>) => {
		const isNew = [...wanted.keys()].some((fingerprint) => mediaCache.get(fingerprint) === undefined);
		if (context.gallery === undefined || !isNew) return;
		taking ??= openGallery(context.gallery, earlier);
		await (await taking)?.(wanted);
	};
	const media = new Map<DownloadFile, Medium>();
	const byPrint = new Map<string, Medium>();
	const pictures = async (candidates: readonly Candidate[], emit: Emit): Promise<ReadonlyMap<DownloadFile, Placed>> => {
		if (candidates.length === 0) return new Map();
		const wanted: { readonly file: DownloadFile; readonly folder: string }[] = [];
		for (const { file } of candidates) wanted.push({ file, folder: folderOf(await file.fingerprint()) });
		return prepareMedia(wanted, { staging, mediaCache, decoder, jobs, emit, copies });
	};
	return {
		media,
		prepare: async (candidates, emit) => {
			const seen = candidates.filter(({ first }) => first === "pictures");
			await take(await foldersOf(seen));
			const placed = await pictures(seen, emit);
			const others = candidates.filter(({ file }) => !isShown(placed.get(file)));
			const attachments = await prepareAttachments(others, { staging, cache, jobs, copies });
			// Of what looked like a sound some has pictures, or is damaged and may have them: a few, of which nobody wants to be told.
			const isOpen = ({ file, first }: Candidate) =>
				first === "sounds" && ["pictures", "unreadable"].includes(attachments.get(file)?.is ?? "");
			const late = await pictures(candidates.filter(isOpen), () => undefined);
			for (const { file } of candidates) {
				const fingerprint = await file.fingerprint();
				const found = attachments.get(file);
				const prepared = placed.get(file) ?? late.get(file);
				// The reason that the gallery gives counts for what is a picture by its name or by its bytes.
				const isPicture = isShown(prepared) || placed.has(file) || found?.is === "pictures";
				const attachment = found !== undefined && ("name" in found || !isPicture) ? found : undefined;
				const known = byPrint.get(fingerprint);
				const medium = known && pathsOf(known).length > 0 ? known : { fingerprint, placed: prepared, attachment };
				byPrint.set(fingerprint, medium);
				media.set(file, medium);
			}
		},
		keep: async () => {
			if (media.size === 0) return;
			const fingerprints = new Set(byPrint.keys());
			await keepMedia(path, fingerprints);
			await cache.keep(fingerprints);
		},
	};
}

function isShown(placed: Placed | undefined): boolean {
	return placed !== undefined && placed.files.length > 0;
}

async function foldersOf(candidates: readonly Candidate[]): Promise<ReadonlyMap<string, string>> {
	const folders = new Map<string, string>();
	for (const { file } of candidates) {
		const fingerprint = await file.fingerprint();
		folders.set(fingerprint, folderOf(fingerprint));
	}
	return folders;
}
