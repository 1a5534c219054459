import type { Json } from "./json.ts";
import { type Meaning, meaningOf } from "./labels.ts";

/** A label and its value, as a table or a profile lists them. */
export interface LabelledLine {
	readonly label: string;
	readonly value: string;
	/** First link in the value; empty when there is none. */
	readonly href: string;
	/** How many tables or groups it is nested in. */
	readonly depth: number;
}

/** One flattened line of `label_values`: a label and its value. */
export interface LabelValue {
	readonly label: string;
	readonly meaning: Meaning | undefined;
	readonly value: string;
	readonly seconds: number | undefined;
	readonly media: readonly Json[];
	/** In a nested group, as the slides of a carousel are, or one value of a list. */
	readonly nested: boolean;
}

/** Whether it is one value of the record itself, in no group, list or medium. */
export function isPlain({ nested, media }: LabelValue): boolean {
	return !nested && media.length === 0;
}

/** Deepest groups that are read: real ones nest twice. */
const DEEPEST = 8;

/**
 * The lines of a record `{timestamp?, media, label_values: [...], fbid?}`, with those of its groups and lists. Seen since 2024
 * in small files and since 2026 in posts.json. A line is `{label, value}`, `{label, timestamp_value}`, `{label, vec}`,
 * `{label, media}` or a group `{title | label, dict: [{dict: [line, ...]}]}`.
 */
export function labelValues(record: Json): readonly LabelValue[] {
	return record
		.get("label_values")
		.items()
		.flatMap((line) => flatten(line, 0));
}

function flatten(line: Json, depth: number): readonly LabelValue[] {
	if (depth > DEEPEST) return [];
	const label = line.get("label").text() || line.get("title").text();
	const own: LabelValue = {
		label,
		meaning: meaningOf(label),
		value: line.get("value").text(),
		seconds: line.get("timestamp_value").seconds(),
		media: line
			.get("media")
			.records()
			.filter((item) => item.has("uri")),
		nested: depth > 0,
	};
	const listed = line.get("vec").items();
	const grouped = line.get("dict").items();
	return [
		own,
		...listed.map((item) => ({ ...own, media: [], nested: true, value: item.get("value").text() })),
		...grouped.flatMap((group) => flatten(group, depth + 1)),
	];
}
