import { mediaFolder } from "../../model/address.ts";
import type { Archive, Medium } from "../../model/archive.ts";
import type { Wanted } from "./prepare.ts";

/** Every file that the site shows, oldest entry first, so that a picture shown twice goes into the folder of its first year. */
export function wantedMedia({ profile, entries, profilePictures }: Archive): readonly Wanted[] {
	const of = (media: readonly Medium[], folder: string): readonly Wanted[] =>
		media.flatMap(({ file }) => (file === undefined ? [] : [{ file, folder }]));
	const oldestFirst = [...entries].reverse();
	return [
		...oldestFirst.flatMap(({ media, posted }) => of(media, mediaFolder(posted))),
		...of(profile.picture === undefined ? [] : [profile.picture], "profile"),
		...of(profilePictures, "profile"),
	];
}
