import type { Kind, Moment, Place, Shelf } from "../archive.ts";
import type { Problem } from "../problems.ts";

/** An entry as one index tells it, before it is joined with what other indexes tell. */
export interface ToldEntry {
	readonly kind: Kind;
	readonly shelf: Shelf;
	/** Instagram's number for it, where the index gives one; used to join, never published. */
	readonly id: string;
	readonly posted: Moment;
	readonly caption: string;
	readonly media: readonly ToldMedium[];
	readonly place: string;
	readonly told: Place;
}

export interface ToldMedium {
	readonly uri: string;
	readonly caption: string;
	/** Path of the subtitles; empty when there are none. */
	readonly subtitles: string;
}

/** The profile as one index tells it; empty where it does not. */
export interface ToldProfile {
	readonly username: string;
	readonly name: string;
	readonly biography: string;
	readonly website: string;
	readonly picture: string;
}

/** What one index means. */
export interface Reading {
	readonly entries: readonly ToldEntry[];
	readonly profiles: readonly ToldProfile[];
	readonly profilePictures: readonly ToldEntry[];
	/** Records that could not be understood, each with its place and reason. */
	readonly unread: readonly Problem[];
}

export const nothing: Reading = { entries: [], profiles: [], profilePictures: [], unread: [] };
