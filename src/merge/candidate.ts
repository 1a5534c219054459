import type { Entry, Medium, Moment } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { EntryRecord } from "../readers/collections.ts";

/** One record of one index, with its media resolved to files. */
export interface Candidate {
	readonly entry: EntryRecord;
	/** ZIP or folder of the index. */
	readonly part: string;
	/** Rank of its download by age; 0 is the newest. */
	readonly age: number;
	/** Its index has captions, of this entry or of others, so that an empty one means that there is none. */
	readonly captioned: boolean;
	/** Its media, in slide order. */
	readonly media: readonly CandidateMedium[];
}

/** A medium and what is known to recognise it by. */
export interface CandidateMedium {
	readonly medium: Medium;
	readonly file: DownloadFile | undefined;
	/** Its path in the download, real or expected, without the query of a web address, whose token differs. */
	readonly path: string;
	/** Fingerprint of its bytes, or its path where the file is missing. */
	readonly content: string;
	/** Instagram's number for it, which ends its file name since 2021; empty where there is none. */
	readonly id: string;
}

const DAY = 86_400;
/** Seconds between the times of one post in two downloads: 2018 to 2020 have that of its first slide, at most 7 s away. */
const APART = 10;

/** A story and a post may show the same picture and are never joined. */
export function surfaceOf({ kind }: Pick<Entry, "kind">): "story" | "feed" {
	return kind === "story" ? "story" : "feed";
}

/** The minute of an entry, as HTML prints it; undefined where no time of day is known. */
export function minuteOf({ seconds, precision }: Moment): number | undefined {
	return precision === "second" || precision === "minute" ? Math.floor(seconds / 60) : undefined;
}

/** True when both times are known to the second. */
export function areExact(a: Candidate, b: Candidate): boolean {
	return a.entry.posted.precision === "second" && b.entry.posted.precision === "second";
}

/**
 * Whether two records could have been posted at the same time. HTML pages print dates without a zone, so that a wrong one moves
 * all of them by hours; a folder names the month alone.
 */
export function areNear(a: Candidate, b: Candidate, apart = APART): boolean {
	const [one, other] = [a.entry.posted, b.entry.posted];
	const distance = Math.abs(one.seconds - other.seconds);
	if (areExact(a, b)) return distance <= apart;
	if (one.precision === "none" || other.precision === "none") return true;
	if (one.precision === "month" || other.precision === "month") return distance <= 32 * DAY;
	return distance <= DAY;
}

/** Within one download, where a file has one place, the indexes may date an entry as much as a day apart. */
export function areNearInOneDownload(a: Candidate, b: Candidate): boolean {
	return areNear(a, b, DAY);
}

/** Whether neither caption contradicts the other. */
export function captionsAgree(a: Candidate, b: Candidate): boolean {
	return a.entry.caption === b.entry.caption || a.entry.caption === "" || b.entry.caption === "";
}
