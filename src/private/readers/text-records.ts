import { clean } from "../../readers/text.ts";
import type { GenericRecord } from "../model/generic-record.ts";

const TEXT = /\.(?:json|html?|txt|csv|tsv|xml|md|log|srt|vtt)$/i;

/** Whether a file holds text, by its name: all others are listed by their names alone. */
export function isText(path: string): boolean {
	return TEXT.test(path);
}

/** A text of no known form, as one record with a value a line; none for an empty one. */
export function parseTextRecords(text: string): readonly GenericRecord[] {
	const lines = clean(text)
		.split("\n")
		.filter((line) => line.trim() !== "");
	const values = lines.map((line) => ({ label: "", text: line.trim(), href: "", seconds: undefined }));
	return values.length === 0 ? [] : [{ list: "", title: "", seconds: undefined, values, groups: [], media: [] }];
}
