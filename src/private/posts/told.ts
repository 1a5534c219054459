import type { Claim, Layout } from "../../layouts/table.ts";
import type { Collections } from "../../readers/collections.ts";
import type { Page, RecordPart } from "../../readers/html/page.ts";
import { records } from "../../readers/json/records.ts";
import type { Json } from "../../readers/json.ts";
import type { Reader, Readers, Reading } from "../../readers/reading.ts";
import type { Choice } from "../choice/choice.ts";
import { isNamedIn } from "../choice/names.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { parseJsonItem } from "../readers/json-records.ts";
import { factsOfJson, factsOfPage, type RecordFacts } from "./facts.ts";

/** Whether a record names somebody whom the owner chose, and somebody who is left out. */
interface Naming {
	readonly isWanted: boolean;
	readonly isUnwanted: boolean;
}

/** What an index says of a post beyond the collections of the public gallery, and whether the owner chose it. */
export interface Told extends Naming {
	readonly source: { readonly file: string; readonly at: string };
	readonly said: RecordFacts;
}

/** The collections of the public gallery, and beside each record what else its index says. */
export interface OwnCollections extends Collections {
	readonly told: Told;
}

/** Chooses by everything that a record says, which is found out only where it decides. */
type Choose = (recordsOf: () => readonly GenericRecord[]) => Naming;

/** A claim of which the readers of the gallery and that of what else is told read the same index, which is parsed once. */
export function claimWithTold(claim: Claim, choice: Choice): Claim<OwnCollections> {
	const choose = chooserOf(choice);
	const { file, pattern, layout, unusual } = claim;
	const fits = (reading: Reading<OwnCollections>) => unusual?.fits(reading) !== false;
	if (claim.format === "html") {
		const readers = { ...entriesOf(claim.readers), told: toldOnPage(choose) };
		const check = unusual && { readersFor: () => undefined, fits };
		return { file, pattern, layout: { ...OWN, name: layout.name }, format: "html", readers, unusual: check };
	}
	const withTold = (readers: Readers<Json, Collections>) => ({ ...entriesOf(readers), told: toldInJson(choose) });
	const readersFor = (root: Json) => {
		const readers = unusual?.readersFor(root);
		return readers && withTold(readers);
	};
	return {
		...{ file, pattern, layout: { ...OWN, name: layout.name }, format: "json", readers: withTold(claim.readers) },
		unusual: unusual && { readersFor, fits },
	};
}

const OWN: Layout<OwnCollections> = { name: "", seen: "" };

/** The reader of posts alone. */
function entriesOf<Index>({ entries }: Readers<Index, Collections>): Readers<Index, OwnCollections> {
	return entries === undefined ? {} : { entries };
}

function toldInJson(choose: Choose): Reader<Json, Told> {
	return (file, root) => ({
		records: records(root).map((record) => ({
			source: { file, at: record.at },
			...choose(() => parseJsonItem(record, "").records),
			said: factsOfJson(record),
		})),
		unread: [],
	});
}

function toldOnPage(choose: Choose): Reader<Page, Told> {
	return (file, page) => ({
		records: page.records.map((record, index) => {
			const said = factsOfPage(record);
			return { source: { file, at: `[${index}]` }, said, ...choose(() => [recordOf(record, said)]) };
		}),
		unread: [],
	});
}

const EVERYBODY: Naming = { isWanted: true, isUnwanted: false };

/** Days are chosen when all records of a post have been brought together: one of them may have no time. */
function chooserOf(choice: Choice): Choose {
	const { people, withoutPeople } = choice;
	if (people.size + withoutPeople.size === 0) return () => EVERYBODY;
	return (recordsOf) => {
		const records = recordsOf();
		return {
			isWanted: people.size === 0 || records.some((record) => isNamedIn(record, people, choice)),
			isUnwanted: withoutPeople.size > 0 && records.some((record) => isNamedIn(record, withoutPeople, choice)),
		};
	};
}

/** What a record of a page says, as it is looked through for names. */
function recordOf({ parts }: RecordPart, { tagged }: RecordFacts): GenericRecord {
	const value = (label: string, text: string, href = ""): Value => ({ label, text, href, seconds: undefined });
	const values = parts.flatMap((part) => {
		if (part.is === "text") return [value("", part.text)];
		// An address of the web; paths of the download name nobody.
		if (part.is === "medium") return /^https?:/i.test(part.uri) ? [value("", "", part.uri)] : [];
		return part.is === "line" ? [value(part.label, part.value, part.href)] : [];
	});
	const people = tagged.map((handle) => value("", handle));
	return { list: "", title: "", seconds: undefined, values: [...values, ...people], groups: [], media: [] };
}
