import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Download } from "./download.ts";
import { openDownload } from "./open.ts";
import { findRoots } from "./roots.ts";
import { isZipName } from "./zip.ts";

/**
 * The downloads that lie in `folder`, for a call without `--archive`: ZIPs and folders directly in it whose directory
 * looks like Instagram's, or the folder itself. What cannot be opened is passed over here; naming it gives the reason.
 */
export async function findDownloads(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const candidates = entries
		.filter((entry) => !/^(\.|_|node_modules$)/.test(entry.name))
		.filter((entry) => entry.isDirectory() || (entry.isFile() && isZipName(entry.name)))
		.map((entry) => ({ path: join(folder, entry.name), folder: entry.isDirectory() }));
	const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
	if (findRoots(names).includes("")) return [folder];
	const found: string[] = [];
	for (const { path, folder: isFolder } of candidates) {
		if (isFolder ? await isUnpacked(path) : await isPacked(path)) found.push(path);
	}
	return found.sort();
}

async function isUnpacked(path: string): Promise<boolean> {
	const names = await readdir(path, { withFileTypes: true }).catch(() => []);
	return findRoots(names.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))).includes("");
}

async function isPacked(path: string): Promise<boolean> {
	const download: Download | undefined = await openDownload([path]).catch(() => undefined);
	await download?.close();
	return download !== undefined && findRoots(download.files.map((file) => file.path)).length > 0;
}
