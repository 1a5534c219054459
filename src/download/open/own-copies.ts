import { lstatSync } from "node:fs";
import { join } from "node:path";
import { isPrivateMarker } from "../../output/edition.ts";
import { isSiteOrWorkspace, MANIFEST, PRIVATE_MARKER, readManifest } from "../../output/manifest.ts";
import { rootFinder } from "../roots.ts";

/** The one folder of a site that is also called like one in the root of a download. */
const LIKE_A_DOWNLOAD = "media/profile/";

/** Files that are in every copy of a site, and one that tells it from other websites: a copy by hand may lose hidden ones. */
const IN_EVERY_SITE = ["index.html", "archive.json"];
const SITE_MARKERS = [MANIFEST, "SHA256SUMS", "404.html"];

/** A stylesheet and the marker: together they are in nothing but a private edition. */
const PRIVATE_MARKERS = [PRIVATE_MARKER, "private.css"];

/**
 * The folders among these paths, with a slash at their end, that are sites or private editions of ours, or copies of one: on a stick, packed,
 * renamed. Reads only names, which prove nothing: what else is in such a folder may be a download.
 */
export function ownCopiesAmong(paths: readonly string[]): Record<"sites" | "editions", readonly string[]> {
	const foldersWith = (name: string) =>
		paths
			.filter((path) => path === name || path.endsWith(`/${name}`))
			.map((path) => path.slice(0, path.length - name.length));
	const [ofSites, ofEditions] = [foldersWith("archive.json"), foldersWith(PRIVATE_MARKER)];
	if (ofSites.length + ofEditions.length === 0) return { sites: [], editions: [] };
	const all = new Set(paths);
	const has = (folder: string) => (name: string) => all.has(`${folder}${name}`);
	return {
		sites: ofSites.filter((folder) => IN_EVERY_SITE.every(has(folder)) && SITE_MARKERS.some(has(folder))),
		editions: ofEditions.filter((folder) => PRIVATE_MARKERS.every(has(folder))),
	};
}

/**
 * The paths among these, such as those of a ZIP, without those that look like a download only because they are in a copy of ours. The same
 * list when there is none. Decides what is searched, and nothing else.
 */
export function withoutOwnCopies(paths: readonly string[]): readonly string[] {
	const { sites, editions } = ownCopiesAmong(paths);
	const own = [...sites.map((folder) => `${folder}${LIKE_A_DOWNLOAD}`), ...editions];
	if (own.length === 0) return paths;
	const ownFolder = rootFinder(own.sort());
	return paths.filter((path) => ownFolder(path) === undefined);
}

/**
 * The names of the folders that are ours in a folder that is itself a site or a private edition, such as one in the root of a stick: a
 * download may have been put beside them. Undefined for any other folder.
 */
export async function ownFoldersIn(folder: string): Promise<ReadonlySet<string> | undefined> {
	if (!(await isEditionOrWorkspace(folder))) return undefined;
	const { files = new Map<string, unknown>() } = (await readManifest(folder)) ?? {};
	return new Set([...files.keys()].flatMap((path) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : [])));
}

/** Whether a folder is a site, a private edition, also one that has lost its manifest, or a workspace; the search passes it over whole. */
export async function isEditionOrWorkspace(folder: string): Promise<boolean> {
	const isFile = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
	try {
		if (await isSiteOrWorkspace(folder)) return true;
		return PRIVATE_MARKERS.every(isFile) && (await isPrivateMarker(join(folder, PRIVATE_MARKER)));
	} catch {
		// Such as a folder of somebody else: that it cannot be read is said by whoever lists it.
		return false;
	}
}
