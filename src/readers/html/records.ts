import type { Part, RecordPart, TextPart } from "./parts.ts";

/** Most media that one post ever had. */
const MOST_SLIDES = 20;

/** Where an element stands that has just ended. */
export interface Frame {
	/** Its class says that it frames a record, and no such element is around it. */
	readonly box: boolean;
	/** It lies directly in the main part of the page. */
	readonly top: boolean;
}

/**
 * Judges what an element holds. It is a record when it ends in a date and has a medium or a heading; the classes of the
 * page, which changed over the years, only help where there is no date. An element around other records is one itself only when it
 * adds what they lack: a heading and a date around the dated slides of one post. Undefined when it is no record.
 */
export function recordOf(parts: readonly Part[], { box, top }: Frame): RecordPart | undefined {
	const last = parts.at(-1);
	const date = last !== undefined && isDate(last) ? last : undefined;
	const inner = parts.filter((part) => part.is === "record");
	const headed = parts.some((part) => part.is === "text" && part.heading);
	const shown = parts.some((part) => part.is === "medium");
	if (inner.length === 0) {
		if (date === undefined ? box || (top && shown) : box || shown || headed) return record(parts, date);
		return undefined;
	}
	if (inner.length > MOST_SLIDES) return undefined;
	const separate = inner.some((slide) => slide.parts.some(isHeading));
	if (box ? separate && date === undefined : separate || date === undefined || !headed) return undefined;
	return record(parts, date);
}

function isDate(part: Part): part is TextPart {
	return part.is === "text" && part.date;
}

function isHeading(part: Part): boolean {
	return part.is === "text" && part.heading;
}

/** Without a date at its end, the last that stands in it. */
function record(parts: readonly Part[], date: TextPart | undefined): RecordPart {
	const flat = parts.flatMap((part) => (part.is === "record" ? part.parts : [part]));
	const inner = parts.findLast((part) => part.is === "record" && part.date !== "");
	const own = date ?? flat.findLast(isDate);
	return {
		is: "record",
		parts: flat.filter((part) => part !== own),
		date: own?.text ?? (inner?.is === "record" ? inner.date : ""),
	};
}
