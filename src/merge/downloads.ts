import type { ReadIndex } from "../layouts/read.ts";
import { groupBy } from "../model/group-by.ts";

/** The day in the name of a ZIP or folder: `instagram-NAME-2026-01-31-Ab12Cd34` since 2023, `NAME_20201007_part_1` before. */
const DAY_IN_NAME = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;
/** Minutes by which times of pages, whose zone is not sure, and of days are wrong. */
const UNSURE = 26 * 60;

/** What was asked of Instagram at one time: the indexes of one or several parts. */
export interface OneDownload {
	readonly indexes: readonly ReadIndex[];
	/** 0 for the newest; equal for downloads of which it is not known which is newer. */
	readonly age: number;
}

interface Parts {
	/** In the names of all of them; days since 1970, 0 for none. */
	readonly day: number;
	readonly format: ReadIndex["claim"]["format"] | undefined;
	/** Paths of indexes without their endings, and their folders. */
	readonly stems: Set<string>;
	readonly folders: Set<string>;
	readonly indexes: ReadIndex[];
}

/**
 * The downloads that were given, the newest first. Parts are one download when they have one format, the same day or none in
 * their names, no index twice, and, without a day, a folder of indexes in common. The newer download is the one with the latest
 * time in it, else with the next one, and so on, because old entries are in both; the day in the name, which anybody can
 * change, decides only where no time does. Times later than today are ignored, whatever a clock said.
 */
export function downloadsOf(indexes: readonly ReadIndex[]): readonly OneDownload[] {
	const downloads: Parts[] = [];
	for (const [part, own] of groupBy(indexes, ({ claim }) => claim.file.part)) {
		const one = partsOf(part, own);
		const found = downloads.find((other) => belongTogether(one, other));
		if (found === undefined) downloads.push(one);
		else {
			for (const index of one.indexes) found.indexes.push(index);
			for (const stem of one.stems) found.stems.add(stem);
			for (const folder of one.folders) found.folders.add(folder);
		}
	}
	const sorted = downloads
		.map((download, order) => ({ ...download, order, times: timesIn(download) }))
		.sort((a, b) => newerFirst(a, b) || b.order - a.order);
	let age = 0;
	return sorted.map((download, index) => {
		const before = sorted[index - 1];
		if (before !== undefined && newerFirst(before, download) !== 0) age++;
		return { indexes: download.indexes, age };
	});
}

function partsOf(part: string, indexes: readonly ReadIndex[]): Parts {
	const paths = indexes.map(({ claim }) => claim.file.path.toLowerCase());
	const withEntries = indexes.find(({ reading }) => (reading.records.entries ?? []).length > 0);
	return {
		day: dayInName(part),
		format: withEntries?.claim.format,
		stems: new Set(paths.map((path) => path.replace(/\.[a-z]+$/, ""))),
		folders: new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1))),
		indexes: [...indexes],
	};
}

function belongTogether(a: Parts, b: Parts): boolean {
	if (a.day !== b.day || (a.format !== undefined && b.format !== undefined && a.format !== b.format)) return false;
	if ([...a.stems].some((stem) => b.stems.has(stem))) return false;
	return a.day !== 0 || [...a.folders].some((folder) => b.folders.has(folder));
}

function dayInName(part: string): number {
	const [, year, month, day] = DAY_IN_NAME.exec(part) ?? [];
	return year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** A time in an index, to the minute, which is what pages print. */
interface Time {
	readonly minute: number;
	readonly exact: boolean;
}

/** All possible times in a download, the latest first. */
function timesIn({ indexes, day }: Parts): readonly Time[] {
	const tomorrow = Date.now() / 1000 + 86_400;
	const times = new Map<number, boolean>();
	const add = (seconds: number, exact: boolean) => {
		const minute = Math.floor(seconds / 60);
		if (seconds < tomorrow) times.set(minute, exact || times.get(minute) === true);
	};
	for (const { reading } of indexes) {
		const { entries = [], profilePictures = [] } = reading.records;
		if (reading.made !== undefined) add(reading.made, true);
		for (const list of [entries, profilePictures])
			for (const { posted } of list)
				if (posted.precision !== "none") add(posted.seconds, posted.precision === "second");
	}
	if (times.size === 0 && day !== 0) add(day * 86_400, false);
	return [...times].map(([minute, exact]) => ({ minute, exact })).sort((a, b) => b.minute - a.minute);
}

type Dated = Pick<Parts, "day"> & { readonly times: readonly Time[] };

function newerFirst(a: Dated, b: Dated): number {
	for (let at = 0; at < Math.min(a.times.length, b.times.length); at++) {
		const found = apart(a.times[at], b.times[at]);
		if (found !== 0) return found;
	}
	if (a.times.length === 0 || b.times.length === 0) return b.times.length - a.times.length;
	return a.day === 0 || b.day === 0 ? 0 : b.day - a.day;
}

/** Minutes by which the second time is later; 0 where that is not sure. */
function apart(a: Time | undefined, b: Time | undefined): number {
	if (a === undefined || b === undefined) return 0;
	const minutes = b.minute - a.minute;
	return (a.exact && b.exact) || Math.abs(minutes) > UNSURE ? minutes : 0;
}
