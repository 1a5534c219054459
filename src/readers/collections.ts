import type { Entry, Medium, Profile, RecordLocation } from "../model/archive.ts";

/** The collections of the public gallery, each with its records. */
export interface Collections {
	readonly entries: EntryRecord;
	readonly profiles: ProfileRecord;
	readonly profilePictures: EntryRecord;
}

/** An entry as one index has it, before it is merged with those of other indexes. */
export interface EntryRecord extends Pick<Entry, "kind" | "shelf" | "posted" | "caption" | "place"> {
	/** Instagram's number for it, where the index gives one; used to merge, never published. */
	readonly id: string;
	readonly media: readonly MediumRecord[];
	readonly source: Omit<RecordLocation, "part">;
}

export interface MediumRecord extends Pick<Medium, "uri" | "caption" | "type"> {
	/** Path of the subtitles; empty when there are none. */
	readonly subtitles: string;
}

/** The profile as one index has it; a field is empty where the index has none. */
export interface ProfileRecord extends Omit<Profile, "picture"> {
	/** Path of the picture. */
	readonly picture: string;
}
