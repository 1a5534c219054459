import type { ReadIndex } from "../layouts/read.ts";
import { kindByName } from "../media/kind-by-name.ts";
import type { DownloadFile } from "../model/download-file.ts";
import { countEach } from "../model/group-by.ts";
import type { Resolve } from "./resolve.ts";

/** Pictures and videos in one folder of the download that no index names. */
export interface Unreferenced {
	/** Part and folder; months are counted together. */
	readonly where: string;
	readonly files: number;
}

/** Videos that no index was seen to name. */
const OTHER_VIDEO = /\.(?:3gp|avi|mkv)$/i;
/** Videos of 2018 have no extension. Other files have none either, but are not in these folders. */
const MEDIA_FOLDER = /(?:^|\/)(?:media|photos|videos|stories|profile)\//i;

/**
 * Counts, by folder, the pictures and videos of the download that are on no page because no index names them. What an index names
 * is named, even if it is archived or left out; a copy of the same name and size counts with it. Pure.
 */
export function unreferencedMedia(
	indexes: readonly ReadIndex[],
	media: readonly DownloadFile[],
	resolve: Resolve,
): readonly Unreferenced[] {
	const named = new Set<string>();
	for (const { claim, reading } of indexes) {
		for (const uri of urisOf(reading)) {
			const file = resolve(uri, claim.file.part);
			if (file !== undefined) named.add(keyOf(file));
		}
	}
	const unnamed = media.filter((file) => isMedium(file.path) && !named.has(keyOf(file)));
	return [...countEach(unnamed.map(placeOf))].sort().map(([where, files]) => ({ where, files }));
}

/** The part and folder of a file, without that of its month. */
function placeOf({ part, path }: DownloadFile): string {
	return `${part}: ${path.slice(0, path.lastIndexOf("/") + 1).replace(/(^|\/)\d{6}\/$/, "$1")}`;
}

/** Number of files in all folders. */
export function filesIn(folders: readonly Unreferenced[]): number {
	return folders.reduce((sum, { files }) => sum + files, 0);
}

function* urisOf({ records }: ReadIndex["reading"]): Generator<string> {
	const { entries = [], profilePictures = [], profiles = [] } = records;
	for (const list of [entries, profilePictures]) for (const { media } of list) for (const { uri } of media) yield uri;
	for (const { picture } of profiles) yield picture;
}

function isMedium(path: string): boolean {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return kindByName(name) !== undefined || OTHER_VIDEO.test(name) || (!name.includes(".") && MEDIA_FOLDER.test(path));
}

function keyOf({ path, size }: DownloadFile): string {
	return `${size} ${path.slice(path.lastIndexOf("/") + 1)}`;
}
