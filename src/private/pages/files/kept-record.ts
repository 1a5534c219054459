import { isRecord } from "../../../model/is-record.ts";
import type { GenericRecord, Value } from "../../model/generic-record.ts";

/** A record as a line of a scratch file. */
export function recordText({ list, title, seconds, values, groups, media }: GenericRecord): string {
	return JSON.stringify({ list, title, seconds, values, groups, media });
}

/** The record of such a line. */
export function recordIn(text: string): GenericRecord {
	return recordOf(JSON.parse(text));
}

function recordOf(json: unknown): GenericRecord {
	const { list, title, seconds, values, groups, media } = fieldsOf(json);
	return {
		...{ list: textOf(list), title: textOf(title), seconds: numberOf(seconds) },
		values: itemsOf(values).map(labelledOf),
		groups: itemsOf(groups).map(recordOf),
		media: itemsOf(media).map(textOf),
	};
}

function labelledOf(json: unknown): Value {
	const { label, text, href, seconds } = fieldsOf(json);
	return { label: textOf(label), text: textOf(text), href: textOf(href), seconds: numberOf(seconds) };
}

const fieldsOf = (json: unknown): Readonly<Record<string, unknown>> => (isRecord(json) ? json : {});
const itemsOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);
const textOf = (json: unknown) => (typeof json === "string" ? json : "");
const numberOf = (json: unknown) => (typeof json === "number" ? json : undefined);
