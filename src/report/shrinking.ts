import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveCopy } from "../exports/archive-copy.ts";
import { readArchiveCopy } from "../exports/read-archive-copy.ts";
import type { Placed } from "../media/prepare/prepare.ts";
import type { DownloadFile } from "../model/download-file.ts";
import { BuildError, type Problem } from "../model/problem.ts";
import type { LeftOut, Selection } from "../select/select.ts";
import { isInvented } from "./last-run.ts";
import { assertNoRemovals, removalsOf, type ShownEntry } from "./removals.ts";

/** Knows the site that lies at the output, and compares the new one with it. */
export interface Shrinking {
	/**
	 * Returns what the new site will not show any more. Throws a BuildError when there is any and it is not allowed. Without
	 * `placed` every medium that is in the download counts as shown: asked before hours of preparing, and again behind them.
	 */
	assert(selection: Selection, placed?: ReadonlyMap<DownloadFile, Placed>): Promise<readonly Problem[]>;
}

/**
 * Reads what the present site at `output` shows; that of the invented account may always go. Throws a BuildError when that
 * cannot be read and removals are not allowed.
 */
export async function openShrinking(output: string, isAllowed: boolean): Promise<Shrinking> {
	const last = (await isInvented(output)) ? undefined : await lastSite(output, isAllowed);
	return {
		assert: async ({ archive, leftOut }, placed) => {
			if (last === undefined) return [];
			const { username } = archive.profile;
			const shown = await shownOf(archive.entries, placed);
			const removals = await removalsOf(last, {
				username,
				shown,
				leftOut: await shownOf(leftOut.map(({ entry }: LeftOut) => entry)),
			});
			if (!isAllowed) assertNoRemovals(removals, output, username);
			return [...removals.entries, ...removals.media];
		},
	};
}

async function lastSite(output: string, isAllowed: boolean): Promise<ArchiveCopy | undefined> {
	if ((await stat(join(output, "index.html")).catch(() => undefined)) === undefined) return undefined;
	return readArchiveCopy(output).catch((cause: unknown) => {
		if (isAllowed) return undefined;
		throw new BuildError("Nobody can tell what the present site shows, because its archive.json cannot be read", {
			where: join(output, "archive.json"),
			hint: "Put it back, or add --allow-removals to replace the site whatever it shows. Nothing was changed.",
			cause,
		});
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
