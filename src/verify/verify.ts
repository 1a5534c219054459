import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inParallel } from "../media/concurrency.ts";
import type { Problem } from "../model/problem.ts";
import { type Check, fail, type TextCheck } from "./check.ts";
import { external } from "./external.ts";
import { firstStranger, onlyWritten } from "./files.ts";
import { type LeakSources, leakCheck, privateTexts } from "./leaks.ts";
import { links } from "./links.ts";
import { cleanMedia, type MediaCheck } from "./media-check.ts";

/** Checks of one text at a time that know nothing of the owner. */
export const TEXT_CHECKS: readonly TextCheck[] = [links, external];

/** All that a site passes before it is published. */
export const CHECKS: readonly Check[] = [onlyWritten, cleanMedia, ...TEXT_CHECKS, privateTexts];

/** Reading media mostly waits for the disk: while one is searched, others are read. */
const MEDIA_AT_ONCE = 4;

/**
 * Checks everything that was written before it takes the place of the old site; throws a BuildError for the first finding.
 * Returns private-looking texts that the owner published.
 */
export async function verifySite(
	folder: string,
	written: ReadonlySet<string>,
	sources: LeakSources,
	media: MediaCheck,
): Promise<readonly Problem[]> {
	const leaks = leakCheck(sources);
	const stranger = firstStranger(folder, written);
	if (stranger !== undefined) fail(onlyWritten, stranger.path, stranger.finding);
	await inParallel([...written].filter(isMedium), MEDIA_AT_ONCE, (path) => verifyMedium(folder, path, media));
	for (const path of written) {
		if (isMedium(path)) continue;
		const bytes = await readFile(join(folder, path));
		const text = bytes.toString("utf8");
		for (const check of TEXT_CHECKS) {
			const [finding] = check.findings({ path, text }, written);
			if (finding !== undefined) fail(check, path, finding);
		}
		const leak = await leaks.text(path, bytes);
		if (leak !== undefined) fail(privateTexts, path, leak);
	}
	await media.keep();
	return leaks.allowed;
}

/** Checks one picture or video as soon as it is written; throws a BuildError for a finding. */
export async function verifyMedium(folder: string, path: string, media: MediaCheck): Promise<void> {
	const finding = await media.find(folder, path);
	if (finding !== undefined) fail(cleanMedia, path, finding);
}

/** Whether nothing is found in a medium of an earlier run. Never throws: what is not clean is encoded again. */
export async function isClean(folder: string, path: string, media: MediaCheck): Promise<boolean> {
	return media.find(folder, path).then(
		(finding) => finding === undefined,
		() => false,
	);
}

function isMedium(path: string): boolean {
	return path.startsWith("media/");
}
