import type { DownloadFile } from "./download-file.ts";

/**
 * What a download means, whatever its layout. There is no type here for what is never published: messages, coordinates,
 * devices, e-mail, phone numbers. All times are seconds since 1970 in UTC.
 */
export interface Archive {
	readonly profile: Profile;
	/** Newest first; entries of the same second in the order of the download. */
	readonly entries: readonly Entry[];
	/** Former profile pictures, newest first. */
	readonly profilePictures: readonly Medium[];
}

export interface Profile {
	readonly username: string;
	readonly name: string;
	readonly biography: string;
	/** As typed; only a safe address becomes a link. */
	readonly website: string;
	readonly picture: Medium | undefined;
}

/** What the app called it. An IGTV video is one that was published as such between 2018 and 2021. */
export type Kind = "post" | "reel" | "igtv" | "story";

/** Where the app showed it. Only what is published is shown unless the owner asks for more. */
export type Shelf = "published" | "archived" | "deleted" | "other" | "draft";

/** One thing that the owner put on Instagram. */
export interface Entry {
	readonly kind: Kind;
	readonly shelf: Shelf;
	readonly posted: Moment;
	/** Other times that other records give it, under which an address in the owner's hide list may know it. */
	readonly alsoPosted?: readonly Moment[];
	/** As typed, with its line breaks; empty when there is none. */
	readonly caption: string;
	/** Slides in the order in which they were shown; empty for text alone. */
	readonly media: readonly Medium[];
	/** Name of the place that the app showed above the post, where the layout has it. */
	readonly place: string;
	/** Where the indexes have a record of it. */
	readonly records: readonly RecordLocation[];
}

/** A time as well as the download knows it. */
export interface Moment {
	readonly seconds: number;
	/**
	 * `minute` in HTML downloads, `day` where they print no time of day (then noon in UTC), `month` when only a folder name
	 * has it, `none` when nothing has.
	 */
	readonly precision: "second" | "minute" | "day" | "month" | "none";
}

/** A picture or a video, as an index names it. */
export interface Medium {
	/** Path that the index gives. */
	readonly uri: string;
	/** Text of this slide, where it has one of its own. */
	readonly caption: string;
	/** The file itself; undefined when the download does not hold it. */
	readonly file: DownloadFile | undefined;
	/** Subtitles (.srt) that came with a video. */
	readonly subtitles: DownloadFile | undefined;
	/** What the index shows it as, where the ending of its path does not say. */
	readonly type?: "picture" | "video";
}

/** Where a record is in the download, for the report. */
export interface RecordLocation {
	/** ZIP or folder. */
	readonly part: string;
	readonly file: string;
	/** Such as `[12].media[0]`. */
	readonly at: string;
	/** What the index there takes it for. */
	readonly kind: Kind;
}
