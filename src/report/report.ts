import type { Clause } from "../languages/problems/message.ts";
import { kindByName } from "../media/kind-by-name.ts";
import type { Prepared } from "../media/prepared.ts";
import { isInside } from "../merge/resolve.ts";
import type { Entry, Medium } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Problem } from "../model/problem.ts";
import type { PhotoCopyResult } from "../photo-copy/photos.ts";
import type { LeftOut, Selection } from "../select/select.ts";
import type { ReadingReport } from "./reading.ts";

/** What became of everything in the download. */
export interface Report extends ReadingReport {
	readonly output: string;
	/** Media that the shown entries name, and those that are on the site. */
	readonly pictures: Count;
	readonly videos: Count;
	/** Pictures and videos that the owner has not described in words of their own yet. */
	readonly undescribed: number;
	/** What is not on the site, or not as it was, one by one. */
	readonly leftOut: readonly Problem<"leftOut" | "leftOutUndated">[];
	readonly missing: readonly Problem[];
	readonly damaged: readonly Problem[];
	/** Media that are shown, but not as they came. */
	readonly changed: readonly Problem[];
	/** Private-looking texts that are on the site because the owner published them. */
	readonly publishedPrivateTexts: readonly Problem[];
	/** What the last site showed and this one does not, as the owner allowed. */
	readonly removed: readonly Problem[];
	/** Lines of the hide list that match nothing. */
	readonly unusedHideRules: readonly string[];
	/** Lines of the owner's other files that name nothing which is on the site. */
	readonly unusedOwnerLines: readonly string[];
	/** Paths of the backups of files of the former site that somebody had changed. */
	readonly backups?: readonly string[];
	/** Of a build that was only tried; the rest then says what it would have made. */
	readonly expected?: Expected;
	/** The outcome of the photo copy, where one was wanted. */
	readonly photos?: PhotoCopyResult;
}

/** How a medium is shown, as far as the report goes. */
export interface ShownAs {
	readonly prepared: Pick<Prepared, "kind" | "notes">;
}

/** What a build that was only tried would have made. */
export interface Expected {
	/** Of the whole site. */
	readonly bytes: number;
	readonly seconds: number;
	/** Pictures and videos that would have to be prepared. */
	readonly files: number;
}

/** The lists of problems in the order of the report. */
export const PROBLEMS = [
	...(["leftOut", "missing", "damaged", "changed", "unread", "setAside"] as const),
	...(["publishedPrivateTexts", "removed"] as const),
] as const satisfies readonly (keyof Report)[];

/** Media of one kind that the shown entries name, and those that were written. */
export interface Count {
	readonly found: number;
	readonly written: number;
}

/** The results of the stages behind reading. */
interface ReportInput extends Pick<Report, "output" | "publishedPrivateTexts" | "removed" | "unusedOwnerLines"> {
	readonly selection: Selection;
	readonly placed: ReadonlyMap<DownloadFile, ShownAs>;
	/** The rows of the file of alternative texts. */
	readonly alts: readonly { readonly alt: string }[];
}

/** The report, from what reading told of the download and the results of the stages behind it. Pure. */
export function reportOf(reading: ReadingReport, input: ReportInput): Report {
	const { selection, placed, alts, ...given } = input;
	const shown = selection.archive.entries;
	const states = shown.flatMap((entry) =>
		entry.media.map((medium) => ({ entry, medium, state: stateOf(medium, placed) })),
	);
	const count = (kind: "picture" | "video"): Count => {
		const found = states.filter(
			({ medium, state }) => (state.kind === "unusable" ? likelyKind(medium) : state.kind) === kind,
		);
		return { found: found.length, written: found.filter(({ state }) => state.kind !== "unusable").length };
	};
	const noted = states.filter(({ state }) => state.notes.length > 0);
	const problem = ({ entry, medium: { uri }, state: { notes } }: (typeof states)[number]): Problem => {
		const where = placeOf(entry);
		if (uri === "") return { code: "mediumUnnamed", params: { notes }, where };
		return { code: "medium", params: { medium: uri, notes }, where };
	};
	return {
		...reading,
		...given,
		undescribed: alts.filter(({ alt }) => alt === "").length,
		pictures: count("picture"),
		videos: count("video"),
		leftOut: selection.leftOut.map(leftOut),
		missing: noted.filter(({ medium }) => medium.file === undefined).map(problem),
		damaged: noted.filter(({ medium, state }) => medium.file !== undefined && state.kind === "unusable").map(problem),
		changed: noted.filter(({ state }) => state.kind !== "unusable").map(problem),
		unusedHideRules: selection.unusedHideRules,
	};
}

interface State {
	readonly kind: "picture" | "video" | "unusable";
	readonly notes: readonly Clause[];
}

function stateOf(medium: Medium, placed: ReadonlyMap<DownloadFile, ShownAs>): State {
	const found = medium.file === undefined ? undefined : placed.get(medium.file);
	if (found !== undefined) return { kind: found.prepared.kind, notes: found.prepared.notes };
	return {
		kind: "unusable",
		notes: [isInside(medium.uri) ? "is not in the download" : "names no file of the download"],
	};
}

/**
 * The likely kind of a medium that is missing, by its extension, else by how the index shows it. Files without an extension
 * were videos (2018); addresses of the web without one are thumbnails and profile pictures.
 */
function likelyKind({ uri, type }: Medium): "picture" | "video" {
	const path = uri.split(/[?#]/, 1)[0] ?? "";
	return kindByName(path) ?? type ?? (/^https?:/i.test(uri) ? "picture" : "video");
}

/** In every language the date is in the format of the hide list. */
function leftOut({ entry, reason }: LeftOut): Report["leftOut"][number] {
	const { kind, posted } = entry;
	const where = placeOf(entry);
	if (posted.precision === "none") return { code: "leftOutUndated", params: { kind, reason }, where };
	const date = new Date(posted.seconds * 1000).toISOString();
	return { code: "leftOut", params: { kind, date, reason }, where };
}

function placeOf({ records }: Entry): string {
	const [first] = records;
	return first === undefined ? "" : `${first.part}: ${first.file}${first.at}`;
}
