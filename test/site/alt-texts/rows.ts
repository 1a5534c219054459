import assert from "node:assert/strict";
import fc from "fast-check";
import Papa from "papaparse";
import { type AltRow, altTextsFile } from "../../../src/site/alt-texts/alt-texts.ts";
import { parseCsv } from "../../../src/site/alt-texts/csv.ts";

/** A file as spreadsheets write it. */
export interface Sheet {
	readonly rows: readonly (readonly string[])[];
	readonly delimiter: string;
	readonly newline: "\r\n" | "\n" | "\r";
	readonly quotes: boolean;
	/** Excel's own first line. */
	readonly sep: boolean;
}

const HEAD = ["post", "slide", "alt"];
const text = fc.string({
	unit: fc.oneof(
		fc.constantFrom('"', ",", ";", "\t", "|", "\r", "\n", "'", " ", "\uFEFF", "=", "é", "写", "🐕"),
		fc.string(),
	),
	maxLength: 8,
});
const delimiter = fc.constantFrom(",", ";", "\t");
const newline = fc.constantFrom("\r\n", "\n", "\r");

export const sheets: fc.Arbitrary<Sheet> = fc.record({
	rows: fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
	...{ delimiter, newline, quotes: fc.boolean(), sep: fc.boolean() },
});

/** What Papa Parse writes is read as it was. */
export function checkSheet({ rows, delimiter, newline, quotes, sep }: Sheet): void {
	const all = [HEAD, ...rows];
	const csv = Papa.unparse(all, { delimiter, newline, quotes });
	const read = parseCsv(`${sep ? `sep=${delimiter}\r\n` : ""}${csv}${newline}`);
	assert.deepEqual(
		read.map(({ fields }) => fields),
		all,
	);
	assert.ok(read.every(({ broken }) => !broken));
}

/** Anything that a broken file may hold. */
export interface Soup {
	readonly pieces: readonly string[];
	readonly delimiter: string;
	readonly newline: Sheet["newline"];
}

export const soups: fc.Arbitrary<Soup> = fc.record({
	pieces: fc.array(fc.constantFrom('"', '""', "a", " ", "é", ",", ";", "\t", "line", "\uFEFF"), { maxLength: 24 }),
	...{ delimiter, newline },
});

/** Papa Parse finds the same rows, and no fault but where we do. We are stricter: it allows blanks behind a closing mark. */
export function checkSoup({ pieces, delimiter, newline }: Soup): void {
	const csv = [HEAD.join(delimiter), newline, ...pieces.map((piece) => (piece === "line" ? newline : piece))].join("");
	const read = parseCsv(csv);
	const { data, errors } = Papa.parse<string[]>(csv, { delimiter, newline });
	const broken = read.findIndex((row) => row.broken);
	if (errors.length > 0) assert.ok(broken >= 0, JSON.stringify([csv, errors]));
	const fields = read.map((row) => row.fields).slice(0, broken < 0 ? read.length : broken);
	assert.deepEqual(fields, broken < 0 && csv.endsWith(newline) ? data.slice(0, -1) : data.slice(0, fields.length));
	if (broken >= 0 && errors.length === 0) assert.match(csv, /"\s/);
}

export const altRows: fc.Arbitrary<readonly AltRow[]> = fc.array(
	fc.record({
		post: fc.constantFrom("2019/07-14-183005", "stories/2020/01-02#t100000"),
		slide: fc.integer({ min: 1, max: 20 }),
		...{ alt: text, picture: text, caption: text },
	}),
	{ maxLength: 6 },
);

/** Papa Parse reads from the file for the owner what was written into it; an apostrophe guards what would be a formula. */
export function checkAltFile(rows: readonly AltRow[]): void {
	const file = altTextsFile(rows);
	const { data, errors } = Papa.parse<string[]>(file.slice(1), { delimiter: ",", newline: "\r\n" });
	assert.deepEqual(errors, []);
	const read = data.slice(1, -1);
	assert.equal(read.length, rows.length);
	for (const [index, { post, slide, alt, picture, caption }] of rows.entries()) {
		const guarded = FORMULA.test(caption) ? `'${caption}` : caption;
		assert.deepEqual(read[index], [post, String(slide), alt, picture, guarded]);
	}
}

/** What a spreadsheet takes for a formula, behind blanks too. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@]/;
