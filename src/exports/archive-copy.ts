/**
 * `archive.json`: everything that is on the site and no more, for programs. docs/archive.schema.json says the same as a
 * JSON Schema. Whoever changes the meaning of a field, or removes one, raises the version; a new field does not.
 */

import type { PlacedFile } from "../media/prepared.ts";
import type { Kind, Profile } from "../model/archive.ts";

export interface ArchiveCopy {
	readonly format: "vitrine-archive";
	readonly version: 1;
	readonly title: string;
	/** BCP 47 tag of the texts that the program wrote. */
	readonly language: string;
	readonly profile: ProfileCopy;
	/** Posts, reels and IGTV videos, newest first; then the stories. */
	readonly entries: readonly EntryCopy[];
	/** What the owner wrote beside the site; null for nothing. */
	readonly about: AboutCopy | null;
	/** The ids of entries that are shown first. */
	readonly pinned: readonly string[];
	readonly collections: readonly CollectionCopy[];
}

/** The same without its entries, which are made one after the other. */
export type ArchiveHead = Omit<ArchiveCopy, "entries">;

interface AboutCopy {
	readonly title: string;
	/** Days such as `1951-03-02`; empty where the site is in memory of nobody. */
	readonly born: string;
	readonly died: string;
	/** Without emphasis and addresses of links; an empty line between paragraphs. */
	readonly text: string;
}

interface CollectionCopy {
	readonly name: string;
	readonly url: string;
	/** The ids of its entries. */
	readonly entries: readonly string[];
}

/** A later word of the owner's beside a caption. */
export interface NoteCopy {
	readonly date: string;
	readonly text: string;
}

interface ProfileCopy extends Pick<Profile, "username" | "name" | "biography"> {
	/** As an address, or as typed where it is none; empty for none. */
	readonly website: string;
	readonly picture: PictureCopy | null;
	/** Earlier ones, newest first, where the site shows them. */
	readonly formerPictures: readonly PictureCopy[];
}

export interface EntryCopy {
	/** The same in every build: `2019/07-14-183005`, for stories `stories/2019/07-14#t183005`. */
	readonly id: string;
	readonly kind: Kind;
	/** Path of its page below the site, with a fragment where one page shows several. */
	readonly url: string;
	/** ISO 8601 with the offset of the chosen zone; empty when it is not known. */
	readonly published: string;
	/** As precise as it is known, in words. */
	readonly publishedText: string;
	readonly caption: string;
	/** Name of the place, where the site shows it; else empty. */
	readonly place: string;
	/** Without the sign, in lower case. */
	readonly hashtags: readonly string[];
	readonly media: readonly MediumCopy[];
	/** Oldest first. */
	readonly notes: readonly NoteCopy[];
}

export type MediumCopy = (PictureCopy | VideoCopy | MissingCopy) & {
	/** Text of this slide alone; empty when it has none. */
	readonly caption: string;
};

export interface PictureCopy extends PlacedFile {
	readonly kind: "picture";
	readonly alt: string;
	/** The same picture in smaller sizes. */
	readonly smaller: readonly PlacedFile[];
}

export interface VideoCopy extends PlacedFile {
	readonly kind: "video";
	readonly alt: string;
	readonly seconds: number;
	/** A frame of it. */
	readonly poster: PlacedFile | null;
	/** WebVTT; empty when there are none. */
	readonly subtitles: string;
}

/** What the site says in the place of a medium that it cannot show. */
export interface MissingCopy {
	readonly kind: "missing";
	readonly text: string;
}
