import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { environment, options } from "../src/build/environment.mjs";
import { HOME } from "../src/model/home.ts";

/** What one run of a program took; without its child processes. */
export interface Usage {
	/** Seconds of the clock. */
	readonly wall: number;
	/** Seconds of all cores together: what other work on the machine disturbs least. */
	readonly cpu: number;
	/** Largest resident memory in MB. */
	readonly peak: number;
	/** What the program printed. */
	readonly printed: string;
}

/** Runs a program of this folder to its end, as `npm run` does. Throws when it fails. */
export async function measured(script: string, args: readonly string[], scratch: string): Promise<Usage> {
	const note = join(scratch, "usage.json");
	const before = [...options, "--import", "tsx", "--import", new URL("./usage.ts", import.meta.url).href];
	const began = performance.now();
	const child = spawn(process.execPath, [...before, join(HOME, script), ...args], {
		cwd: HOME,
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, ...environment, BENCH_USAGE: note },
	});
	const [[code], printed] = await Promise.all([once(child, "exit"), text(child.stdout)]);
	const wall = (performance.now() - began) / 1000;
	if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}`);
	const told: unknown = JSON.parse(await readFile(note, "utf8"));
	if (!isUsage(told)) throw new Error("The program did not tell what it used");
	return { wall, cpu: told.cpu / 1e6, peak: told.maxRSS / 1024, printed };
}

function isUsage(value: unknown): value is { cpu: number; maxRSS: number } {
	return typeof value === "object" && value !== null && "cpu" in value && "maxRSS" in value;
}

export function build(zip: string, output: string, scratch: string): Promise<Usage> {
	const options = ["--archive", zip, "--output", output, "--lang", "en", "--timezone", "UTC", "--verbose"];
	return measured("src/cli.ts", ["build", ...options], scratch);
}

/** Removes a site with all that lies beside it, so that the next build starts cold. */
export async function forget(output: string): Promise<void> {
	const { projectFiles } = await import("../src/output/staging.ts");
	for (const path of [output, ...Object.values(projectFiles(output))]) await rm(path, { recursive: true, force: true });
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

/** Seconds that a stage of a build took, as `--verbose` tells. */
export function secondsOf(stage: string, { printed }: Usage): number {
	return Number(new RegExp(`  ${stage}: (\\d+) ms`).exec(printed)?.[1] ?? Number.NaN) / 1000;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}
