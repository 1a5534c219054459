import type { GrowingFile } from "../../output/growing-file.ts";
import { csvLine, isFormula } from "../../site/alt-texts/csv.ts";
import type { Cell, Column } from "./column.ts";

/** Begins a file below the edition. */
export type Grow = (path: string) => Promise<GrowingFile>;

/** Blanks in a text that some programs take for the end of a line. */
const ENDS = /[\u0085\u2028\u2029]/g;

/** A table that is written row by row, as JSON Lines for programs and as CSV for spreadsheets. It has no files without rows. */
export class Table<Row> {
	rows = 0;
	readonly name: string;
	readonly #columns: readonly Column<Row>[];
	readonly #keys: readonly string[];
	readonly #grow: Grow;
	#files: { readonly lines: GrowingFile; readonly csv: GrowingFile } | undefined;

	constructor(name: string, columns: readonly Column<Row>[], grow: Grow) {
		this.name = name;
		this.#columns = columns;
		this.#keys = columns.map(({ name }, at) => `${at === 0 ? "{" : ","}${JSON.stringify(name)}:`);
		this.#grow = grow;
	}

	async add(row: Row): Promise<void> {
		this.#files ??= await this.#open();
		const { lines, csv } = this.#files;
		let line = "";
		const fields: string[] = [];
		this.#columns.forEach(({ of }, at) => {
			const cell = of(row);
			// Most columns of most rows are empty.
			line += `${this.#keys[at]}${cell === "" ? '""' : cell === null ? "null" : JSON.stringify(cell)}`;
			fields.push(fieldOf(cell));
		});
		await lines.add(`${line.replace(ENDS, escaped)}}\n`);
		await csv.add(csvLine(fields));
		this.rows += 1;
	}

	async end(): Promise<void> {
		await this.#files?.lines.end();
		await this.#files?.csv.end();
	}

	async #open(): Promise<{ readonly lines: GrowingFile; readonly csv: GrowingFile }> {
		const path = `data/${this.name}`;
		const [lines, csv] = [await this.#grow(`${path}.jsonl`), await this.#grow(`${path}.csv`)];
		// With the mark every spreadsheet reads UTF-8.
		await csv.add(`\uFEFF${csvLine(this.#columns.map(({ name }) => name))}`);
		return { lines, csv };
	}
}

const escaped = (end: string) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** What most texts begin with, which no formula does. */
const PLAIN = /^[a-z0-9]/i;

/**
 * A field of CSV. A text that a spreadsheet would evaluate gets an apostrophe before it, and one that begins with an apostrophe, too, so
 * that whoever takes the first one away has the text again. What is no number or text is JSON.
 */
function fieldOf(cell: Cell): string {
	if (cell === null || cell === "") return "";
	if (typeof cell === "string" && PLAIN.test(cell)) return cell;
	if (typeof cell === "string") return cell.startsWith("'") || isFormula(cell) ? `'${cell}` : cell;
	return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}
