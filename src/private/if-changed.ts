import { runKey } from "../build/build-key.ts";
import { openFingerprints } from "../download/folder/fingerprints.ts";
import { openDownload } from "../download/open/open.ts";
import { assertNoEdition } from "../layouts/refuse.ts";
import { isRecord } from "../model/is-record.ts";
import { runWith, saveRun } from "../output/finished-run.ts";
import { lockedOutput } from "../output/locked.ts";
import { cacheOf, projectOf } from "../output/project.ts";
import { removeWorkspace } from "../output/workspace.ts";
import { type EditionReport, type Given, makeEdition } from "./edition.ts";
import type { EditionRequest } from "./request.ts";

/** What a run has to say in the end, and how many of what there are, by name. */
interface Told {
	readonly said: readonly string[];
	readonly counts: Readonly<Record<string, number>>;
}

/** And whether it found the edition as it would make it. */
interface Finished extends Told {
	readonly isUnchanged: boolean;
}

/**
 * Makes the edition if anything has changed since the last run: the download, the options, the program, or a file of the edition.
 * `say` says of a finished edition what its owner has to know; the next run says it again.
 */
export async function makeIfChanged(
	request: EditionRequest,
	given: Given,
	say: (report: EditionReport) => Told,
): Promise<Finished> {
	const { archives, lang, output } = request;
	await assertNoEdition(archives, lang);
	const key = await keyOf(request);
	const last = toldIn(await runWith(output, key));
	if (last !== undefined) {
		const { building, changed } = projectOf(output);
		await lockedOutput(output, () => removeWorkspace(building, { backup: changed }));
		return { ...last, isUnchanged: true };
	}
	let told: Told = { said: [], counts: {} };
	// Before another run may put its own edition there, of whose files this one's key would then be saved.
	const published = async (report: EditionReport) => {
		told = say(report);
		// What could not be read or decoded is asked for again by the next run, though nothing will have changed.
		if (report.faults === 0)
			await saveRun(output, { key, written: report.written }, { said: told.said, counts: told.counts });
	};
	await makeEdition(request, { ...given, published });
	return { ...told, isUnchanged: false };
}

/** What a run told that was saved; the key proves that this version of the program did it. */
function toldIn(run: Readonly<Record<string, unknown>> | undefined): Told | undefined {
	const { said, counts } = run ?? {};
	if (!Array.isArray(said) || !isRecord(counts)) return undefined;
	const numbers = Object.entries(counts).map(([name, n]) => [name, Number(n)] as const);
	return { said: said.map(String), counts: Object.fromEntries(numbers) };
}

/** Of everything that decides what an edition is. */
async function keyOf({ archives, limits, output, lang, timezone, htmlTimezone, me, choice, css }: EditionRequest) {
	const { areas, people, withoutPeople, from, to, reveal } = choice;
	const fingerprints = await openFingerprints(cacheOf(output, "fingerprints"));
	const download = await openDownload(archives, limits, fingerprints);
	try {
		const chosen = { areas, people, withoutPeople, from, to, reveal };
		return await runKey(download, ["private", lang, timezone, htmlTimezone, me, chosen, css]);
	} finally {
		await download.close();
	}
}
