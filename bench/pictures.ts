import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { realisticFiles } from "./account.ts";
import { writeLargeZip } from "./download.ts";
import { build, forget, measured, medianUsage, table, type Usage } from "./measure.ts";

/** Posts of each download, and how often it is measured. */
const SIZES = [
	[60, 3],
	[300, 3],
	[1200, 1],
] as const;

/**
 * A cold build of pictures of real sizes against a bare sharp loop over the same files; then the same build again with
 * nothing new; peak memory, and bytes of the site against those of the download.
 */
export async function pictures(scratch: string): Promise<string> {
	const rows: string[][] = [];
	for (const [posts, rounds] of SIZES) {
		const files = realisticFiles(posts, Math.round(posts / 5));
		const zip = join(scratch, `pictures-${posts}.zip`);
		const plain = join(scratch, `pictures-${posts}`);
		await writeLargeZip(files, zip);
		await mkdir(plain, { recursive: true });
		// Those of the gallery alone: messages have pictures and sounds, too.
		const images = files.filter(({ stored, path }) => stored === true && /(^|\/)media\/.*\.jpg$/.test(path));
		for (const [index, { bytes }] of images.entries()) await writeFile(join(plain, `${index}.jpg`), await bytes());
		const output = join(scratch, "site");
		const [bare, cold, again]: Usage[][] = [[], [], []];
		for (let round = 0; round < rounds; round++) {
			bare?.push(await measured("bench/bare.ts", [plain], scratch));
			await forget(output);
			cold?.push(await build(zip, output, scratch));
			again?.push(await build(zip, output, scratch));
		}
		const [b, c, a] = [medianUsage(bare ?? []), medianUsage(cold ?? []), medianUsage(again ?? [])];
		const size = (await sizeOf(output)) / (await stat(zip)).size;
		rows.push([
			`${posts} posts, ${images.length} pictures`,
			told(b),
			told(c),
			`${(c.wall / b.wall).toFixed(2)} (${(c.cpu / b.cpu).toFixed(2)} of CPU)`,
			told(a),
			`${((100 * a.wall) / c.wall).toFixed(1)} % (${((100 * a.cpu) / c.cpu).toFixed(1)} % of CPU)`,
			`${c.peak.toFixed(0)} MB`,
			size.toFixed(2),
		]);
	}
	const head = ["download", "bare sharp", "cold build", "ratio", "nothing new", "of cold", "peak", "site / download"];
	return `Seconds of the clock (of all cores). Medians of three, taken in turns; the largest once.\n\n${table(head, rows)}`;
}

function told({ wall, cpu }: Usage): string {
	return `${wall.toFixed(1)} s (${cpu.toFixed(1)} s)`;
}

async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	let total = 0;
	for (const entry of entries) if (entry.isFile()) total += (await stat(join(entry.parentPath, entry.name))).size;
	return total;
}
