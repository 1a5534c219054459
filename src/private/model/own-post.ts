import type { Kind, Moment, Shelf } from "../../model/archive.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { Timed } from "./activity.ts";

/** Something that a file says of a post or of one of its media, such as with which lens a picture was taken. */
export interface Fact {
	/** In the words of the file, which for JSON are often names of fields such as `focal_length`. */
	readonly label: string;
	readonly text: string;
}

/** A picture or a video of a post. */
export interface OwnMedium {
	/** Path that the index gives. */
	readonly uri: string;
	/** Text of this slide, where it has one of its own. */
	readonly caption: string;
	/** Undefined where the download does not hold it. */
	readonly file: DownloadFile | undefined;
	readonly facts: readonly Fact[];
}

/** A post, reel, IGTV video or story of the owner, from all files and downloads that have it, wherever the app showed it. */
export interface OwnPost extends Timed {
	readonly kind: Kind;
	readonly shelf: Shelf;
	/** How well its time is known; `none` where it has none. */
	readonly precision: Moment["precision"];
	/** As typed; empty where there is none. */
	readonly caption: string;
	/** Name of the place; empty where the files have none. */
	readonly place: string;
	/** In the order of the slides. */
	readonly media: readonly OwnMedium[];
	readonly facts: readonly Fact[];
	/** Handles in its caption, and of people who are tagged on it, in small letters. */
	readonly people: readonly string[];
	/** Addresses of it that the files give. */
	readonly addresses: readonly string[];
}
