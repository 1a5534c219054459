import { meaningOf } from "../labels.ts";
import type { RecordPart } from "./parts.ts";

/** The texts of a record that stand outside tables. */
export interface Titles {
	/** Of the whole record; empty when there is none. */
	readonly caption: string;
	/** Of single slides, by the path of the medium that each stands under. */
	readonly slides: ReadonlyMap<string, string>;
}

/**
 * Finds the captions of a record, which are headings: the first above the media, others each under a medium. Headings of
 * boxes inside it name groups of values.
 */
export function titlesOf({ parts, boxes }: RecordPart): Titles {
	const slides = new Map<string, string>();
	let caption = "";
	let uri: string | undefined;
	for (const part of parts) {
		if (part.is === "medium" && part.depth === 0) uri = part.uri;
		if (part.is !== "text" || !part.heading || part.boxes > Math.max(1, boxes)) continue;
		if (uri === undefined) caption ||= part.text;
		else if (!slides.has(uri)) slides.set(uri, part.text);
	}
	caption ||= slides.values().next().value ?? looseText(parts);
	return { caption, slides };
}

/**
 * The caption on a page that marks no headings: the text above the media, or the only one below them. Two and more below are
 * labels and values of a medium, such as where it was taken, and so are a number and a list of people who are shown.
 */
function looseText(parts: RecordPart["parts"]): string {
	const first = parts.findIndex((part) => part.is === "medium" && part.depth === 0);
	const loose = parts.flatMap((part, index) =>
		part.is === "text" && !part.heading && meaningOf(part.text) === undefined ? [{ ...part, index }] : [],
	);
	const above = loose.filter(({ index }) => first < 0 || index < first);
	if (above.length > 0) return above.map(({ text }) => text).join("\n");
	const [only, ...others] = loose.filter(({ date }) => !date);
	return only === undefined || others.length > 0 || isMetadata(only.text) ? "" : only.text;
}

/** A coordinate, or people as `name (Tagged, 0.00, 0.00)`. */
export function isMetadata(text: string): boolean {
	return /^[-+\d.,:/\s]*$|\([^()]{0,60}, ?-?\d+[.,]\d+, ?-?\d+[.,]\d+\)/.test(text);
}
