import { stat } from "node:fs/promises";
import { join } from "node:path";
import { manyFiles } from "./account.ts";
import { writeLargeZip } from "./download.ts";
import { build, forget, measured, medianUsage, secondsOf, table, type Usage } from "./measure.ts";

/** Posts of each account, half as many stories, and how often it is measured. */
const SIZES = [
	[100, 3],
	[1000, 3],
	[5000, 1],
	[20_000, 1],
] as const;

/** Whole builds of accounts of any size, with pictures so small that everything else counts. */
export async function scale(scratch: string): Promise<string> {
	const rows: string[][] = [];
	for (const [posts, rounds] of SIZES) {
		const zip = join(scratch, `scale-${posts}.zip`);
		await writeLargeZip(manyFiles(posts, posts / 2), zip);
		const output = join(scratch, "scale");
		const [cold, again]: Usage[][] = [[], []];
		for (let round = 0; round < rounds; round++) {
			await forget(output);
			cold?.push(await build(zip, output, scratch));
			again?.push(await build(zip, output, scratch));
		}
		const [c, a] = [medianUsage(cold ?? []), medianUsage(again ?? [])];
		const start = await measured("bench/nothing.ts", [], scratch);
		const entries = posts * 1.5;
		rows.push([
			`${posts} posts, ${posts / 2} stories`,
			`${((await stat(zip)).size / 1e6).toFixed(0)} MB`,
			`${c.wall.toFixed(1)} s (${c.cpu.toFixed(1)} s)`,
			`${((1000 * (c.cpu - start.cpu)) / entries).toFixed(1)} ms`,
			`${((100 * secondsOf("verify", c)) / c.wall).toFixed(1)} %`,
			`${a.wall.toFixed(2)} s`,
			`${c.peak.toFixed(0)} MB`,
		]);
		await forget(output);
	}
	const head = ["account", "download", "cold build", "CPU an entry", "checks", "nothing new", "peak"];
	return `Seconds of the clock (of all cores). An entry: without what starting Node costs. The pictures have 64 to 140 pixels on a side.\n\n${table(head, rows)}`;
}
