import { join } from "node:path";
import { measured, table } from "./measure.ts";

const SIZES = [100_000, 1_000_000];

/** What reading messages for the private edition costs, beside JSON.parse of the same files. Without writing pages. */
export async function privately(scratch: string): Promise<string> {
	const rows: string[][] = [];
	for (const size of SIZES) {
		const folder = join(scratch, `messages-${size}`);
		const run = (way: string) => measured("bench/private-once.ts", [way, folder, String(size)], scratch);
		await run("write");
		const parsed = cpuOf(await run("parse"));
		const repaired = cpuOf(await run("repair"));
		const product = await run("read");
		const read = cpuOf(product);
		rows.push([
			String(size),
			(parsed / 1000).toFixed(2),
			(repaired / parsed).toFixed(1),
			(read / 1000).toFixed(2),
			(read / parsed).toFixed(1),
			String(Math.round((size / read) * 1000)),
			String(Math.round(product.peak)),
		]);
	}
	return table(
		[
			"messages",
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

function cpuOf({ printed }: { readonly printed: string }): number {
	const [, cpu = ""] = /"cpu":([\d.]+)/.exec(printed) ?? [];
	return Number(cpu);
}
