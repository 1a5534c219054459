import type { DownloadFile } from "../../model/download-file.ts";
import { PRIVATE_HEADING } from "../../output/edition.ts";
import { PRIVATE_MARKER } from "../../output/manifest.ts";

/** The files of a download without those of private editions that lie in its folder: what was read would be read again. */
export async function withoutEditions(files: readonly DownloadFile[]): Promise<readonly DownloadFile[]> {
	const folders: { readonly part: string; readonly folder: string }[] = [];
	for (const file of files) {
		const { part, path, size } = file;
		if (size > LARGEST_MARKER || path.split("/").at(-1) !== PRIVATE_MARKER) continue;
		const text = await file.read().catch(() => Buffer.alloc(0));
		if (text.toString("utf8").startsWith(PRIVATE_HEADING))
			folders.push({ part, folder: path.slice(0, -PRIVATE_MARKER.length) });
	}
	if (folders.length === 0) return files;
	return files.filter(
		(file) => !folders.some(({ part, folder }) => part === file.part && file.path.startsWith(folder)),
	);
}

const LARGEST_MARKER = 10_000;
