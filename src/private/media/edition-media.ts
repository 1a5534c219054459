import { copiesAmong } from "../../download/parts.ts";
import type { Clause } from "../../languages/problems/message.ts";
import { resolver } from "../../merge/resolve.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { MediaFiles, ShownMedium } from "../render/media-files.ts";
import { type Candidate, mediaAmong } from "./candidates.ts";
import { openMediaStage, type StageContext } from "./media-stage.ts";
import { type Medium, notesOf, pathsOf, shownOf } from "./shown.ts";

interface Context extends Omit<StageContext, "copies"> {
	/** A part of the download alone: then nothing is prepared but what is asked for. */
	readonly isPartial: boolean;
	/** Says in words what is wrong with a medium. */
	readonly textOf: (clause: Clause) => string;
}

/** The media of a download that are in the edition, and what became of them. */
export interface EditionMedia extends MediaFiles {
	/** Puts media into the edition before a page shows them, by the paths that files give. */
	want(uris: Iterable<string>): Promise<void>;
	/** The paths of all files, below the edition. */
	paths(): readonly string[];
	/** Whether a page has asked for it, or for another file with the same bytes. */
	isNamed(file: DownloadFile): boolean;
	/** What is to be shown of a file; undefined for one that is no medium. */
	shownOf(file: DownloadFile): ShownMedium | undefined;
	/** What is wrong with it. */
	notesOf(file: DownloadFile): readonly Clause[];
	/** Forgets what the edition does not have any more. */
	keep(): Promise<void>;
}

/**
 * The media of an edition. All of a whole download are prepared at once, because most are named; of a chosen part each when a page will
 * show it, so that nothing gets into the edition that was not chosen.
 */
export async function openEditionMedia(
	files: readonly DownloadFile[],
	{ isPartial, textOf, ...context }: Context,
): Promise<EditionMedia> {
	const candidates = new Map((await mediaAmong(files)).map((candidate) => [candidate.file, candidate]));
	const copies = copiesAmong([...candidates.keys()]);
	// Hundreds of small works are no progress to look at.
	const { media, prepare, keep } = await openMediaStage({
		...{ ...context, copies },
		emit: isPartial ? () => undefined : context.emit,
	});
	if (!isPartial) await prepare([...candidates.values()]);
	const resolve = resolver([...candidates.keys()]);
	const named = new Set<Medium>();
	const mediumOf = (file: DownloadFile | undefined) => file && media.get(file);
	const shown = (medium: Medium | undefined) => medium && shownOf(medium, textOf);
	return {
		keep,
		want: async (uris) => {
			if (!isPartial) return;
			const open = new Set<Candidate>();
			for (const uri of uris) {
				const file = resolve(uri, "");
				const candidate = file && !media.has(file) ? candidates.get(file) : undefined;
				if (candidate !== undefined && isOfSameThread(candidate.file, uri)) open.add(candidate);
			}
			if (open.size > 0) await prepare([...open]);
		},
		paths: () => [...new Set(media.values())].flatMap(pathsOf),
		of: (uri) => {
			const medium = mediumOf(resolve(uri, ""));
			if (medium !== undefined) named.add(medium);
			return shown(medium);
		},
		isNamed: (file) => {
			const medium = mediumOf(file);
			return medium !== undefined && named.has(medium);
		},
		shownOf: (file) => shown(mediumOf(file)),
		notesOf: (file) => {
			const medium = mediumOf(file);
			return medium === undefined ? [] : notesOf(medium);
		},
	};
}

/** Paths that two downloads write differently are looked up by their ends; what was sent in another conversation was not chosen. */
function isOfSameThread({ path }: DownloadFile, uri: string): boolean {
	const [thread] = /(?:^|\/)(?:messages\/[^/]+\/(?:[^/]+\/)?|direct\/)(?=.)/i.exec(path) ?? [];
	return thread === undefined || `/${uri}`.toLowerCase().includes(`/${thread.replace(/^\//, "")}`.toLowerCase());
}
