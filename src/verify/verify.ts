import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { inParallel } from "../media/concurrency.ts";
import { BuildError, type Problem } from "../model/problem.ts";
import type { Check } from "./check.ts";
import { findings as external } from "./external.ts";
import { type LeakSources, leakCheck } from "./leaks.ts";
import { findings as links } from "./links.ts";
import type { MediaCheck } from "./media-check.ts";

export const CHECKS: readonly Check[] = [links, external];

/**
 * Looks at everything that was written before it takes the place of the old site; throws a BuildError for the first finding.
 * Answers what looks private and is on the site all the same, because the owner published it.
 */
export async function verify(
	folder: string,
	written: ReadonlySet<string>,
	sources: LeakSources,
	media: MediaCheck,
): Promise<readonly Problem[]> {
	const leaks = leakCheck(sources);
	const there = await filesIn(folder);
	for (const path of there) if (!written.has(path)) fail(path, "it belongs to no page");
	for (const path of written) if (!there.has(path)) fail(path, "it was not written");
	await inParallel([...written].filter(isMedium), MEDIA_AT_ONCE, (path) => verifyMedium(folder, path, media));
	for (const path of written) {
		if (isMedium(path)) continue;
		const bytes = await readFile(join(folder, ...path.split("/")));
		const text = bytes.toString("utf8");
		for (const check of CHECKS) {
			const [finding] = check({ path, text }, written);
			if (finding !== undefined) fail(path, finding);
		}
		const leak = await leaks.text(path, bytes);
		if (leak !== undefined) fail(path, leak);
	}
	await media.keep();
	return leaks.allowed;
}

/** The same for one picture or video, as soon as it is written. */
export async function verifyMedium(folder: string, path: string, media: MediaCheck): Promise<void> {
	const leak = await findingIn(folder, path, media);
	if (leak !== undefined) fail(path, leak);
}

/** Whether nothing is found in one that lies there already; it is only asked, because it can be made anew. */
export async function isClean(folder: string, path: string, media: MediaCheck): Promise<boolean> {
	return findingIn(folder, path, media).then(
		(finding) => finding === undefined,
		() => false,
	);
}

async function findingIn(folder: string, path: string, media: MediaCheck): Promise<string | undefined> {
	const full = join(folder, ...path.split("/"));
	return media.find(path, full, await stat(full));
}

/** While one is searched, others are read. */
const MEDIA_AT_ONCE = 4;

function isMedium(path: string): boolean {
	return path.startsWith("media/");
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return new Set(
		entries
			.filter((entry) => !entry.isDirectory())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
	);
}

function fail(path: string, finding: string): never {
	throw new BuildError(`A check of the finished site failed: ${finding}`, {
		where: path,
		hint: "The site that was there before is untouched. Please report this with the message above.",
	});
}
