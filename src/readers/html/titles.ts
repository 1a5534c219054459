import type { RecordPart, TextPart } from "./page.ts";

/** The captions of a record. */
export interface Titles {
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
export function titlesOf({ parts, boxes }: RecordPart): Titles {
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
