import type { Placed } from "../media/prepare/prepare.ts";
import type { Archive, Entry } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Emit } from "../model/events.ts";
import { assertSeparateFolders } from "../output/separate-folders.ts";
import type { AltTexts } from "../site/alt-texts/alt-texts.ts";
import { openExifTool } from "./exiftool.ts";
import { assertPhotoFolder, type Photographed, writePhotos } from "./photos.ts";
import { planPhotos } from "./plan.ts";

/** What a build knows when its site is finished. */
export interface Finished {
	readonly archive: Archive;
	readonly placed: ReadonlyMap<DownloadFile, Placed>;
	/** The name under which the owner describes the media of each entry. */
	readonly keys: ReadonlyMap<Entry, string>;
	readonly alts: AltTexts;
	/** IANA name. */
	readonly timezone: string;
	/** Folder of the site. */
	readonly output: string;
}

/** Throws a BuildError when a private copy cannot go there without harm to something else. Changes nothing. */
export async function assertPhotoCopy(folder: string, output: string): Promise<void> {
	assertSeparateFolders(output, folder);
	await assertPhotoFolder(folder);
}

/** Writes the private copy of what is on the site to `folder`. Throws a BuildError when it cannot be written. */
export function writePhotoCopy(folder: string, finished: Finished, emit: Emit): Promise<Photographed> {
	const { archive, placed, keys, alts, timezone, output } = finished;
	const altOf = (entry: Entry, slide: number) => alts.get(keys.get(entry) ?? "", slide);
	const photos = planPhotos(archive, placed, timezone, altOf);
	return writePhotos(photos, { folder, site: output, write: openExifTool, emit });
}
