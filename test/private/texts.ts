import type { GenericRecord } from "../../src/private/model/generic-record.ts";

/** Every text of a record and its groups. */
export function* textsIn({ title, values, media, groups }: GenericRecord): Generator<string> {
	yield title;
	for (const { label, text, href } of values) yield* [label, text, href];
	yield* media;
	for (const group of groups) yield* textsIn(group);
}

/** Every text of a value of JSON, without keys; found without anything of the program. */
export function* leavesOf(value: unknown): Generator<string> {
	if (typeof value === "string") yield value;
	else if (Array.isArray(value)) for (const item of value) yield* leavesOf(item);
	else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) yield* leavesOf(item);
}

/** A text of JSON of Instagram as it was typed: each byte of its UTF-8 form may be a character. */
export function typed(text: string): string {
	if (!/^[\0-\xff]*$/.test(text)) return text;
	const bytes = Buffer.from(text, "latin1");
	const decoded = bytes.toString("utf8");
	return decoded.includes("\ufffd") ? text : decoded;
}
