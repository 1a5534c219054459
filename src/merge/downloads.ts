import type { ReadIndex } from "../readers/read.ts";

/** The day in the name of a ZIP or folder: `instagram-NAME-2026-01-31-Ab12Cd34` since 2023, `NAME_20201007_part_1` before. */
const DAY_IN_NAME = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** What was asked of Instagram at one time: the indexes of one or several parts. */
export type OneDownload = readonly ReadIndex[];

/**
 * The downloads that were given, the newest first. Parts of one day that hold no index twice are one download. Which is newer
 * is told by the latest time in it, then by the next one, and so on, because what is old stands in both; the day in the name,
 * which anybody can change, decides only where that does not.
 */
export function downloadsOf(indexes: readonly ReadIndex[]): readonly OneDownload[] {
	const parts = new Map<string, ReadIndex[]>();
	for (const index of indexes) {
		const { part } = index.claim.file;
		const same = parts.get(part);
		if (same === undefined) parts.set(part, [index]);
		else same.push(index);
	}
	const downloads: { readonly day: number; readonly paths: Set<string>; readonly indexes: ReadIndex[] }[] = [];
	for (const [part, own] of parts) {
		const day = dayInName(part);
		const paths = own.map(({ claim }) => claim.file.path.toLowerCase());
		const found = downloads.find(
			(other) => day !== 0 && other.day === day && !paths.some((path) => other.paths.has(path)),
		);
		if (found === undefined) downloads.push({ day, paths: new Set(paths), indexes: [...own] });
		else {
			for (const index of own) found.indexes.push(index);
			for (const path of paths) found.paths.add(path);
		}
	}
	return downloads
		.map(({ day, indexes }, order) => ({ day, indexes, order, times: timesIn(indexes, day) }))
		.sort((a, b) => newerFirst(a.times, b.times) || b.day - a.day || b.order - a.order)
		.map((download) => download.indexes);
}

/** Days since 1970; 0 for none. */
function dayInName(part: string): number {
	const [, year, month, day] = DAY_IN_NAME.exec(part) ?? [];
	return year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** All times that are told, as minutes, which is what pages print; the latest first. */
function timesIn(indexes: OneDownload, day: number): readonly number[] {
	const times = new Set<number>();
	for (const { reading } of indexes) {
		if (reading.made !== undefined) times.add(Math.floor(reading.made / 60));
		for (const list of [reading.entries, reading.profilePictures])
			for (const { posted } of list) if (posted.precision !== "none") times.add(Math.floor(posted.seconds / 60));
	}
	if (times.size === 0 && day !== 0) times.add(day * 1440);
	return [...times].sort((a, b) => b - a);
}

function newerFirst(a: readonly number[], b: readonly number[]): number {
	for (let at = 0; at < Math.max(a.length, b.length); at++) {
		const [one = 0, other = 0] = [a[at], b[at]];
		if (one !== other) return other - one;
	}
	return 0;
}
