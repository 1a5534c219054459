import { stat } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../../model/problem.ts";
import { editionAt } from "../../output/edition.ts";
import { MANIFEST, readManifest } from "../../output/manifest.ts";
import { walkTree } from "../../output/tree.ts";
import { assertNothingPrivate } from "./private-files.ts";

/** A file of the built site: its path below it, with slashes, and its bytes. */
export interface ListedFile {
	readonly path: string;
	readonly size: number;
}

/** The files of a folder, sorted by path. */
export interface FolderListing {
	readonly files: readonly ListedFile[];
	/** Symbolic links and devices, which no host and no stick accepts, and folders that cannot be read. */
	readonly others: readonly string[];
}

/** Lists a built site. Throws a BuildError when the folder is none, or when a private edition is in it, however it came there. */
export async function listSite(folder: string): Promise<FolderListing> {
	const listing = await listFolder(folder);
	if ((await editionAt(folder)) === "private") throw new BuildError("siteIsPrivate", {}, { where: folder });
	for (const path of listing.others) {
		const there = await editionAt(join(folder, path)).catch(() => undefined);
		if (there === "private") throw new BuildError("siteIsPrivate", {}, { where: join(folder, path) });
	}
	await assertNothingPrivate(folder, listing.files);
	const has = (name: string) => listing.files.some(({ path }) => path === name);
	if (!has("index.html") || !has(".nojekyll")) throw new BuildError("siteNotFound", {}, { where: folder });
	return listing;
}

/** Lists what goes to a stick: a built site or, of all places only there, a private edition. Throws as `listSite` does. */
export async function listForStick(folder: string): Promise<FolderListing> {
	return (await editionAt(folder)) === "private" ? listFolder(folder) : listSite(folder);
}

/** The files of a built site, and the paths of what else is in its folder. */
interface SiteListing extends FolderListing {
	readonly foreign: readonly string[];
}

/**
 * Separates a site from what was put into its folder, which is never copied or packed. Throws a BuildError for a site that is
 * not whole, or has no manifest.
 */
export async function ownFiles(folder: string, { files, others }: FolderListing): Promise<SiteListing> {
	const manifest = await readManifest(folder);
	const isOwn = ({ path }: ListedFile) => path === MANIFEST || manifest?.files.has(path) === true;
	const present = new Set(files.map(({ path }) => path));
	const missing = manifest === undefined ? MANIFEST : [...manifest.files.keys()].find((path) => !present.has(path));
	if (missing !== undefined) {
		throw new BuildError("siteIncomplete", { path: missing }, { where: folder });
	}
	const foreign = files.filter((file) => !isOwn(file)).map(({ path }) => path);
	return { files: files.filter(isOwn), others: [], foreign: [...foreign, ...others] };
}

/** Every file below a folder. */
export async function listFolder(folder: string): Promise<FolderListing> {
	const { files, others } = walkTree(folder, { skipUnreadable: true });
	const listed: ListedFile[] = [];
	for (const path of [...files].sort()) listed.push({ path, size: (await stat(join(folder, path))).size });
	return { files: listed, others: [...others].sort() };
}
