import type { LabelledLine } from "../label-values.ts";

/** What a page holds, in document order. */
export interface Page {
	readonly records: readonly RecordPart[];
	/** The parts of all records and those between them. */
	readonly parts: RecordPart["parts"];
	/** False when the page nests too deep and was not read to its end. */
	readonly whole: boolean;
}

/** The relevant parts of a page: texts, media and lines of tables, and the records made of them. */
export type Part = TextPart | MediumPart | SubtitlesPart | LinePart | RecordPart;

export interface TextPart {
	readonly is: "text";
	readonly text: string;
	/** In a heading, as captions are. */
	readonly heading: boolean;
	/** A date and nothing else; never in a heading. */
	readonly date: boolean;
	/** How many boxes it is in. */
	readonly boxes: number;
	/** How many open elements it shares with the medium before it. */
	readonly shared: number;
	/** That medium is in an element of its own. */
	readonly apart: boolean;
	/** It is where captions are in a record, not among what describes a medium. */
	readonly beside: boolean;
}

export interface MediumPart {
	readonly is: "medium";
	readonly tag: "img" | "video" | "a";
	/** Path below the export root, or an address of the web; empty when the element names no file. */
	readonly uri: string;
	/** Path of the subtitles; empty when there are none. */
	readonly subtitles: string;
	/** 0 outside tables, 1 in one, more in groups inside it. */
	readonly depth: number;
}

/** A link to subtitles. */
interface SubtitlesPart {
	readonly is: "subtitles";
	readonly uri: string;
	/** Assigned to a video. */
	readonly taken: boolean;
}

/** A line of a table. */
export interface LinePart extends LabelledLine {
	readonly is: "line";
}

/** One post, story or person, as a page frames it. */
export interface RecordPart {
	readonly is: "record";
	readonly parts: readonly Exclude<Part, RecordPart>[];
	/** The date printed under it; empty when there is none. */
	readonly date: string;
	/** How many boxes it is in, its own among them. */
	readonly boxes: number;
}
