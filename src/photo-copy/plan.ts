import { datesIn } from "../languages/dates.ts";
import type { Placed } from "../media/prepare/prepare.ts";
import { wholeOf } from "../media/prepared.ts";
import type { Archive, Entry } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { AltTexts } from "../site/alt-texts/alt-texts.ts";
import { tagsIn } from "../site/text/hashtags.ts";
import type { PhotoMetadata } from "./fields.ts";
import { captionStart, joinedName, knownOf, stampOf, uniqueName } from "./names.ts";

/** One file of the owner's private copy. */
export interface Photo {
	/** Path below the folder of the copy, with slashes and without extension. */
	readonly stem: string;
	/** The source in the download; a picture is copied from here, with its original pixels. */
	readonly file: DownloadFile;
	/** Path below the site of its largest rendition or its video; a video is copied from here. */
	readonly cleaned: string;
	readonly kind: "picture" | "video";
	readonly fingerprint: string;
	readonly metadata: PhotoMetadata;
}

/** The results of a finished build. */
export interface Finished {
	readonly archive: Archive;
	readonly placed: ReadonlyMap<DownloadFile, Placed>;
	/** The key of each entry in the file of alt texts. */
	readonly keys: ReadonlyMap<Entry, string>;
	readonly alts: AltTexts;
	/** IANA name. */
	readonly timezone: string;
	/** Folder of the site. */
	readonly output: string;
}

/** Every picture and video that is on the site, oldest first, with its metadata. Pure. */
export function planPhotos({ archive, placed, keys, alts, timezone }: Finished): readonly Photo[] {
	const dates = datesIn("en", timezone, (key) => key);
	const author = archive.profile.name || archive.profile.username;
	const names = new Set<string>();
	return [...archive.entries].reverse().flatMap((entry) => {
		const iso = dates.iso(entry.posted);
		return entry.media.flatMap(({ file, caption }, index): readonly Photo[] => {
			const found = file === undefined ? undefined : placed.get(file);
			if (file === undefined || found === undefined || found.prepared.kind === "unusable") return [];
			const { prepared, files, fingerprint } = found;
			const text = [entry.caption, caption].filter((part) => part !== "").join("\n\n");
			return [
				{
					stem: uniqueName(nameOf(entry, iso, index + 1, text), names),
					file,
					cleaned: wholeOf(prepared, files)?.path ?? "",
					kind: prepared.kind,
					fingerprint,
					metadata: {
						taken: knownOf(iso, entry.posted),
						caption: text,
						hashtags: tagsIn(text),
						place: entry.place,
						author,
						alt: alts.get(keys.get(entry) ?? "", index + 1),
					},
				},
			];
		});
	});
}

/** `2019/2019-07-14 18.30.05-2 A day at the sea` */
function nameOf(entry: Entry, iso: string, slide: number, text: string): string {
	const { folder, stamp } = stampOf(iso, entry.posted);
	const numbered = entry.media.length > 1 ? `${stamp}${stamp === "" ? "" : "-"}${slide}` : stamp;
	return `${folder}/${joinedName(numbered, captionStart(text), entry.kind)}`;
}
