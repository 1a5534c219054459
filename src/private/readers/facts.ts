import { isDate } from "../../readers/html/dates.ts";
import type { Person } from "../model/activity.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { isTimeLabel, type PrivateMeaning, privateMeaning } from "./labels.ts";

/** A record by what its labels mean, whatever shape its file has: what the readers of single subjects are made of. */
export interface Facts {
	readonly record: GenericRecord;
	/** The text of a label; empty where there is none. */
	text(meaning: PrivateMeaning): string;
	/** The address of a value with that label; empty where there is none. */
	href(meaning: PrivateMeaning): string;
	/** The time of a value with that label; undefined where there is none. */
	time(meaning: PrivateMeaning): number | undefined;
	/** The time of the record, else the first of its values. */
	readonly seconds: number | undefined;
	/** The first value without a label, as lists of people and of likes have it. Dates that a page prints are none. */
	readonly plain: Value | undefined;
	/** The text of the first label of which the meaning is not known, as in languages that no table has; empty where there is none. */
	readonly unknown: string;
	/** Whose the thing is: the group or label of an owner, else the title. */
	readonly owner: Person;
}

export const nobody: Person = { handle: "", name: "" };

export function factsOf(record: GenericRecord): Facts {
	const byMeaning = new Map<PrivateMeaning, Value>();
	let unknown = "";
	for (const value of record.values) {
		const meaning = privateMeaning(value.label);
		if (meaning === undefined) {
			if (unknown === "" && value.label !== "" && value.seconds === undefined) unknown = value.text;
		} else if (!byMeaning.has(meaning)) byMeaning.set(meaning, value);
	}
	const text = (meaning: PrivateMeaning) => byMeaning.get(meaning)?.text ?? "";
	const time = (meaning: PrivateMeaning) => byMeaning.get(meaning)?.seconds;
	const first = record.values.find(({ seconds }) => seconds !== undefined)?.seconds;
	const owner = ownerOf(record, text("owner"));
	return {
		record,
		text,
		href: (meaning) => byMeaning.get(meaning)?.href ?? "",
		time,
		seconds: record.seconds ?? time("time") ?? first,
		plain: record.values.find((value) => value.label === "" && !isPrintedDate(value)),
		unknown,
		owner: isNobody(owner) ? personNamed(record.title) : owner,
	};
}

export function isNobody({ handle, name }: Person): boolean {
	return handle === "" && name === "";
}

/** Pages print the time of a record as a text of its own. */
export function isPrintedDate({ text, href, seconds }: Value): boolean {
	return href === "" && seconds !== undefined && isDate(text);
}

/** The values that say something, each with the title that is above it: no times alone, and no numbers of databases. */
export function* tellingValues(
	{ values, groups, title }: GenericRecord,
	group = title,
): Generator<{ readonly group: string; readonly value: Value }> {
	for (const value of values) {
		const { label, text, href, seconds } = value;
		const isTime = label === "" ? isPrintedDate(value) : isTimeLabel(label) && seconds !== undefined;
		const isAlone = label === "" && text === "" && href === "";
		if (!isTime && !isAlone && privateMeaning(label) !== "technical") yield { group, value };
	}
	for (const inner of groups) yield* tellingValues(inner, inner.title || group);
}

/** In lists of 2026 the owner is a group with a handle and a name; its `URL` is their website, not their profile. */
function ownerOf({ groups }: GenericRecord, text: string): Person {
	const group = groups.find(({ title }) => privateMeaning(title) === "owner");
	return group === undefined ? personNamed(text) : (personIn(group) ?? nobody);
}

/** A text that names somebody: a handle, or anything else as their name. */
export function personNamed(text: string): Person {
	const handle = handleIn(text);
	return { handle, name: handle === "" ? text : "" };
}

/** The first person of a group; undefined where none is named. */
function personIn({ values, groups }: GenericRecord): Person | undefined {
	const find = (meaning: PrivateMeaning) => values.find(({ label }) => privateMeaning(label) === meaning)?.text ?? "";
	const person = { handle: find("handle") || handleByPlace(values), name: find("name") };
	if (!isNobody(person)) return person;
	for (const inner of groups) {
		const found = personIn(inner);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Of a website, a name and a handle, in that order, in a language that no table has (seen by two parsers of 2026). */
function handleByPlace(values: readonly Value[]): string {
	const [first, , third] = values;
	const isPerson = values.length === 3 && first !== undefined && privateMeaning(first.label) === "url";
	return isPerson && third !== undefined ? handleIn(third.text) : "";
}

/** A text that can be a handle: 30 letters, digits, dots and underscores at most; empty for any other. */
export function handleIn(text: string): string {
	return /^@?[A-Za-z0-9._]{1,30}$/.test(text) ? text.replace(/^@/, "") : "";
}

/** The handle in the address of a profile, `https://www.instagram.com/_u/NAME`; empty for any other address. */
export function handleInAddress(href: string): string {
	const [, handle = ""] =
		/^https?:\/\/(?:www\.)?(?:instagram|threads)\.(?:com|net)\/(?:_u\/|@)?([A-Za-z0-9._]{1,30})\/?(?:\?.*)?$/i.exec(
			href,
		) ?? [];
	return handle;
}

/**
 * Whom a record of a list of people is about: label, title, value or address, whichever is there first. A title or
 * value that is no handle is their name: lists of 2020 can have a hash in its place.
 */
export function personOf({ record, text, plain, owner }: Facts): Person {
	const handle =
		handleIn(text("handle")) ||
		handleIn(record.title) ||
		handleIn(plain?.text ?? "") ||
		handleByPlace(record.values.filter(({ label }) => label !== "" && privateMeaning(label) !== "technical")) ||
		handleInAddress(plain?.href ?? "") ||
		handleInAddress(text("url"));
	const name = text("name") || (handle === "" ? record.title || plain?.text || "" : "");
	return handle === "" && name === "" ? owner : { handle, name };
}
