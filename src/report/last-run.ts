import { statSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { projectOf } from "../output/project.ts";
import { readSealedJson, writeSealedJson } from "../output/sealed-json.ts";
import type { Report } from "./report.ts";

/** The key, files and report of the last build; one of the project files. */
interface LastRun {
	/** The build key, with the alternative texts. */
	readonly key: string;
	/** Every file of the site, its size in bytes and its modification time in milliseconds. */
	readonly files: readonly (readonly [path: string, size: number, changed: number])[];
	readonly report: Report;
	/** The site shows the invented account of `npm run sample`, which may always be replaced. */
	readonly invented: boolean;
}

/** Saves the key, files and report of a finished build of the site in `output`. */
export async function writeLastRun(
	output: string,
	{ key, report, invented, written }: Omit<LastRun, "files"> & { readonly written: ReadonlySet<string> },
): Promise<void> {
	const files = [...written].sort().map((name) => [name, ...sizeAndTime(output, name)] as const);
	const last: LastRun = { key, files, report, invented };
	await writeSealedJson(projectOf(output).lastRun, last);
}

/** The last build, if it had this key and its site is whole; undefined also where the file of it was changed. */
export async function readLastRun(output: string, key: string): Promise<LastRun | undefined> {
	const last = await readSealedJson(projectOf(output).lastRun);
	if (!isLastRun(last, key)) return undefined;
	return last.files.every(([name, ...facts]) => String(sizeAndTime(output, name)) === String(facts)) ? last : undefined;
}

/** Whether the current site was built by `npm run sample`. */
export async function isInvented(output: string): Promise<boolean> {
	const stored = await readSealedJson(projectOf(output).lastRun);
	return isRecord(stored) && stored["invented"] === true;
}

/** The digest proves that nobody changed it, the build key that this version of the program wrote it. */
function isLastRun(value: unknown, key: string): value is LastRun {
	return isRecord(value) && value["key"] === key;
}

/** Synchronous: ten times as fast as tens of thousands of concurrent calls. */
function sizeAndTime(output: string, name: string): readonly [size: number, changed: number] {
	const found = statSync(join(output, name), { throwIfNoEntry: false });
	return found?.isFile() ? [found.size, found.mtimeMs] : [-1, -1];
}
