import { mediumBytes } from "../medium-bytes.ts";
import type { SampleAccount, SampleEntry, SampleMedium } from "../model.ts";
import { digits, hash, seeded } from "../random.ts";
import type { SampleFile } from "./layout.ts";

/** How media files are called: with the name of the content network until 2025, by their bare number since. */
export type Naming = "cdn" | "number";

/** `202305`. Months turn in Pacific time: five of 993 files of a real download lay in the month before their UTC month. */
export function monthFolder(seconds: number): string {
	return new Date((seconds - 8 * 3600) * 1000).toISOString().slice(0, 7).replace("-", "");
}

/** The path under which the indexes name a medium, relative to the root of the download. */
export function uriOf(entry: SampleEntry, medium: SampleMedium, naming: Naming): string {
	const name = fileName(medium, naming);
	const month = monthFolder(medium.uploaded);
	if (medium.misplaced || entry.shelf === "other") return `media/other/${name}`;
	if (entry.shelf === "deleted") return `media/recently_deleted/${name}`;
	if (entry.shelf === "archived") return `media/archived_posts/${month}/${name}`;
	const folders = { post: "posts", reel: "reels", igtv: "igtv", story: "stories" };
	return `media/${folders[entry.kind]}/${month}/${name}`;
}

/** Former profile pictures lie in `media/other/`. */
export function profilePhotoUri(medium: SampleMedium, present: boolean, naming: Naming): string {
	const name = fileName(medium, naming);
	return present ? `media/profile/${monthFolder(medium.uploaded)}/${name}` : `media/other/${name}`;
}

export function subtitlesUri(uri: string): string {
	return uri.replace(/(\.mp4)?$/, ".srt");
}

function fileName({ name, fbid, extension, type }: SampleMedium, naming: Naming): string {
	if (naming === "number") return `${fbid}${extension}`;
	const random = seeded(`cdn ${name}`);
	if (type !== "mp4") return `${digits(random, 9)}_${digits(random, 16)}_${digits(random, 19)}_n_${fbid}${extension}`;
	const token = Buffer.from(`${hash(name)} ${hash(fbid)} canary`)
		.toString("base64url")
		.replaceAll("-", "");
	return `AQ${token}_${fbid}${extension}`;
}

/** The files of all media that the download holds, each once, with their subtitles. */
export function mediaFiles(
	account: SampleAccount,
	entries: readonly SampleEntry[],
	naming: Naming,
	scale: number | undefined,
): SampleFile[] {
	const own = entries.flatMap((entry) =>
		entry.media
			.filter((medium) => !medium.absent)
			.flatMap((medium) => withSubtitles(medium, uriOf(entry, medium, naming), scale)),
	);
	const portraits = account.profile.photos.map((medium, index) =>
		mediumFile(medium, profilePhotoUri(medium, index === 0, naming), scale),
	);
	return [...own, ...portraits];
}

function withSubtitles(medium: SampleMedium, uri: string, scale: number | undefined): SampleFile[] {
	const file = mediumFile(medium, uri, scale);
	const text = medium.type === "mp4" ? medium.subtitles : undefined;
	return text === undefined ? [file] : [file, { path: subtitlesUri(uri), bytes: () => Buffer.from(text) }];
}

export function mediumFile(medium: SampleMedium, path: string, scale: number | undefined): SampleFile {
	return { path, bytes: () => mediumBytes(medium, scale), stored: true };
}
