import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveCopy } from "../exports/archive-copy.ts";
import { readArchiveCopy } from "../exports/read-archive-copy.ts";
import type { Placed } from "../media/prepare/prepare.ts";
import type { DownloadFile } from "../model/download-file.ts";
import { BuildError, type Problem } from "../model/problem.ts";
import type { Selection } from "../select/select.ts";
import { isInvented } from "./last-run.ts";
import { assertNoRemovals, removalsOf, type ShownEntry } from "./removals.ts";

/**
 * Returns what the current site shows and the new one will not. Throws a BuildError when there is any and it is not allowed.
 * Without `placed`, before hours of preparing, every medium that is in the download counts as shown.
 */
type RemovalCheck = (selection: Selection, placed?: ReadonlyMap<DownloadFile, Placed>) => Promise<readonly Problem[]>;

/**
 * Compares what the current site at `output` shows, which is read anew each time rather than held for hours; that of the invented
 * account may always be replaced. The check throws a BuildError, too, when that site cannot be read and removals are not allowed.
 */
export function removalCheck(output: string, isAllowed: boolean): RemovalCheck {
	return async ({ archive, leftOut }, placed) => {
		const last = (await isInvented(output)) ? undefined : await lastSite(output, isAllowed);
		if (last === undefined) return [];
		const { username } = archive.profile;
		const shown = await shownOf(archive.entries, placed);
		const hidden = await shownOf(leftOut.map(({ entry }) => entry));
		const removals = await removalsOf(last, { username, shown, leftOut: hidden });
		if (!isAllowed) assertNoRemovals(removals, output, username);
		return [...removals.entries, ...removals.media];
	};
}

async function lastSite(output: string, isAllowed: boolean): Promise<ArchiveCopy | undefined> {
	if ((await stat(join(output, "index.html")).catch(() => undefined)) === undefined) return undefined;
	return readArchiveCopy(output).catch((cause: unknown) => {
		if (isAllowed) return undefined;
		throw new BuildError("siteUnknown", {}, { where: join(output, "archive.json"), cause });
	});
}

async function shownOf(
	entries: readonly ShownEntry["entry"][],
	placed?: ReadonlyMap<DownloadFile, Placed>,
): Promise<readonly ShownEntry[]> {
	const shown: ShownEntry[] = [];
	for (const entry of entries) {
		const fingerprints: string[] = [];
		for (const { file } of entry.media) {
			const isShown = file !== undefined && (placed === undefined || placed.get(file)?.prepared.kind !== "unusable");
			if (isShown) fingerprints.push(await file.fingerprint());
		}
		shown.push({ entry, fingerprints });
	}
	return shown;
}
