import { isUtf8 } from "node:buffer";
import { clean } from "../../readers/text.ts";
import type { GenericRecord } from "../model/generic-record.ts";

const TEXT = /\.(?:json|html?|txt|csv|tsv|xml|md|log|srt|vtt|vcf|ics)$/i;
/** What is no text, whatever is in it. */
const MEDIUM =
	/\.(?:jpe?g|png|gif|webp|hei[cf]|avif|bmp|tiff?|mp4|mov|m4[av]|webm|mkv|mp3|aac|wav|og[ga]|opus|pdf|zip)$/i;
/** Bytes that are read of a file of an unknown kind, and bytes that such a text has at most. */
export const LARGEST_UNKNOWN = 2 ** 20;
/** Lines of a record. */
const LINES = 200;

/** Whether a file holds text, by its name. */
export function isText(path: string): boolean {
	return TEXT.test(path);
}

/** Whether a name says nothing of what is in a file. */
export function isUnknown(path: string): boolean {
	return !TEXT.test(path) && !MEDIUM.test(path);
}

/** Whether bytes are a text: UTF-8 without a character that nobody types. */
export function looksLikeText(bytes: Buffer): boolean {
	return bytes.length > 0 && isUtf8(bytes) && !bytes.includes(0);
}

/** A text of no known form, as records with a value a line; none for an empty one. */
export function parseTextRecords(text: string): readonly GenericRecord[] {
	const lines = clean(text)
		.split("\n")
		.filter((line) => line.trim() !== "");
	const values = lines.map((line) => ({ label: "", text: line.trim(), href: "", seconds: undefined }));
	return Array.from({ length: Math.ceil(values.length / LINES) }, (_, part) => ({
		...{ list: "", title: "", seconds: undefined, groups: [], media: [] },
		values: values.slice(part * LINES, (part + 1) * LINES),
	}));
}
