import { rm } from "node:fs/promises";
import { join } from "node:path";
import { measured, median, medianUsage, table, type Usage } from "./measure.ts";

/** Messages, and the parts of the download: where there are several, all files are looked through before they are read. */
const CASES = [
	{ messages: 10_000, parts: 1 },
	{ messages: 100_000, parts: 1 },
	{ messages: 1_000_000, parts: 1 },
	{ messages: 1_000_000, parts: 2 },
];
const ROUNDS = 3;

/**
 * What reading messages for the private edition costs, beside JSON.parse of the same files. Without writing pages. Medians of rounds in
 * which all ways take their turn, since other work on the machine disturbs one as much as the other.
 */
export async function privately(scratch: string): Promise<string> {
	const rows: string[][] = [];
	for (const { messages, parts } of CASES) {
		const folder = join(scratch, "messages");
		const run = (way: string) =>
			measured("bench/private-once.mjs", [way, folder, String(messages), String(parts)], scratch);
		await run("write");
		const rounds: Readonly<Record<"parse" | "repair" | "read", Usage>>[] = [];
		for (let round = 0; round < ROUNDS; round++)
			rounds.push({ parse: await run("parse"), repair: await run("repair"), read: await run("read") });
		await rm(folder, { recursive: true });
		const read = median(rounds.map(({ read }) => cpuOf(read)));
		const ratio = (way: "repair" | "read") =>
			median(rounds.map((round) => cpuOf(round[way]) / cpuOf(round.parse))).toFixed(1);
		rows.push([
			String(messages),
			String(parts),
			(median(rounds.map(({ parse }) => cpuOf(parse))) / 1000).toFixed(2),
			ratio("repair"),
			(read / 1000).toFixed(2),
			ratio("read"),
			String(Math.round((messages / read) * 1000)),
			String(Math.round(medianUsage(rounds.map(({ read }) => read)).peak)),
		]);
	}
	return table(
		[
			"messages",
			"parts",
			"JSON.parse (CPU s)",
			"with texts repaired (ratio)",
			"read (CPU s)",
			"ratio",
			"messages a second of CPU",
			"peak (MB)",
		],
		rows,
	);
}

function cpuOf({ printed }: Usage): number {
	const [, cpu = ""] = /"cpu":([\d.]+)/.exec(printed) ?? [];
	return Number(cpu);
}
