import { typedPlainly } from "../../languages/typed.ts";
import { isOwn, parseAddress } from "../../model/address.ts";
import { type CsvRow, parseCsv } from "./csv.ts";

/** One row of the file in which the owner describes pictures and videos. */
export interface AltRow {
	/** Address of the post without `.html`, such as `2019/07-14-183005`; stories have `#t183005` behind their day's. */
	readonly post: string;
	/** From 1. */
	readonly slide: number;
	readonly alt: string;
	/** Path of a small picture below the site, so that one sees what to describe. */
	readonly picture: string;
	readonly caption: string;
	/** What the owner wrote into columns of their own. */
	readonly own?: readonly string[];
}

/** The owner's own alternative texts. */
export interface AltTexts {
	/** Empty when there is none. */
	get(post: string, slide: number): string;
	/** The rows in which the owner wrote something, as they are in the file. */
	readonly written: readonly AltRow[];
}

/** What an `alt.csv` holds. */
export interface ReadAltTexts extends AltTexts {
	/** Headings of the owner's own columns. */
	readonly columns: readonly string[];
	/** The first row that is not understood. */
	readonly misread: CsvRow | undefined;
}

export const noAltTexts: AltTexts = { get: () => "", written: [] };

/** The same texts, each changed by `change`. */
export function mapTexts(texts: AltTexts, change: (text: string) => string): AltTexts {
	return { ...texts, get: (post, slide) => change(texts.get(post, slide)) };
}

const HEADINGS = ["post", "slide", "alt", "picture", "caption"] as const;
type Heading = (typeof HEADINGS)[number];

/**
 * The texts of an `alt.csv`, by the headings of its columns; a file without them has none. A row is understood when it names a
 * slide of a post, has no more fields than there are headings, and does not say something else than another row of that slide.
 * Never fails.
 */
export function readAltTexts(csv: string): ReadAltTexts {
	const [head, ...rows] = parseCsv(csv.replace(/^\uFEFF/, ""));
	const headings = headingsOf(head);
	const columns = hasHeadings(headings) ? ownColumns(headings) : [];
	const texts = new Map<string, AltRow>();
	let misread: CsvRow | undefined;
	for (const row of hasHeadings(headings) ? rows : []) {
		const read = rowOf(row, headings, columns);
		const before = read === undefined ? undefined : texts.get(keyOf(read));
		if (read === undefined || (before !== undefined && before.alt !== read.alt)) misread ??= row;
		else if (isWritten(read)) texts.set(keyOf(read), read);
	}
	return {
		get: (post, slide) => texts.get(keyOf({ post, slide }))?.alt ?? "",
		written: [...texts.values()],
		columns: columns.map((column) => head?.fields[column] ?? ""),
		misread,
	};
}

/** True for a text that is empty or has the columns of an `alt.csv`: another one must not be written over. */
export function isAltTexts(csv: string): boolean {
	return csv.trim() === "" || hasHeadings(headingsOf(parseCsv(csv.replace(/^\uFEFF/, ""))[0]));
}

function headingsOf(head: CsvRow | undefined): readonly string[] {
	return head === undefined || head.broken ? [] : head.fields.map((heading) => heading.trim().toLowerCase());
}

function hasHeadings(headings: readonly string[]): boolean {
	return headings.includes("post") && headings.includes("slide") && headings.includes("alt");
}

/** Places of the columns that are not ours, or that say again what another one does. */
function ownColumns(headings: readonly string[]): readonly number[] {
	const ours = HEADINGS.map((name) => headings.indexOf(name));
	return [...headings.keys()].filter((column) => !ours.includes(column));
}

/** Undefined for a row that is not understood. */
function rowOf(row: CsvRow, headings: readonly string[], columns: readonly number[]): AltRow | undefined {
	const field = (name: Heading) => row.fields[headings.indexOf(name)] ?? "";
	const isBlank = (text: string) => text.trim() === "";
	if (row.fields.every(isBlank) && !row.broken) return NOTHING;
	const post = keyMeant(field("post"));
	const [, slide] = /^0*([1-9]\d{0,6})(?:[.,]0+)?$/.exec(typedPlainly(field("slide"))) ?? [];
	const isLonger = !row.fields.slice(headings.length).every(isBlank);
	if (row.broken || isLonger || post === undefined || slide === undefined) return undefined;
	const own = columns.map((column) => row.fields[column] ?? "");
	return {
		...{ post, slide: Number(slide), alt: field("alt").trim(), picture: field("picture"), caption: field("caption") },
		...(own.every(isBlank) ? {} : { own }),
	};
}

const NOTHING: AltRow = { post: "", slide: 0, alt: "", picture: "", caption: "" };

function isWritten({ alt, own }: AltRow): boolean {
	return alt !== "" || own !== undefined;
}

/** The key of a post or a story that an address of its own means, also with its ending and the site's address before it. */
function keyMeant(typed: string): string | undefined {
	// People also type the ending behind the fragment.
	const address = parseAddress(
		typedPlainly(typed)
			.toLowerCase()
			.replace(/\.html?$/, ""),
	);
	return address !== undefined && isOwn(address) ? address.key : undefined;
}

function keyOf({ post, slide }: Pick<AltRow, "post" | "slide">): string {
	return `${post} ${slide}`;
}

/**
 * The file to fill in. A byte-order mark and CRLF, so that every spreadsheet takes it for what it is; a caption that a
 * spreadsheet would take for a formula, as it is or behind spaces, is led by an apostrophe, and one with any separator
 * is quoted, so that no piece of it becomes a cell of its own. What the owner wrote, in `columns` of their own and for what is
 * not shown this time as well, stays, the latter behind the others.
 */
export function altTextsFile(
	rows: readonly AltRow[],
	written: readonly AltRow[] = [],
	columns: readonly string[] = [],
): string {
	const shown = new Set(rows.map(keyOf));
	const before = new Map(written.map((row) => [keyOf(row), row]));
	const lines = [...rows, ...written.filter((row) => !shown.has(keyOf(row)))].map((row) => {
		const { post, slide, alt, picture, caption } = row;
		const own = before.get(keyOf(row))?.own ?? columns.map(() => "");
		return [post, String(slide), alt, picture, FORMULA.test(caption) ? `'${caption}` : caption, ...own].map(quoted);
	});
	return `\uFEFF${[[...HEADINGS, ...columns].map(quoted), ...lines].map((fields) => fields.join(",")).join("\r\n")}\r\n`;
}

/** Also in the wide letters of Japanese keyboards, which some spreadsheets take for the others. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

function quoted(field: string): string {
	return /[",;|\t\r\n]/.test(field) ? `"${field.split('"').join('""')}"` : field;
}
