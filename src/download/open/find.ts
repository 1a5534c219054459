import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../../model/problem.ts";
import { isZipName } from "../names.ts";
import { findRoots } from "../roots.ts";
import { firstNames } from "../zip/first-names.ts";
import { isUnsupported } from "../zip/methods.ts";
import { openDownload } from "./open.ts";
import { isEditionOrWorkspace, ownFoldersIn, withoutOwnCopies } from "./own-copies.ts";
import { findSources, isUnpacked } from "./sources.ts";

/** Errors for ZIPs of what was made here, which may well be named after the download. */
const OWN: ReadonlySet<string> = new Set(["zipOfEdition", "ownCopy"]);

/**
 * Finds the downloads in `folder`, for a call without `--archive`: ZIPs directly in it and unpacked folders, below a few
 * wrappers, or the folder itself; not what was made here, such as a site or a copy of one, whatever its name. A ZIP that cannot
 * be opened is skipped, unless it has a name as Instagram gives it or holds what Instagram packs, though its end be missing: opening it
 * then says what is wrong.
 */
export async function findDownloads(folder: string): Promise<readonly string[]> {
	if (await isUnpacked(folder)) return [folder];
	const found: string[] = [];
	const own = await ownFoldersIn(folder);
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (/^(\.|_|node_modules$)/.test(entry.name)) continue;
		if (entry.isDirectory() && (own?.has(entry.name) || (await isEditionOrWorkspace(path)))) continue;
		if (entry.isDirectory()) for (const inner of await unpackedIn(path)) found.push(inner);
		else if (entry.isFile() && (await isPacked(path))) found.push(path);
	}
	return found.sort();
}

/** The unpacked downloads in a folder, below any wrappers. */
async function unpackedIn(folder: string): Promise<readonly string[]> {
	const { sources } = await findSources(folder).catch(() => ({ sources: [] }));
	return sources.filter(({ kind, searched }) => kind === "folder" && searched).map(({ path }) => path);
}

async function isPacked(path: string): Promise<boolean> {
	if (!isZipName(path)) return false;
	try {
		const download = await openDownload([path]);
		await download.close();
		return areOfDownload(download.files.map((file) => file.path));
	} catch (error) {
		if (error instanceof BuildError && isUnsupported(error)) return true;
		if (error instanceof BuildError && OWN.has(error.code)) return false;
		return /[/\\](instagram|meta)-[^/\\]*$/i.test(path) || areOfDownload(await firstNames(path));
	}
}

const areOfDownload = (paths: readonly string[]) => findRoots(withoutOwnCopies(paths)).length > 0;
