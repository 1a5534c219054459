import type { Kind, Moment, Place, Shelf } from "../model/archive.ts";
import type { Problem } from "../model/problem.ts";

/** An entry as one index tells it, before it is joined with what other indexes tell. */
export interface EntryRecord {
	readonly kind: Kind;
	readonly shelf: Shelf;
	/** Instagram's number for it, where the index gives one; used to join, never published. */
	readonly id: string;
	readonly posted: Moment;
	readonly caption: string;
	readonly media: readonly MediumRecord[];
	readonly place: string;
	readonly told: Omit<Place, "part">;
}

export interface MediumRecord {
	readonly uri: string;
	readonly caption: string;
	/** Path of the subtitles; empty when there are none. */
	readonly subtitles: string;
	/** As what it is shown, where its address does not tell. */
	readonly type?: "picture" | "video";
}

/** The profile as one index tells it; empty where it does not. */
export interface ProfileRecord {
	readonly username: string;
	readonly name: string;
	readonly biography: string;
	readonly website: string;
	readonly picture: string;
}

/** What one index means. */
export interface Reading {
	readonly entries: readonly EntryRecord[];
	readonly profiles: readonly ProfileRecord[];
	readonly profilePictures: readonly EntryRecord[];
	/** Records that could not be understood, each with its place and reason. */
	readonly unread: readonly Unread[];
	/** When the index says that it was made, in seconds since 1970. */
	readonly made?: number;
}

/**
 * What could not be understood: a record, of what the index tells of, or a detail of records that are told all the same. A
 * record is counted once, so it is either an entry or unread.
 */
export interface Unread extends Problem {
	readonly kind: Kind | "profile" | "detail";
}

/** What a reader has to assume where a layout does not tell. */
export interface ReadingContext {
	/** Time zone of dates that are printed without one, as HTML downloads do. */
	readonly zone: string;
	/** Zones that a page may confirm by the time of the download in its header; missing when a person named the zone. */
	readonly likelyZones?: readonly string[];
	/** Leave the slides of 2018 to 2020 as single posts. */
	readonly splitCarousels: boolean;
}

export const nothing: Reading = { entries: [], profiles: [], profilePictures: [], unread: [] };
