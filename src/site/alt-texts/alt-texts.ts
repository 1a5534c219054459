import { typedPlainly } from "../../languages/typed.ts";
import { isOwn, parseAddress } from "../../model/address.ts";
import { clean } from "../../readers/text.ts";
import { type CsvRow, csvLine, isFormula, parseCsv } from "./csv.ts";

/** A row of `alt.csv`, in which the owner describes pictures and videos. */
export interface AltRow {
	/** Key of the post or story: `2019/07-14-183005`, `stories/2019/07-14#t183005`. */
	readonly post: string;
	/** From 1. */
	readonly slide: number;
	readonly alt: string;
	/** Path of a small rendition below the site, so that one sees what to describe. */
	readonly picture: string;
	readonly caption: string;
	/** Fields of the owner's own columns. */
	readonly own?: readonly string[];
}

/** The owner's own alternative texts. */
export interface AltTexts {
	/** Returns an empty text when there is none. */
	get(post: string, slide: number): string;
	/** The rows in which the owner wrote something, as they are in the file. */
	readonly written: readonly AltRow[];
}

/** A parsed `alt.csv`. */
interface ParsedAltTexts extends AltTexts {
	/** Headings of the owner's own columns. */
	readonly columns: readonly string[];
	/** The first invalid row. */
	readonly misread: CsvRow | undefined;
}

export const noAltTexts: AltTexts = { get: () => "", written: [] };

/** The same texts, each changed by `change`, and without control characters, which no page may have. */
export function mapTexts(texts: AltTexts, change: (text: string) => string): AltTexts {
	return { ...texts, get: (post, slide) => clean(change(texts.get(post, slide))) };
}

const HEADINGS = ["post", "slide", "alt", "picture", "caption"] as const;
type Heading = (typeof HEADINGS)[number];

/**
 * Parses `alt.csv` by the headings of its columns; without them there are no texts. A row is valid when it names a slide of a
 * post, has no more fields than there are headings, and does not contradict another row of that slide. Never throws.
 */
export function readAltTexts(csv: string): ParsedAltTexts {
	const [head, ...rows] = parseCsv(csv.replace(/^\uFEFF/, ""));
	const headings = headingsOf(head);
	const columns = hasHeadings(headings) ? ownColumns(headings) : [];
	const texts = new Map<string, AltRow>();
	let misread: CsvRow | undefined;
	for (const row of hasHeadings(headings) ? rows : []) {
		if (row.fields.every(isBlank) && !row.broken) continue;
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

/** True for a text that is empty or has the columns of an `alt.csv`: any other file must not be overwritten. */
export function isAltTexts(csv: string): boolean {
	return csv.trim() === "" || hasHeadings(headingsOf(parseCsv(csv.replace(/^\uFEFF/, ""))[0]));
}

function headingsOf(head: CsvRow | undefined): readonly string[] {
	return head === undefined || head.broken ? [] : head.fields.map((heading) => heading.trim().toLowerCase());
}

function hasHeadings(headings: readonly string[]): boolean {
	return headings.includes("post") && headings.includes("slide") && headings.includes("alt");
}

/** Indexes of the owner's own columns, and of repeated ones of ours. */
function ownColumns(headings: readonly string[]): readonly number[] {
	const ours = HEADINGS.map((name) => headings.indexOf(name));
	return [...headings.keys()].filter((column) => !ours.includes(column));
}

/** Undefined for an invalid row. */
function rowOf(row: CsvRow, headings: readonly string[], columns: readonly number[]): AltRow | undefined {
	const field = (name: Heading) => row.fields[headings.indexOf(name)] ?? "";
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

const isBlank = (text: string) => text.trim() === "";

function isWritten({ alt, own }: AltRow): boolean {
	return alt !== "" || own !== undefined;
}

/** Parses the key of a post or a story, or its address with extension and the site's address before it. */
function keyMeant(typed: string): string | undefined {
	const plain = typedPlainly(typed).toLowerCase();
	// People also type the extension after the fragment.
	const address = parseAddress(plain.replace(/\.html?$/, ""));
	return address !== undefined && isOwn(address) ? address.key : undefined;
}

function keyOf({ post, slide }: Pick<AltRow, "post" | "slide">): string {
	return `${post} ${slide}`;
}

/**
 * The file to fill in. Byte-order mark and CRLF, so that every spreadsheet detects UTF-8; against CSV injection, a caption that
 * a spreadsheet would evaluate as a formula, also after spaces, gets an apostrophe before it, and a field with any separator is
 * quoted. Keeps the owner's own `columns`, and, at the end, their rows for what is not shown this time.
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
		const theirs = before.get(keyOf(row))?.own ?? [];
		const own = columns.map((_, index) => theirs[index] ?? "");
		return [post, String(slide), alt, picture, isFormula(caption) ? `'${caption}` : caption, ...own];
	});
	return `\uFEFF${[[...HEADINGS, ...columns], ...lines].map(csvLine).join("")}`;
}
