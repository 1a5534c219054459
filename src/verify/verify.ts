import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plain } from "../languages/problems/message.ts";
import { inParallel } from "../media/concurrency.ts";
import { releaseMemory, SLACK } from "../media/release-memory.ts";
import type { Problem } from "../model/problem.ts";
import { piecesOfLines } from "../output/file-bytes.ts";
import { walkTree } from "../output/tree.ts";
import { type Check, fail } from "./check.ts";
import { type LeakSources, leakCheck, privateTexts } from "./leaks.ts";
import { cleanMedia, type MediaCheck } from "./media-check.ts";
import { TEXT_CHECKS } from "./text-checks.ts";

const onlyWritten: Check = {
	id: "files",
	passes: "The site has every file that was written for it, and no other",
	fails: "The site has not the files that were written for it",
};

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
		for await (const bytes of piecesOf(join(folder, path))) {
			const text = bytes.toString("utf8");
			for (const check of TEXT_CHECKS) {
				const [finding] = check.findings({ path, text }, written);
				if (finding !== undefined) fail(check, path, finding);
			}
			const leak = await leaks.text(path, bytes);
			if (leak !== undefined) fail(privateTexts, path, leak);
			releaseMemory(SLACK);
		}
	}
	await media.keep();
	return leaks.allowed;
}

/** A text as it is checked: JSON in pieces, because a line break is in none of its values, and archive.json is as large as all captions. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
	if (path.endsWith(".json")) yield* piecesOfLines(path);
	else yield readFileSync(path);
}

/** The first file of a folder that was not written, or that was written and is missing. */
function firstStranger(
	folder: string,
	written: ReadonlySet<string>,
): { readonly path: string; readonly finding: Plain } | undefined {
	const { files, others } = walkTree(folder);
	const present = new Set([...files, ...others]);
	for (const path of present) if (!written.has(path)) return { path, finding: "it belongs to no page" };
	for (const path of written) if (!present.has(path)) return { path, finding: "it was not written" };
	return undefined;
}

/** Checks one picture or video as soon as it is written; throws a BuildError for a finding. */
export async function verifyMedium(folder: string, path: string, media: MediaCheck): Promise<void> {
	const finding = await media.find(folder, path);
	if (finding !== undefined) fail(cleanMedia, path, finding);
}

/** Whether nothing is found in a medium of an earlier run. Never throws: what is not clean is encoded again. */
export async function isClean(folder: string, path: string, media: MediaCheck): Promise<boolean> {
	return (await media.find(folder, path).catch(() => "unreadable")) === undefined;
}

function isMedium(path: string): boolean {
	return path.startsWith("media/");
}
