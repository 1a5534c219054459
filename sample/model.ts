import type { ClipName } from "./clips.ts";
import type { Life } from "./life/life.ts";
import type { Picture, PictureType } from "./paint/picture.ts";

/** Where Instagram keeps an entry; everything but `published` is something the person did not (or no longer) show. */
export type Shelf = "published" | "archived" | "deleted" | "other" | "draft";

export type Kind = "post" | "reel" | "igtv" | "story";

/** What an ordinary medium carries beside its pixels, in the index or inside the file. All of it is private. */
export interface MediumMarks {
	/** Degrees; the public place name of an entry, if any, is far coarser. */
	readonly latitude: number;
	readonly longitude: number;
	/** `android-...`, as in `exif_data`. */
	readonly device: string;
	readonly serial: string;
	readonly artist: string;
	readonly comment: string;
	/** Camera clock, `2023:06:27 14:55:13`. */
	readonly captured: string;
	readonly uploadIp: string;
	/** Signed address with a token. */
	readonly backupUri: string;
	/** The name of the file before it was uploaded. */
	readonly originalName: string;
}

interface MediumBase {
	/** Unique within the account, the same in every layout; never in a download. */
	readonly name: string;
	/** 17 digits; the last number of the file name. */
	readonly fbid: string;
	/** 32 hexadecimal digits; the file name in downloads of 2018 to 2021. */
	readonly md5: string;
	readonly width: number;
	readonly height: number;
	/** UTC seconds of the upload; slides of one post may differ by some seconds. */
	readonly uploaded: number;
	/** What the file name ends with, which need not be what the bytes are. */
	readonly extension: ".jpg" | ".webp" | ".heic" | ".png" | ".mp4" | "";
	/** Lies in `media/other/` although it belongs to a post (2012 to 2018 posts do, seen in an export of 2025-01). */
	readonly misplaced?: true;
	/** The index names it, the ZIP does not hold it. */
	readonly absent?: true;
	readonly private: MediumMarks;
}

export interface SamplePhoto extends MediumBase {
	readonly type: PictureType;
	readonly picture: Picture;
}

export interface SampleVideo extends MediumBase {
	readonly type: "mp4";
	readonly clip: ClipName;
	/** Text of an `.srt` file that lies beside the video. */
	readonly subtitles?: string;
}

export type SampleMedium = SamplePhoto | SampleVideo;

/** One post, reel, IGTV video or story. */
export interface SampleEntry {
	readonly kind: Kind;
	readonly shelf: Shelf;
	/** 17 digits; of an entry with one medium, that medium's number. */
	readonly id: string;
	/** UTC seconds. */
	readonly posted: number;
	readonly caption: string;
	/** The place the person showed. */
	readonly place?: string;
	/** In slide order; never empty. */
	readonly media: readonly [SampleMedium, ...SampleMedium[]];
	/** A reel that the posts index names, too. */
	readonly alsoPost?: true;
}

export interface SampleProfile {
	readonly username: string;
	readonly name: string;
	readonly bio: string;
	readonly website: string;
	/** Newest first; the first is in use. */
	readonly photos: readonly [SamplePhoto, ...SamplePhoto[]];
}

/** An invented person's whole account, independent of any layout. */
export interface SampleAccount {
	readonly profile: SampleProfile;
	/** Oldest first, all shelves. */
	readonly entries: readonly SampleEntry[];
	/** Another life than the invented one. */
	readonly life?: Life;
}
