import type { Person } from "../model/activity.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { type PrivateMeaning, privateMeaning } from "./labels.ts";

/** A record by what its labels mean, whatever shape its file has: what the readers of single subjects are made of. */
export interface Facts {
	readonly record: GenericRecord;
	/** The text of a label; empty where there is none. */
	text(meaning: PrivateMeaning): string;
	/** The address of a value with that label; empty where there is none. */
	href(meaning: PrivateMeaning): string;
	/** The time of the record, else the first of its values. */
	readonly seconds: number | undefined;
	/** The values without a label, as lists of people and of likes have them. */
	readonly plain: readonly Value[];
	/** Whose the thing is: the group or label of an owner. */
	readonly owner: Person;
}

export function factsOf(record: GenericRecord): Facts {
	const byMeaning = new Map<PrivateMeaning, Value>();
	for (const value of record.values) {
		const meaning = value.label === "" ? undefined : privateMeaning(value.label);
		if (meaning !== undefined && !byMeaning.has(meaning)) byMeaning.set(meaning, value);
	}
	const plain = record.values.filter(({ label }) => label === "");
	const time = byMeaning.get("time")?.seconds ?? record.values.find(({ seconds }) => seconds !== undefined)?.seconds;
	return {
		record,
		text: (meaning) => byMeaning.get(meaning)?.text ?? "",
		href: (meaning) => byMeaning.get(meaning)?.href ?? "",
		seconds: record.seconds ?? time,
		plain,
		owner: ownerOf(record, byMeaning.get("owner")?.text ?? ""),
	};
}

/** In lists of 2026 the owner is a group with a handle and a name; its `URL` is their website, not their profile. */
function ownerOf({ groups }: GenericRecord, text: string): Person {
	const group = groups.find(({ title }) => privateMeaning(title) === "owner");
	if (group === undefined) return { handle: handleIn(text), name: handleIn(text) === "" ? text : "" };
	const find = (record: GenericRecord, meaning: PrivateMeaning): string =>
		record.values.find(({ label }) => privateMeaning(label) === meaning)?.text ??
		record.groups.map((inner) => find(inner, meaning)).find((found) => found !== "") ??
		"";
	return { handle: find(group, "handle"), name: find(group, "name") };
}

/** A text that can be a handle: 30 letters, digits, dots and underscores at most; empty for any other. */
export function handleIn(text: string): string {
	return /^@?[A-Za-z0-9._]{1,30}$/.test(text) ? text.replace(/^@/, "") : "";
}

/** The handle in the address of a profile, `https://www.instagram.com/_u/NAME`; empty for any other address. */
export function handleInAddress(href: string): string {
	const [, handle = ""] =
		/^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?([A-Za-z0-9._]{1,30})\/?(?:\?.*)?$/i.exec(href) ?? [];
	return handle;
}

/** Whom a record of a list of people is about: label, title, value or address, whichever is there first. */
export function personOf({ record, text, plain }: Facts): Person {
	const [first] = plain;
	const handle =
		handleIn(text("handle")) ||
		handleIn(record.title) ||
		handleIn(first?.text ?? "") ||
		handleInAddress(first?.href ?? "") ||
		handleInAddress(text("url"));
	return { handle, name: text("name") };
}
