import type { Kind, Moment, RecordLocation, Shelf } from "../model/archive.ts";

/** The collections of the public gallery, each with its records. */
export interface Collections {
	readonly entries: EntryRecord;
	readonly profiles: ProfileRecord;
	readonly profilePictures: EntryRecord;
}

/** An entry as one index has it, before it is merged with those of other indexes. */
export interface EntryRecord {
	readonly kind: Kind;
	readonly shelf: Shelf;
	/** Instagram's number for it, where the index gives one; used to merge, never published. */
	readonly id: string;
	readonly posted: Moment;
	readonly caption: string;
	readonly media: readonly MediumRecord[];
	readonly place: string;
	readonly source: Omit<RecordLocation, "part">;
}

export interface MediumRecord {
	readonly uri: string;
	readonly caption: string;
	/** Path of the subtitles; empty when there are none. */
	readonly subtitles: string;
	/** How the index shows it, where its address has no extension. */
	readonly type?: "picture" | "video";
}

/** The profile as one index has it; a field is empty where the index has none. */
export interface ProfileRecord {
	readonly username: string;
	readonly name: string;
	readonly biography: string;
	readonly website: string;
	readonly picture: string;
}
