import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ENVIRONMENT, FLAGS } from "../src/build/start-build.ts";
import { HOME } from "../src/model/home.ts";

/** What one run of a program took, without the processes that decode videos. */
export interface Usage {
	/** Seconds of the clock. */
	readonly wall: number;
	/** Seconds of all cores and processes together: what other work on the machine disturbs least. */
	readonly cpu: number;
	/** Largest resident memory of one process in MB. */
	readonly peak: number;
	/** What the program printed. */
	readonly printed: string;
}

/**
 * With which `npm run private` begins. With less than 32 MB for what is new, one run of two takes messages for objects that live long, and
 * puts them where to collect them costs 0.4 s of CPU for a million, and 30 MB (2026-11-30).
 */
const ofPrivate = /"private": "node (--\S+) /.exec(readFileSync(join(HOME, "package.json"), "utf8"))?.slice(1) ?? [];

/** Runs a program of this folder to its end, as `npm run` does. Throws when it fails. */
export async function measured(script: string, args: readonly string[], scratch: string): Promise<Usage> {
	const notes = join(scratch, "usage");
	await rm(notes, { recursive: true, force: true });
	await mkdir(notes, { recursive: true });
	const isPrivate = script.startsWith("bench/private") || args[0] === "private";
	const before = script.endsWith(".ts") ? [...FLAGS, "--import", "tsx"] : isPrivate ? ofPrivate : [];
	const began = performance.now();
	const child = spawn(process.execPath, [...before, join(HOME, script), ...args], {
		cwd: HOME,
		stdio: ["ignore", "pipe", "inherit"],
		env: {
			...{ ...process.env, ...ENVIRONMENT, BENCH_USAGE: notes },
			NODE_OPTIONS: `--import ${new URL("./usage.mjs", import.meta.url).href}`,
		},
	});
	const [[code], printed] = await Promise.all([once(child, "exit"), text(child.stdout)]);
	const wall = (performance.now() - began) / 1000;
	// 3: done, though the download lacks something, as the sample does on purpose.
	if (code !== 0 && code !== 3) throw new Error(`${script} ${args.join(" ")} ended with ${code}`);
	const names = await readdir(notes);
	const used = await Promise.all(names.map(async (name) => usageOf(await readFile(join(notes, name), "utf8"))));
	const cpu = used.reduce((sum, { cpu }) => sum + cpu, 0) / 1e6;
	return { wall, cpu, peak: Math.max(...used.map(({ maxRSS }) => maxRSS)) / 1024, printed };
}

function usageOf(note: string): { readonly cpu: number; readonly maxRSS: number } {
	const value: unknown = JSON.parse(note);
	if (isUsage(value)) return value;
	throw new Error("The program did not note what it used");
}

function isUsage(value: unknown): value is { cpu: number; maxRSS: number } {
	return typeof value === "object" && value !== null && "cpu" in value && "maxRSS" in value;
}

export function build(zip: string, output: string, scratch: string): Promise<Usage> {
	const options = ["--archive", zip, "--output", output, "--lang", "en", "--timezone", "UTC", "--verbose"];
	return measured("src/start.mjs", ["build", ...options], scratch);
}

/** Removes a site with its project files, so that the next build starts cold. */
export async function forget(output: string): Promise<void> {
	const { projectOf } = await import("../src/output/project.ts");
	for (const path of [output, ...Object.values(projectOf(output))]) await rm(path, { recursive: true, force: true });
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of each figure. */
export function medianUsage(all: readonly Usage[]): Usage {
	return {
		wall: median(all.map(({ wall }) => wall)),
		cpu: median(all.map(({ cpu }) => cpu)),
		peak: median(all.map(({ peak }) => peak)),
		printed: all[0]?.printed ?? "",
	};
}

/** Seconds that a stage of a build took, as `--verbose` prints it. */
export function secondsOf(stage: string, { printed }: Usage): number {
	const [, milliseconds = "none"] = new RegExp(`  ${stage}: ([\\d,]+) ms`).exec(printed) ?? [];
	return Number(milliseconds.replaceAll(",", "")) / 1000;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}
