import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../output/atomic-write.ts";
import { hashBytes } from "../output/file-bytes.ts";
import { projectOf } from "../output/project.ts";
import type { Report } from "./report.ts";

/** What the last build was made of and what came of it; lies beside the site. */
export interface LastRun {
	/** Digest of everything that decides what the site is. */
	readonly sign: string;
	/** Every file of the site, below its root, its size in bytes and the time of its last change. */
	readonly files: readonly (readonly [path: string, size: number, changed: number])[];
	readonly report: Report;
	/** The site shows the invented account of `npm run sample`, which is nobody's memory. */
	readonly invented: boolean;
}

/** JSON has no maps. */
interface Stored extends Omit<LastRun, "report"> {
	readonly report: Omit<Report, "leftAlone"> & { readonly leftAlone: readonly (readonly [string, number])[] };
}

/** Notes a finished build of the site in `output`, whose files are these. */
export async function rememberRun(
	output: string,
	{ sign, report, invented, written }: Omit<LastRun, "files"> & { readonly written: ReadonlySet<string> },
): Promise<void> {
	const files = [...written].sort().map((name) => [name, ...traceOf(output, name)] as const);
	const stored: Stored = { sign, files, invented, report: { ...report, leftAlone: [...report.leftAlone] } };
	const body = JSON.stringify(stored);
	await writeFileAtomic(projectOf(output).lastRun, `${hashBytes(body)}\n${body}`);
}

/** The last build, if it had this sign and its site is whole; undefined also for a note that is not as it was written. */
export async function recallRun(output: string, sign: string): Promise<LastRun | undefined> {
	const stored = await readStored(output);
	if (!isStored(stored, sign)) return undefined;
	if (!stored.files.every(([name, ...trace]) => String(traceOf(output, name)) === String(trace))) return undefined;
	return { ...stored, report: { ...stored.report, leftAlone: new Map(stored.report.leftAlone) } };
}

/** Whether the present site was made by `npm run sample`. */
export async function isInvented(output: string): Promise<boolean> {
	const stored = await readStored(output);
	return typeof stored === "object" && stored !== null && "invented" in stored && stored.invented === true;
}

/** The note beside the site; undefined when it is not as it was written. */
async function readStored(output: string): Promise<unknown> {
	const [digest, body] = (await readFile(projectOf(output).lastRun, "utf8").catch(() => "")).split("\n");
	return body === undefined || digest !== hashBytes(body) ? undefined : JSON.parse(body);
}

/** The digest proves that it is as it was written, the build key that this version of the program wrote it in this form. */
function isStored(value: unknown, sign: string): value is Stored {
	return typeof value === "object" && value !== null && "sign" in value && value.sign === sign;
}

/** One by one without waiting: ten times as fast as asking for tens of thousands of files at once. */
function traceOf(output: string, name: string): readonly [size: number, changed: number] {
	const found = statSync(join(output, ...name.split("/")), { throwIfNoEntry: false });
	return found?.isFile() ? [found.size, found.mtimeMs] : [-1, -1];
}
