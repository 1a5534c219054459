import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isZipName } from "./names.ts";
import { openDownload } from "./open.ts";
import { findRoots } from "./roots.ts";
import { isUnpacked } from "./sources.ts";
import { PackedOtherwise } from "./zip-methods.ts";

/**
 * The downloads that lie in `folder`, for a call without `--archive`: ZIPs and folders directly in it whose directory
 * looks like Instagram's, or the folder itself. A ZIP that cannot be opened is passed over, unless it has the name that
 * Instagram gives or lists what Instagram packs: opening it then says what is wrong.
 */
export async function findDownloads(folder: string): Promise<readonly string[]> {
	if (await isUnpacked(folder)) return [folder];
	const found: string[] = [];
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (/^(\.|_|node_modules$)/.test(entry.name)) continue;
		if (entry.isDirectory() ? await isUnpacked(path) : entry.isFile() && (await isPacked(path))) found.push(path);
	}
	return found.sort();
}

async function isPacked(path: string): Promise<boolean> {
	if (!isZipName(path)) return false;
	try {
		const download = await openDownload([path]);
		await download.close();
		return findRoots(download.files.map((file) => file.path)).length > 0;
	} catch (error) {
		if (error instanceof PackedOtherwise) return true;
		return /[/\\](instagram|meta)-[^/\\]*$/i.test(path);
	}
}
