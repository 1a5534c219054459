import { copiesAmong } from "../../download/parts.ts";
import type { Clause } from "../../languages/problems/message.ts";
import { resolver } from "../../merge/resolve.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { Emit } from "../../model/events.ts";
import type { MediaFiles, ShownMedium } from "../render/media-files.ts";
import { type Candidate, mediaAmong } from "./candidates.ts";
import { openMediaStage, type StageContext } from "./media-stage.ts";
import { MissingMedia } from "./missing-media.ts";
import { type Medium, notesOf, pathsOf, shownOf } from "./shown.ts";

interface Context extends Omit<StageContext, "copies"> {
	readonly emit: Emit;
	/** A part of the download alone: then nothing is prepared but what is asked for. */
	readonly isPartial: boolean;
	/** Says in words what is wrong with a medium. */
	readonly textOf: (clause: Clause) => string;
}

/** A medium that a page will show, and its file where the download has it. */
interface WantedMedium {
	readonly uri: string;
	readonly file: DownloadFile | undefined;
}

/** The media of a download that are in the edition, and what became of them. */
export interface EditionMedia extends MediaFiles {
	/** Puts media into the edition before a page shows them, by the paths that files give. */
	want(uris: Iterable<string>): Promise<void>;
	/** The same for many media at once, of which the files are known. */
	wantFiles(media: Iterable<WantedMedium>): Promise<void>;
	/** As `of`, where the file is known; undefined for none, and for one that is no medium. `uri` is what a page says in its place. */
	ofFile(file: DownloadFile | undefined, uri?: string): ShownMedium | undefined;
	/** How many media pages have asked for that are not in the download. */
	missing(): number;
	/** The paths of all files, below the edition. */
	paths(): readonly string[];
	/** Whether a page has asked for it, or for another file with the same bytes. */
	isNamed(file: DownloadFile): boolean;
	/** What is to be shown of a file; undefined for one that is no medium. */
	shownOf(file: DownloadFile): ShownMedium | undefined;
	/** What is wrong with it. */
	notesOf(file: DownloadFile): readonly Clause[];
	/** How many media the next run tries again. */
	unsettled(): number;
	/** Forgets what the edition does not have any more. */
	keep(): Promise<void>;
}

/**
 * The media of an edition. All of a whole download are prepared at once, because most are named; of a chosen part each when a page will
 * show it, so that nothing gets into the edition that was not chosen.
 */
export async function openEditionMedia(
	files: readonly DownloadFile[],
	{ isPartial, textOf, emit, ...context }: Context,
): Promise<EditionMedia> {
	const candidates = new Map((await mediaAmong(files)).map((candidate) => [candidate.file, candidate]));
	const copies = copiesAmong([...candidates.keys()]);
	const { media, prepare, keep } = await openMediaStage({ ...context, copies });
	if (!isPartial) await prepare([...candidates.values()], emit);
	const resolve = resolver([...candidates.keys()]);
	const named = new Set<Medium>();
	const missing = new MissingMedia();
	const mediumOf = (file: DownloadFile | undefined) => file && media.get(file);
	const shown = (medium: Medium | undefined) => medium && shownOf(medium, textOf);
	/** What a page shows of a file, which is named then. */
	const shownByPage = (file: DownloadFile | undefined, uri = "") => {
		if (file === undefined) missing.add(uri);
		const medium = mediumOf(file);
		if (medium !== undefined) named.add(medium);
		return shown(medium);
	};
	const prepareWanted = async (wanted: Iterable<WantedMedium>, emit: Emit) => {
		const open = new Set<Candidate>();
		for (const { uri, file } of wanted) {
			const candidate = file && !media.has(file) ? candidates.get(file) : undefined;
			if (candidate !== undefined && isOfSameThread(candidate.file, uri)) open.add(candidate);
		}
		if (open.size > 0) await prepare([...open], emit);
	};
	return {
		keep,
		unsettled: () => [...new Set(media.values())].filter(({ placed }) => placed?.isSettled === false).length,
		want: async (uris) => {
			if (!isPartial) return;
			// Hundreds of small works are no progress to look at.
			const wanted = Array.from(uris, (uri) => ({ uri, file: resolve(uri, "") }));
			await prepareWanted(wanted, () => undefined);
		},
		wantFiles: async (wanted) => {
			if (isPartial) await prepareWanted(wanted, emit);
		},
		paths: () => [...new Set(media.values())].flatMap(pathsOf),
		of: (uri) => shownByPage(resolve(uri, ""), uri),
		ofFile: shownByPage,
		missing: () => missing.count,
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
