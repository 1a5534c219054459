import { parseDay } from "./dates.ts";
import type { Part, RecordPart, TextPart } from "./page.ts";

/** Most media that one post ever had. */
const MOST_SLIDES = 20;

/** The position of an element that has just ended. */
export interface Frame {
	/** Its class says that it frames a record, and no such element is around it. */
	readonly box: boolean;
	/** It is a child of the main part of the page. */
	readonly top: boolean;
	/** Number of boxes around what it holds. */
	readonly boxes: number;
	/** Number of open elements, itself among them. */
	readonly depth: number;
}

/**
 * The record that an element is; undefined when it is none. It is one when it ends in a date and has a medium or a heading; the
 * classes of the page, which changed over the years, decide only where there is no date. An element around other records is
 * one itself only when it adds what they lack.
 */
export function recordOf(parts: readonly Part[], frame: Frame): RecordPart | undefined {
	const { box, top } = frame;
	const last = parts.at(-1);
	const date = last !== undefined && isDate(last) ? last : undefined;
	const inner = parts.filter((part) => part.is === "record");
	const shown = parts.some((part) => part.is === "medium");
	const headed = parts.some(isHeading);
	const isOne = date === undefined ? box || (top && shown) : box || shown || headed;
	const found = inner.length === 0 ? isOne : completes(inner, { box, headed, dated: date !== undefined });
	return found ? record(parts, date, frame) : undefined;
}

/**
 * Whether an element makes one record of those inside it: a date below a single one without, a heading and a date around the
 * dated slides of one post, or a box around anything but whole posts. Else it is a list of them.
 */
function completes(inner: readonly RecordPart[], own: { box: boolean; headed: boolean; dated: boolean }): boolean {
	if (inner.length > MOST_SLIDES) return false;
	if (own.dated && inner.length === 1 && inner[0]?.date === "") return true;
	const areWhole = inner.some((part) => part.parts.some(isHeading));
	return own.box ? own.dated || !areWhole : own.dated && own.headed && !areWhole;
}

function isDate(part: Part): part is TextPart {
	return part.is === "text" && part.date;
}

function lastDay(parts: readonly Part[]): TextPart | undefined {
	const last = parts.at(-1);
	return last?.is === "text" && !last.heading && parseDay(last.text) !== undefined ? last : undefined;
}

function isHeading(part: Part): boolean {
	return part.is === "text" && part.heading;
}

/**
 * A record without a date at its end has the last one in it, or the day that its last text is. Dates are below media: what looks
 * like one above them is a caption. A caption below media is beside the element that holds them, or where the date would be.
 */
function record(parts: readonly Part[], date: TextPart | undefined, { boxes, depth }: Frame): RecordPart {
	const flat = parts.flatMap((part) => (part.is === "record" ? part.parts : [part]));
	const inner = parts.filter((part) => part.is === "record").findLast((part) => part.date !== "");
	const firstMedium = flat.findIndex((part) => part.is === "medium");
	const below = flat.slice(Math.max(0, firstMedium));
	const own = date ?? below.findLast(isDate) ?? (inner === undefined ? lastDay(below) : undefined);
	const printed = own?.text ?? inner?.date ?? "";
	const kept = flat.filter((part) => part !== own);
	const instead = printed === "" ? kept.at(-1) : undefined;
	const placed = kept.map((part) => {
		const isBeside = part.is === "text" && part.shared <= depth && (part.apart || part === instead);
		return isBeside ? { ...part, beside: true } : part;
	});
	return { is: "record", parts: placed, date: printed, boxes };
}
