import { isRecord } from "../model/is-record.ts";
import { runWith, saveRun } from "../output/finished-run.ts";
import { cacheOf } from "../output/project.ts";
import { readSealedJson } from "../output/sealed-json.ts";
import type { Report } from "./report.ts";

/** The last build of a site. */
interface LastRun {
	/** The build key, with the alternative texts. */
	readonly key: string;
	readonly report: Report;
	/** The site shows the invented account of `npm run sample`, which may always be replaced. */
	readonly invented: boolean;
}

/** Saves the key, files and report of a finished build of the site in `output`. */
export async function writeLastRun(
	output: string,
	{ key, report, invented, written }: LastRun & { readonly written: ReadonlySet<string> },
): Promise<void> {
	await saveRun(output, { key, written }, { report, invented });
}

/** The last build, if it had this key and its site is whole; undefined also where the file of it was changed. */
export async function readLastRun(output: string, key: string): Promise<LastRun | undefined> {
	const last = await runWith(output, key);
	return isLastRun(last) ? last : undefined;
}

/** Whether the current site was built by `npm run sample`. */
export async function isInvented(output: string): Promise<boolean> {
	const stored = await readSealedJson(cacheOf(output, "lastRun"));
	return isRecord(stored) && stored["invented"] === true;
}

/** The build key proves that this version of the program wrote it. */
function isLastRun(value: unknown): value is LastRun {
	return isRecord(value) && isRecord(value["report"]);
}
