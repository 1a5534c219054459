import type { Problem } from "../model/problem.ts";
import type { Collections } from "./collections.ts";

/** Reads the records of one collection from a parsed index. Pure. `file` is the path of the index, for the report. */
export type Reader<Index, T> = (file: string, index: Index, context: ReadingContext) => Records<T>;

/** The collections that an index fills, each with its reader. */
export type Readers<Index, C> = { readonly [K in keyof C]?: Reader<Index, C[K]> };

/** What a reader returns. */
export interface Records<T> {
	readonly records: readonly T[];
	readonly unread: readonly Unread[];
}

/** The records of several readers, in their order. */
export function joined<T>(...all: readonly Records<T>[]): Records<T> {
	return { records: all.flatMap(({ records }) => records), unread: all.flatMap(({ unread }) => unread) };
}

/** What one index holds. */
export interface Reading<C = Collections> {
	readonly records: { readonly [K in keyof C]?: readonly C[K][] };
	/** Records that could not be understood, each with its place and reason. */
	readonly unread: readonly Unread[];
	/** When the index says that it was made, in seconds since 1970. */
	readonly made: number | undefined;
}

/** Of an index that could not be read. */
export const nothing = { records: {}, unread: [], made: undefined } satisfies Reading;

/**
 * What could not be understood: a whole record, by the kind that its collection calls it (`post`, `profile`), or a `detail` of one
 * that is read all the same. Each record is counted once, as read or as unread.
 */
export type Unread = Problem & { readonly kind: string };

/** What a reader has to assume where a layout does not say. */
export interface ReadingContext {
	/** Time zone of dates that are printed without one, as HTML downloads do. */
	readonly zone: string;
	/** Zones that a page may confirm by the time of the download in its header; missing when a person named the zone. */
	readonly likelyZones?: readonly string[];
	/** Leave the slides of 2018 to 2020 as single posts. */
	readonly splitCarousels: boolean;
}
