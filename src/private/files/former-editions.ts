import type { DownloadFile } from "../../model/download-file.ts";
import { PRIVATE_HEADING } from "../../output/edition.ts";
import { PRIVATE_MARKER } from "../../output/manifest.ts";

const LARGEST_MARKER = 10_000;

/**
 * The files of private editions that lie in a folder of a download: what was read would be read again. A marker beside the download's
 * own folders says nothing of these.
 */
export async function filesOfEditions(files: readonly DownloadFile[]): Promise<ReadonlySet<DownloadFile>> {
	const found = new Set<DownloadFile>();
	for (const marker of files) {
		const { part, path, size } = marker;
		if (size > LARGEST_MARKER || !path.endsWith(`/${PRIVATE_MARKER}`)) continue;
		const text = await marker.read().catch(() => Buffer.alloc(0));
		if (!text.toString("utf8").startsWith(PRIVATE_HEADING)) continue;
		const folder = path.slice(0, -PRIVATE_MARKER.length);
		for (const file of files) if (file.part === part && file.path.startsWith(folder)) found.add(file);
	}
	return found;
}
