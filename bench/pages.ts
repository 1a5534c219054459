import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { measured, median, table } from "./measure.ts";

const SIZES = [1000, 5000, 20_000] as const;
const ROUNDS: Readonly<Record<number, number>> = { 1000: 5, 5000: 3, 20000: 1 };

/** A folder in memory, where there is one: what files cost on a disk differs tenfold from run to run. */
const MEMORY = "/dev/shm";

/** What a page costs beside bare Nunjucks and writeFile of the same pages, and the memory for all of them. */
export async function pages(scratch: string): Promise<string> {
	const onDisk = `On the disk:\n\n${await measuredIn(scratch)}`;
	if (!existsSync(MEMORY)) return onDisk;
	const folder = await mkdtemp(join(MEMORY, "vitrine-bench-"));
	try {
		return `${onDisk}\n\nIn a folder that lies in memory:\n\n${await measuredIn(folder)}`;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measuredIn(scratch: string): Promise<string> {
	const rows: string[][] = [];
	for (const posts of SIZES) {
		const notes: Record<string, number>[] = [];
		const peaks: number[] = [];
		for (let round = 0; round < (ROUNDS[posts] ?? 1); round++) {
			const note = join(scratch, "note.json");
			const { peak } = await measured("bench/pages-once.ts", [String(posts), scratch, note], scratch);
			notes.push(JSON.parse(await readFile(note, "utf8")));
			peaks.push(peak);
			for (const name of [`pages-${posts}.building`, `bare-${posts}`, `files-${posts}`]) {
				await rm(join(scratch, name), { recursive: true, force: true });
			}
		}
		const of = (field: string) => median(notes.map((note) => note[field] ?? Number.NaN));
		const each = (field: string) => (of(field) / of("pages")).toFixed(2);
		rows.push([
			`${posts} posts, ${posts / 2} stories`,
			String(of("pages")),
			`${each("product")} ms (${each("cpu")})`,
			`${each("bare")} ms (${each("bareCpu")})`,
			(of("cpu") / of("bareCpu")).toFixed(2),
			`${each("files")} ms`,
			`${each("described")} ms`,
			`${of("loaded").toFixed(0)} ms`,
			`${median(peaks).toFixed(0)} MB`,
		]);
	}
	const head = [
		"account",
		"pages",
		"a page",
		"bare Nunjucks and writeFile",
		"ratio of CPU",
		"its file alone",
		"describing",
		"loading Eleventy, once",
		"peak",
	];
	return `Milliseconds of the clock (of all cores) for each page.\n\n${table(head, rows)}`;
}
