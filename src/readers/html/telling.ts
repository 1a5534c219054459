import type { LabelValue } from "../label-values.ts";
import { meaningOf, truthOf } from "../labels.ts";
import type { ToldMedium } from "../told.ts";
import { isDate } from "./dates.ts";
import type { LinePart, MediumPart, RecordPart } from "./parts.ts";
import { isMetadata, titlesOf } from "./titles.ts";

/** What one record of a page tells. */
export interface Telling {
	/** As it is printed; empty when there is none. */
	readonly date: string;
	readonly caption: string;
	/** Each once, in the order of the slides. */
	readonly media: readonly ToldMedium[];
	/** Elements for a picture or video that name no file. */
	readonly lacking: readonly MediumPart[];
	/** Labelled values, where they are the record and do not only describe its media. */
	readonly lines: readonly LabelValue[];
}

/**
 * Reads a record. Where media stand outside tables, the tables hold where and with what they were taken and who is on them, and
 * are not looked at. Where everything stands in tables, as in the pages of 2026, they are the labelled values of the post;
 * slides in groups inside them come in reverse order, as in `posts.json`.
 */
export function tellingOf(record: RecordPart): Telling {
	const { parts, date } = record;
	const all = parts.filter((part) => part.is === "medium");
	const outside = all.filter(({ depth }) => depth === 0);
	const inTables = [...all.filter(({ depth }) => depth === 1), ...all.filter(({ depth }) => depth > 1).reverse()];
	const shown = outside.length > 0 ? outside : inTables;
	const lines = outside.length > 0 ? [] : parts.filter((part) => part.is === "line").map(labelValue);
	const media = [...new Map(shown.map((medium) => [medium.uri, medium])).values()].filter(({ uri }) => uri !== "");
	const titles = titlesOf(record);
	const labelled = lines.find(({ meaning, nested, value }) => meaning === "caption" && !nested && value !== "");
	const caption = labelled?.value || titles.caption || (media.length > 0 ? longestText(lines) : "");
	return {
		date: date || (created(parts) ?? ""),
		caption,
		media: media.map(({ uri, subtitles }) => {
			const own = titles.slides.get(uri) ?? "";
			return { uri, subtitles, caption: own === caption ? "" : own };
		}),
		lacking: shown.filter(({ uri }) => uri === ""),
		lines,
	};
}

/** The time of creation from a table, for a record without a date of its own. */
function created(parts: RecordPart["parts"]): string | undefined {
	return parts.filter((part) => part.is === "line").find(({ label }) => meaningOf(label) === "creation time")?.value;
}

function labelValue({ label, value, depth }: LinePart): LabelValue {
	return { label, meaning: meaningOf(label), value, seconds: undefined, media: [], nested: depth > 1 };
}

/** In an unknown language: the longest value that is no address, number, date, yes or no. */
function longestText(lines: readonly LabelValue[]): string {
	if (lines.some(({ meaning }) => meaning === "caption")) return "";
	const texts = lines
		.filter(({ nested, meaning }) => !nested && meaning === undefined)
		.map(({ value }) => value)
		.filter((text) => truthOf(text) === undefined && !isDate(text) && !isMetadata(text) && !/^https?:\S+$/.test(text));
	return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
