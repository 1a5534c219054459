import { readFile } from "node:fs/promises";

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
}

/** The owner's own alternative texts. */
export interface AltTexts {
	/** Empty when there is none. */
	get(post: string, slide: number): string;
}

export const noAltTexts: AltTexts = { get: () => "" };

const HEADINGS = ["post", "slide", "alt", "picture", "caption"] as const;

/** The owner's own texts from the file beside the site; none when there is no such file yet. */
export async function loadAltTexts(path: string): Promise<AltTexts> {
	return readAltTexts(await readFile(path, "utf8").catch(() => ""));
}

/** The texts of an `alt.csv`, by the headings of its columns; a file without them has none. Never fails. */
export function readAltTexts(csv: string): AltTexts {
	const [headings = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ""));
	const column = (name: (typeof HEADINGS)[number]) => headings.findIndex((heading) => heading.trim() === name);
	const [post, slide, alt] = [column("post"), column("slide"), column("alt")];
	const texts = new Map<string, string>();
	for (const row of post < 0 || slide < 0 || alt < 0 ? [] : rows) {
		const text = (row[alt] ?? "").trim();
		if (text !== "") texts.set(`${row[post]?.trim()} ${Number(row[slide])}`, text);
	}
	return { get: (key, number) => texts.get(`${key} ${number}`) ?? "" };
}

/**
 * The file to fill in. A byte-order mark and CRLF, so that every spreadsheet takes it for what it is; a caption that a
 * spreadsheet would take for a formula, as it stands or behind spaces, is led by an apostrophe, and one with any separator
 * is quoted, so that no piece of it becomes a cell of its own.
 */
export function altTextsFile(rows: readonly AltRow[]): string {
	const lines = rows.map(({ post, slide, alt, picture, caption }) =>
		[post, String(slide), alt, picture, FORMULA.test(caption) ? `'${caption}` : caption].map(quoted).join(","),
	);
	return `\uFEFF${[HEADINGS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** Also in the wide letters of Japanese keyboards, which some spreadsheets take for the others. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

function quoted(field: string): string {
	return /[",;|\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Rows of fields (RFC 4180), also with semicolons or tabs between, which spreadsheets of many countries write. */
function parseCsv(text: string): readonly (readonly string[])[] {
	const [separator = ","] = /[,;\t]/.exec(text.split(/\r?\n/, 1)[0] ?? "") ?? [];
	const field = new RegExp(
		`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r?\\n|\\r|$)`,
		"gy",
	);
	const rows: string[][] = [];
	let row: string[] = [];
	while (field.lastIndex < text.length) {
		const match = field.exec(text);
		if (match === null) break;
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
		if (match[3] === separator) continue;
		rows.push(row);
		row = [];
	}
	return row.length === 0 ? rows : [...rows, row];
}
