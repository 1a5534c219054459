import { shared } from "../canaries.ts";
import type { Person } from "../life/model.ts";
import { digits, seeded } from "../random.ts";
import type { Json } from "./encode-json.ts";
import type { Words } from "./languages.ts";
import { escapeText, image, type MarkupStyle, record } from "./markup.ts";
import { cell, type JsonObject, mapped } from "./records.ts";

/** An address, with a text or a time. */
interface Link {
	readonly href: string;
	readonly text?: string;
	readonly at?: number;
}

/** Values by their labels; a number is a time in seconds, a list has several texts. */
export type Cells = Readonly<Record<string, string | number | Link | readonly string[]>>;

/** A record of a private file, in one of the shapes that files since 2021 have. */
export type Row =
	/** Of people, or of what they made: `string_list_data`. */
	| ({ readonly is: "list"; readonly title: string } & Required<Link>)
	/** `string_map_data`, with a picture where it is about one. */
	| { readonly is: "map"; readonly title: string; readonly cells: Cells; readonly picture: Picture | undefined }
	/** `label_values` of 2026, with whose it is. */
	| { readonly is: "labels"; readonly at: number; readonly cells: Cells; readonly owner: Person | undefined }
	/** Members of its own, and what a page has of them. */
	| { readonly is: "plain"; readonly members: JsonObject; readonly cells: Cells };

interface Picture {
	readonly label: string;
	readonly uri: string;
	readonly at: number;
	readonly title: string;
}

/** A file of such records. */
export interface PrivateTable {
	/** Without its extension. */
	readonly path: string;
	/** The key around the list; undefined where the list is bare. */
	readonly key: string | undefined;
	readonly rows: readonly Row[];
	/** The key has the only record itself, not a list. */
	readonly isSingle?: true;
}

/** A record with members of its own; a page has them as a table of texts. */
export const plain = (members: JsonObject, cells?: Cells): Row => ({
	...{ is: "plain", members },
	cells: cells ?? Object.fromEntries(Object.entries(members).map(([label, value]) => [label, textsOf(value)])),
});

/** A text, or all texts in a list or record. */
function textsOf(value: Json): string | readonly string[] {
	if (typeof value !== "object" || value === null) return String(value);
	return Object.values(value).flatMap((inner: Json) => textsOf(inner));
}

export const list = (title: string, text: string, href: string, at = 0): Row => ({ is: "list", title, text, href, at });
export const map = (cells: Cells, title = "", picture?: Picture): Row => ({ is: "map", title, cells, picture });
export const labels = (at: number | undefined, cells: Cells, owner?: Person): Row => ({
	...{ is: "labels", at: at ?? 0, cells },
	owner: owner?.handle === "" ? undefined : owner,
});

/** A person's website, which is not their profile although its label is `URL`. */
const WEBSITE = "https://example.org/about-me";
const ownerCells = ({ handle, name }: Person, words: Words): Cells => ({
	URL: handle.length % 2 === 0 ? WEBSITE : "",
	...{ [words.name]: name, [words.username]: handle },
});

const isList = (value: Cells[string]): value is readonly string[] => Array.isArray(value);

const line = ([label, value]: readonly [string, Cells[string]]): Json => {
	if (typeof value === "string") return { label, value };
	if (typeof value === "number") return { label, timestamp_value: value };
	return isList(value)
		? { label, vec: value.map((one) => ({ value: one })) }
		: { label, value: value.href, href: value.href };
};

export function rowJson(row: Row, words: Words): Json {
	if (row.is === "plain") return row.members;
	if (row.is === "list") {
		const { title, text, href, at } = row;
		const item = { ...(href === "" ? {} : { href }), ...(text === "" ? {} : { value: text }), timestamp: at };
		return { title, media_list_data: [], string_list_data: [item] };
	}
	const cells = Object.entries(row.cells);
	if (row.is === "map") {
		const values = cells.map(([label, value]) => {
			if (typeof value === "string" || isList(value)) return [label, cell(String(value))];
			return [label, typeof value === "number" ? cell("", value) : cell(value.text ?? "", value.at, value.href)];
		});
		const made = mapped(row.title, Object.fromEntries(values));
		if (row.picture === undefined) return made;
		const { label, uri, at, title } = row.picture;
		return { ...made, media_map_data: { [label]: { uri, creation_timestamp: at, title } } };
	}
	const owner = row.owner && {
		title: words.owner,
		dict: [{ title: "", dict: Object.entries(ownerCells(row.owner, words)).map(line) }],
	};
	const lines = cells.map(line);
	return {
		timestamp: row.at,
		media: [],
		label_values: owner === undefined ? lines : [...lines, owner],
		fbid: shared.fbid + digits(seeded(`${row.at} ${JSON.stringify(row.cells)}`), 9),
	};
}

/** The same record on a page. */
export function rowHtml(row: Row, words: Words, style: MarkupStyle, print: (seconds: number) => string): string {
	const anchor = (href: string, text: string) =>
		href === "" ? escapeText(text) : `<a target="_blank" href="${escapeText(href)}">${escapeText(text || href)}</a>`;
	const shown = (value: Cells[string]): string => {
		if (isList(value)) return value.map((one) => `<div>${escapeText(one)}</div>`).join("");
		if (typeof value !== "object") return escapeText(typeof value === "number" ? print(value) : value);
		const date = value.at === undefined ? "" : `<div>${escapeText(print(value.at))}</div>`;
		return `<div>${anchor(value.href, value.text ?? "")}</div>${date}`;
	};
	const table = (cells: Cells) => {
		const rows = Object.entries(cells).map(
			([label, value]) =>
				`<tr><td class="_2pin _a6_q">${escapeText(label)}</td><td class="_2pin _2piu _a6_r">${shown(value)}</td></tr>`,
		);
		return `<table style="table-layout: fixed;">${rows.join("")}</table>`;
	};
	if (row.is === "list")
		return record(
			style,
			row.title,
			`<div><div>${anchor(row.href, row.text)}</div><div>${escapeText(print(row.at))}</div></div>`,
			"",
		);
	if (row.is === "plain") return record(style, "", table(row.cells), "");
	if (row.is === "map") {
		const { title, cells, picture } = row;
		const shownPicture = picture === undefined ? "" : `${image(picture.uri)}<div>${escapeText(picture.title)}</div>`;
		return record(style, title, `${shownPicture}${table(cells)}`, "");
	}
	const owner = row.owner === undefined ? "" : record(style, words.owner, table(ownerCells(row.owner, words)), "");
	return record(style, "", `${table(row.cells)}${owner}`, print(row.at));
}
