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
	/** The rows that have one, as they stand in the file. */
	readonly written: readonly AltRow[];
}

export const noAltTexts: AltTexts = { get: () => "", written: [] };

const HEADINGS = ["post", "slide", "alt", "picture", "caption"] as const;
type Heading = (typeof HEADINGS)[number];

/** The texts of an `alt.csv`, by the headings of its columns; a file without them has none. Never fails. */
export function readAltTexts(csv: string): AltTexts {
	const [headings = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ""));
	if (!hasHeadings(headings)) return noAltTexts;
	const texts = new Map<string, AltRow>();
	for (const row of rows) {
		const field = (name: Heading) => row[headings.findIndex((heading) => heading.trim() === name)] ?? "";
		const [post, slide, alt] = [field("post").trim(), Number(field("slide")), field("alt").trim()];
		if (alt === "") continue;
		texts.set(keyOf({ post, slide }), { post, slide, alt, picture: field("picture"), caption: field("caption") });
	}
	return { get: (post, slide) => texts.get(keyOf({ post, slide }))?.alt ?? "", written: [...texts.values()] };
}

/** True for a text that is empty or has the columns of an `alt.csv`: another one must not be written over. */
export function isAltTexts(csv: string): boolean {
	return csv.trim() === "" || hasHeadings(parseCsv(csv.replace(/^\uFEFF/, ""))[0] ?? []);
}

function hasHeadings(headings: readonly string[]): boolean {
	const names = headings.map((heading) => heading.trim());
	return names.includes("post") && names.includes("slide") && names.includes("alt");
}

function keyOf({ post, slide }: Pick<AltRow, "post" | "slide">): string {
	return `${post} ${slide}`;
}

/**
 * The file to fill in. A byte-order mark and CRLF, so that every spreadsheet takes it for what it is; a caption that a
 * spreadsheet would take for a formula, as it stands or behind spaces, is led by an apostrophe, and one with any separator
 * is quoted, so that no piece of it becomes a cell of its own. Texts that the owner wrote for what is not shown this time
 * stay, behind the others.
 */
export function altTextsFile(rows: readonly AltRow[], written: readonly AltRow[] = []): string {
	const shown = new Set(rows.map(keyOf));
	const lines = [...rows, ...written.filter((row) => !shown.has(keyOf(row)))].map(
		({ post, slide, alt, picture, caption }) =>
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
