import { rm } from "node:fs/promises";
import { join } from "node:path";
import { measured, table } from "./measure.ts";

const SIZES = [10_000, 100_000];
const ROUNDS = 4;

/** Milliseconds of CPU of one way, as its program prints them. */
interface Took {
	readonly pages: number;
	readonly writing: number;
	readonly describing: number;
}

/**
 * What the pages of conversations cost, books included, beside bare Nunjucks and writeFile of the same pages. The least of rounds in which
 * both ways take their turn: other work on the machine only ever adds.
 */
export async function privatePages(scratch: string): Promise<string> {
	const rows: string[][] = [];
	for (const messages of SIZES) {
		const download = join(scratch, "messages");
		await measured("bench/private-once.mjs", ["write", download, String(messages)], scratch);
		const [product, bare]: [Took[], Took[]] = [[], []];
		for (let round = 0; round < ROUNDS; round++) {
			product.push(await run("product", download, scratch));
			bare.push(await run("bare", download, scratch));
		}
		await rm(download, { recursive: true });
		const pages = product[0]?.pages ?? Number.NaN;
		const each = (milliseconds: number) => `${(milliseconds / pages).toFixed(2)} ms`;
		const [written, described, alone] = [
			least(product, "writing"),
			least(product, "describing"),
			least(bare, "writing"),
		];
		rows.push([
			...[String(messages), String(pages), each(written), each(alone), (written / alone).toFixed(2)],
			...[each(described), ((written + described) / alone).toFixed(2)],
		]);
	}
	const heads = ["a page (CPU)", "bare Nunjucks and writeFile", "ratio", "describing", "ratio with describing"];
	return table(["messages", "pages", ...heads], rows);
}

async function run(way: string, download: string, scratch: string): Promise<Took> {
	const folder = join(scratch, way);
	const { printed } = await measured("bench/private-pages-once.mjs", [way, download, join(folder, "pages")], scratch);
	await rm(folder, { recursive: true });
	const number = (name: string) => Number(new RegExp(`"${name}":([\\d.]+)`).exec(printed)?.[1]);
	return { pages: number("pages"), writing: number("writing"), describing: number("describing") };
}

function least(all: readonly Took[], field: keyof Took): number {
	return all.reduce((min, took) => Math.min(min, took[field]), Number.POSITIVE_INFINITY);
}
