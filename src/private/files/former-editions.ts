import { sep } from "node:path";
import type { DownloadFile } from "../../model/download-file.ts";
import { PRIVATE_HEADING } from "../../output/edition.ts";
import { isLock } from "../../output/lock.ts";
import { JOURNAL_HEADING, MANIFEST, PRIVATE_MARKER } from "../../output/manifest.ts";
import { formerCachesOf, projectOf } from "../../output/project.ts";

/** A journal names every file of a run. */
const LARGEST_MARKER = 2 ** 26;

/** What a folder of ours has in it: an edition, or one that a killed run has left. */
const MARKERS = [
	[`/${PRIVATE_MARKER}`, PRIVATE_HEADING],
	[`.building/${MANIFEST}`, JOURNAL_HEADING],
] as const;

/** That of the run itself, which is beside its edition. */
const LARGEST_LOCK = 1000;

/**
 * The files of private editions that lie in a folder of a download, and those beside them: what was read would be read again. A marker
 * beside the download's own folders says nothing of these.
 */
export async function filesOfEditions(files: readonly DownloadFile[]): Promise<ReadonlySet<DownloadFile>> {
	const found = new Set<DownloadFile>();
	for (const marker of files) {
		const { part, path, size } = marker;
		if (path.endsWith(".lock") && size <= LARGEST_LOCK && isLock(await textOf(marker))) found.add(marker);
		const [name, heading] = MARKERS.find(([name]) => path.endsWith(name)) ?? [];
		if (name === undefined || heading === undefined || size > LARGEST_MARKER) continue;
		if (!(await textOf(marker)).startsWith(heading)) continue;
		const folder = path.slice(0, path.lastIndexOf("/"));
		const output = folder.replace(/\.building$/, "");
		const paths = [...Object.values(projectOf(output)), ...formerCachesOf(output)];
		const beside = new Set(paths.map((path) => path.replaceAll(sep, "/")));
		for (const file of files)
			if (file.part === part && (file.path.startsWith(`${folder}/`) || beside.has(file.path))) found.add(file);
	}
	return found;
}

/** Empty for a file that cannot be read. */
async function textOf(file: DownloadFile): Promise<string> {
	const bytes = await file.read().catch(() => Buffer.alloc(0));
	return bytes.toString("utf8");
}
