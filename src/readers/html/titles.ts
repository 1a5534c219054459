import { meaningOf } from "../labels.ts";
import type { RecordPart, TextPart } from "./parts.ts";

/** The texts of a record that stand outside tables. */
export interface Titles {
	/** Of the whole record; empty when there is none. */
	readonly caption: string;
	/** Of single slides, by the path of the medium that each stands under. */
	readonly slides: ReadonlyMap<string | undefined, string>;
}

interface Title extends TextPart {
	/** Path of the medium before it; undefined above all media. */
	readonly under: string | undefined;
}

/**
 * Finds the captions of a record, which are headings: the first above the media, others each under a medium. What stands in
 * boxes inside it are groups of values, such as hashtags or the people who are shown.
 */
export function titlesOf({ parts, boxes }: RecordPart): Titles {
	const texts: Title[] = [];
	let under: string | undefined;
	for (const part of parts) {
		if (part.is === "medium" && part.depth === 0) under = part.uri;
		if (part.is === "text" && part.boxes <= Math.max(1, boxes)) texts.push({ ...part, under });
	}
	const headings = texts.filter(({ heading }) => heading);
	const first = headings.find((heading) => heading.under === undefined) ?? headings[0];
	return {
		caption: first?.text ?? looseText(texts),
		slides: new Map(headings.toReversed().map((heading) => [heading.under, heading.text])),
	};
}

/**
 * The caption on a page that marks no headings: the text above the media, or the only one below them. Two and more below are
 * labels and values of a medium, such as where it was taken, and so are a number and a list of people who are shown.
 */
function looseText(texts: readonly Title[]): string {
	const loose = texts.filter(({ text }) => meaningOf(text) === undefined);
	const above = loose.filter(({ under }) => under === undefined);
	if (above.length > 0) return above.map(({ text }) => text).join("\n");
	const [only, ...others] = loose.filter(({ date }) => !date);
	return only === undefined || others.length > 0 || isMetadata(only.text) ? "" : only.text;
}

/** A coordinate, or people as `name (Tagged, 0.00, 0.00)`. */
export function isMetadata(text: string): boolean {
	return /^[-+\d.,:/\s]*$|\([^()]{0,60}, ?-?\d+[.,]\d+, ?-?\d+[.,]\d+\)/.test(text);
}
