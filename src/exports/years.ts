import { yearOf } from "../model/address.ts";
import type { EntryCopy } from "./archive-copy.ts";

/** The years beside one year, which makes one feed. */
export interface FeedYear {
	/** `2019` or `undated`. */
	readonly year: string;
	readonly newer: string | undefined;
	readonly older: string | undefined;
}

/** The years of the entries' addresses, newest first, then what has no date. */
export function feedYears(urls: readonly string[]): readonly FeedYear[] {
	const years = [...new Set(urls.map(yearOf))]
		.sort((a, b) => (a < b ? 1 : -1))
		.sort((a, b) => Number(a === "undated") - Number(b === "undated"));
	return years.map((year, index) => ({ year, newer: years[index - 1], older: years[index + 1] }));
}

/** The entries of one feed, newest first. */
export function newestFirst(entries: Iterable<EntryCopy>): readonly EntryCopy[] {
	return [...entries].sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || 0);
}
