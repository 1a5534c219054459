import type { IsCaption, LabelledRecord } from "../captions.ts";
import type { MediumRecord } from "../collections.ts";
import type { LabelValue } from "../label-values.ts";
import { meaningOf } from "../labels.ts";
import { hasExtension } from "./addresses.ts";
import type { Dated } from "./moments.ts";
import type { LinePart, MediumPart, RecordPart, TextPart } from "./page.ts";

/** The content of one record of a page. */
export interface RecordContent extends Dated {
	readonly caption: string;
	/** Each once, in the order of the slides. */
	readonly media: readonly MediumRecord[];
	/** Elements for a picture or video that name no file. */
	readonly nameless: readonly MediumPart[];
	/** Number of links to subtitles that belong to no video. */
	readonly strayed: number;
	/** Labelled values, where they are the record and do not only describe its media. */
	readonly lines: readonly LabelValue[];
}

/** A record before it is known which label of its page is that of captions. */
interface LabelledPart extends LabelledRecord {
	readonly record: RecordPart;
	readonly own: Titles;
}

/**
 * The labelled values of a record. Where media are outside tables, the tables say where and with what they were taken and who
 * is on them, and are skipped. Where everything is in tables, as in the pages of 2026, they are the post.
 */
export function labelledRecord(record: RecordPart): LabelledPart {
	const { parts } = record;
	const isOutside = parts.some((part) => part.is === "medium" && part.depth === 0);
	const lines = isOutside ? [] : parts.filter((part) => part.is === "line").map(labelValue);
	const own = titlesOf(record);
	return { record, lines, own, titles: [own.caption] };
}

/** Reads a record. Slides in groups inside tables come in reverse order, as in `posts.json`. */
export function contentOf({ record, lines, own }: LabelledPart, isCaption: IsCaption): RecordContent {
	const { parts, date } = record;
	const all = parts.filter((part) => part.is === "medium");
	const outside = all.filter(({ depth }) => depth === 0);
	const inTables = [...all.filter(({ depth }) => depth === 1), ...all.filter(({ depth }) => depth > 1).reverse()];
	const shown = outside.length > 0 ? outside : inTables;
	const media = [...new Map(shown.map((medium) => [medium.uri, medium])).values()].filter(({ uri }) => uri !== "");
	const labelled = lines.find((line) => isCaption(line) && line.value !== "");
	const caption = labelled?.value || own.caption;
	return {
		date: date || (created(parts) ?? ""),
		uris: media.map(({ uri }) => uri),
		caption,
		media: media.map((medium) => mediumRecord(medium, own.slides.get(medium.uri) ?? "", caption)),
		nameless: shown.filter(({ uri }) => uri === ""),
		strayed: parts.filter((part) => part.is === "subtitles").filter(({ taken }) => !taken).length,
		lines,
	};
}

function mediumRecord({ uri, subtitles, tag }: MediumPart, own: string, caption: string): MediumRecord {
	const medium = { uri, subtitles, caption: own === caption ? "" : own };
	return hasExtension(uri) || tag === "a" ? medium : { ...medium, type: tag === "img" ? "picture" : "video" };
}

/** The time of creation from a table, for a record without a date of its own. */
function created(parts: RecordPart["parts"]): string | undefined {
	return parts.filter((part) => part.is === "line").find(({ label }) => meaningOf(label) === "creation time")?.value;
}

function labelValue({ label, value, depth }: LinePart): LabelValue {
	return { label, meaning: meaningOf(label), value, seconds: undefined, media: [], nested: depth > 1 };
}

/** The captions of a record. */
interface Titles {
	/** Of the whole record; empty when there is none. */
	readonly caption: string;
	/** Of single slides, by the path of the medium above each. */
	readonly slides: ReadonlyMap<string | undefined, string>;
}

interface Title extends TextPart {
	/** Path of the medium before it; undefined above all media. */
	readonly under: string | undefined;
	/** How many media are before it. */
	readonly media: number;
}

/**
 * Finds the captions of a record, which are headings: the first above the media, others each under a medium. Boxes inside it are
 * groups of values, such as hashtags or the people who are shown.
 */
function titlesOf({ parts, boxes }: RecordPart): Titles {
	const texts: Title[] = [];
	let under: string | undefined;
	let media = 0;
	for (const part of parts) {
		if (part.is === "medium" && part.depth === 0) {
			under = part.uri;
			media += 1;
		}
		if (part.is === "text" && part.boxes <= Math.max(1, boxes)) texts.push({ ...part, under, media });
	}
	const headings = texts.filter(({ heading }) => heading);
	const first = headings.find((heading) => heading.under === undefined) ?? headings[0];
	return {
		caption: first?.text ?? looseText(texts, media),
		slides: new Map(headings.toReversed().map((heading) => [heading.under, heading.text])),
	};
}

/**
 * The caption on a page without headings, recognised by its position and never by its words, because people write labels,
 * dates and numbers too: the texts above all media, or the only one below them all outside the element that holds them. Inside
 * it are labels and values, such as where a picture was taken and who is on it.
 */
function looseText(texts: readonly Title[], media: number): string {
	const above = texts.filter((text) => text.media === 0);
	if (above.length > 0) return above.map(({ text }) => text).join("\n");
	const [only, ...others] = texts.filter((text) => text.media === media && text.beside);
	return only === undefined || others.length > 0 ? "" : only.text;
}
