import type { IsCaption, Labelled } from "../caption-label.ts";
import type { MediumRecord } from "../collections.ts";
import type { LabelValue } from "../label-values.ts";
import { meaningOf } from "../labels.ts";
import { hasEnding } from "./addresses.ts";
import type { LinePart, MediumPart, RecordPart } from "./parts.ts";
import { titlesOf } from "./titles.ts";

/** What one record of a page tells. */
export interface Telling {
	/** As it is printed; empty when there is none. */
	readonly date: string;
	readonly caption: string;
	/** Each once, in the order of the slides. */
	readonly media: readonly MediumRecord[];
	/** Elements for a picture or video that name no file. */
	readonly lacking: readonly MediumPart[];
	/** Number of links to subtitles that no video has. */
	readonly strayed: number;
	/** Labelled values, where they are the record and do not only describe its media. */
	readonly lines: readonly LabelValue[];
}

/** What one record tells before it is known under which label of its page captions stand. */
export interface LabelledRecord extends Labelled {
	readonly record: RecordPart;
}

/**
 * The labelled values of a record. Where media stand outside tables, the tables hold where and with what they were taken and
 * who is on them, and are not looked at. Where everything stands in tables, as in the pages of 2026, they are the post.
 */
export function labelledValues(record: RecordPart): LabelledRecord {
	const { parts } = record;
	const isOutside = parts.some((part) => part.is === "medium" && part.depth === 0);
	const lines = isOutside ? [] : parts.filter((part) => part.is === "line").map(labelValue);
	return { record, lines, titles: [titlesOf(record).caption] };
}

/** Reads a record. Slides in groups inside tables come in reverse order, as in `posts.json`. */
export function tellingOf({ record, lines }: LabelledRecord, isCaption: IsCaption): Telling {
	const { parts, date } = record;
	const all = parts.filter((part) => part.is === "medium");
	const outside = all.filter(({ depth }) => depth === 0);
	const inTables = [...all.filter(({ depth }) => depth === 1), ...all.filter(({ depth }) => depth > 1).reverse()];
	const shown = outside.length > 0 ? outside : inTables;
	const media = [...new Map(shown.map((medium) => [medium.uri, medium])).values()].filter(({ uri }) => uri !== "");
	const titles = titlesOf(record);
	const labelled = lines.find((line) => isCaption(line) && line.value !== "");
	const caption = labelled?.value || titles.caption;
	return {
		date: date || (created(parts) ?? ""),
		caption,
		media: media.map((medium) => toldMedium(medium, titles.slides.get(medium.uri) ?? "", caption)),
		lacking: shown.filter(({ uri }) => uri === ""),
		strayed: parts.filter((part) => part.is === "subtitles").filter(({ taken }) => !taken).length,
		lines,
	};
}

function toldMedium({ uri, subtitles, tag }: MediumPart, own: string, caption: string): MediumRecord {
	const told = { uri, subtitles, caption: own === caption ? "" : own };
	return hasEnding(uri) || tag === "a" ? told : { ...told, type: tag === "img" ? "picture" : "video" };
}

/** The time of creation from a table, for a record without a date of its own. */
function created(parts: RecordPart["parts"]): string | undefined {
	return parts.filter((part) => part.is === "line").find(({ label }) => meaningOf(label) === "creation time")?.value;
}

function labelValue({ label, value, depth }: LinePart): LabelValue {
	return { label, meaning: meaningOf(label), value, seconds: undefined, media: [], nested: depth > 1 };
}
