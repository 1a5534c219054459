import type { PrivateLanguage } from "../../languages/words.ts";
import type { Subject } from "../../telling/subjects.ts";
import { type Cell, EMPTY } from "../people/people-cells.ts";
import type { EntryView } from "./entry-view.ts";

type ColumnName = "name" | "words" | "kind" | "details" | "date";

/** Subjects that are read as tables, and by what their rows can be sorted. */
const TABLES: Readonly<Partial<Record<Subject, readonly ColumnName[]>>> = {
	contacts: ["name", "details", "date"],
	searches: ["words", "kind", "date"],
	advertisers: ["name", "details"],
	logins: ["date", "kind", "details"],
	devices: ["name", "kind", "details", "date"],
	appUses: ["name", "kind", "details", "date"],
};

interface Row {
	/** Its address on the page. */
	readonly id: string;
	readonly kind: string;
	readonly cells: readonly Cell[];
	readonly file: string;
}

/** A heading, and whether the rows are in its order. */
interface Column {
	readonly name: string;
	readonly order: "ascending" | "descending" | "";
}

/** Entries in a table, by year so that a link can lead to where one begins. */
interface EntryTable {
	readonly columns: readonly Column[];
	readonly bodies: readonly { readonly id: string; readonly rows: readonly Row[] }[];
}

interface YearOfEntries {
	readonly id: string;
	readonly entries: readonly EntryView[];
}

/** The table of a page; undefined for a subject whose entries are texts. */
export function entryTable(
	subject: Subject,
	years: readonly YearOfEntries[],
	language: PrivateLanguage,
): EntryTable | undefined {
	const names = TABLES[subject];
	if (names === undefined) return undefined;
	const isDated = years.some(({ entries }) => entries.some(({ iso }) => iso !== ""));
	const shown = names.filter((name) => name !== "date" || isDated);
	const { compare } = new Intl.Collator(language.lang, { numeric: true });
	const order = orderOf(isDated);
	return {
		columns: shown.map((name) => ({ name: language.say(`${name}Column`), order: order[name] })),
		bodies: years.map(({ id, entries }) => ({
			id,
			// Without dates a list of names is in their order, as people of the language have it.
			rows: (isDated ? entries : entries.toSorted((a, b) => compare(nameOf(a), nameOf(b)))).map((entry) => ({
				...{ id: entry.id, kind: entry.kind, file: entry.file },
				cells: shown.map((name) => cellOf(entry, name, shown.includes("details") && !shown.includes("name"))),
			})),
		})),
	};
}

function orderOf(isDated: boolean): Readonly<Record<ColumnName, Column["order"]>> {
	return { words: "", kind: "", details: "", name: isDated ? "" : "ascending", date: "descending" };
}

const nameOf = ({ title, text }: EntryView) => title || text;

function cellOf(entry: EntryView, name: ColumnName, isTextDetail: boolean): Cell {
	if (name === "date") {
		const { day, short, iso } = entry;
		return iso === "" ? EMPTY : { text: short, url: day.url, sort: iso, isDay: true };
	}
	const details = [...(isTextDetail ? [entry.title, entry.text] : []), ...entry.facts].filter((one) => one !== "");
	const text = name === "kind" ? entry.kind : name === "details" ? details.join(" · ") : nameOf(entry);
	return { text, url: name === "words" ? entry.searched : "", sort: text };
}
