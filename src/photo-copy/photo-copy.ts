import type { Placed } from "../media/prepare/prepare.ts";
import type { Archive, Entry } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Emit } from "../model/events.ts";
import { assertSeparateFolders } from "../output/separate-folders.ts";
import type { AltTexts } from "../site/alt-texts/alt-texts.ts";
import { openExifTool } from "./exiftool.ts";
import { assertPhotoFolder, type PhotoCopyResult, writePhotos } from "./photos.ts";
import { planPhotos } from "./plan.ts";

/** The results of a finished build. */
interface Finished {
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

/** Throws a BuildError when a private copy in this folder could overwrite something else. Changes nothing. */
export async function assertPhotoCopy(folder: string, output: string): Promise<void> {
	assertSeparateFolders(output, folder);
	await assertPhotoFolder(folder);
}

/** Writes the private copy of what is on the site to `folder`. Throws a BuildError when it cannot be written. */
export function writePhotoCopy(folder: string, finished: Finished, emit: Emit): Promise<PhotoCopyResult> {
	const { archive, placed, keys, alts, timezone, output } = finished;
	const altOf = (entry: Entry, slide: number) => alts.get(keys.get(entry) ?? "", slide);
	const photos = planPhotos(archive, placed, timezone, altOf);
	return writePhotos(photos, { folder, site: output, write: openExifTool, emit });
}
