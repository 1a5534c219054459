import { yearOf } from "../model/address.ts";
import { groupBy } from "../model/group-by.ts";
import type { EntryCopy } from "./archive-copy.ts";

/** The entries of one year, which make one feed, and the years beside it. */
export interface FeedYear {
	/** `2019` or `undated`. */
	readonly year: string;
	readonly entries: readonly EntryCopy[];
	readonly newer: string | undefined;
	readonly older: string | undefined;
}

/** Entries by the year of their address, newest year first, those without a date last. */
export function feedYears(entries: readonly EntryCopy[]): readonly FeedYear[] {
	const sorted = [...groupBy(entries, ({ url }) => yearOf(url))]
		.sort(([a], [b]) => (a < b ? 1 : -1))
		.sort(([a], [b]) => Number(a === "undated") - Number(b === "undated"));
	return sorted.map(([year, all], index) => ({
		year,
		entries: [...all].sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || 0),
		newer: sorted[index - 1]?.[0],
		older: sorted[index + 1]?.[0],
	}));
}
