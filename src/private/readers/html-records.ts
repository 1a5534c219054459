import { addressOf, isDecoration, isMedium } from "../../readers/html/addresses.ts";
import { isDate } from "../../readers/html/dates.ts";
import { type Dated, momentsOn } from "../../readers/html/moments.ts";
import { type Attributes, type Visitor, walk } from "../../readers/html/walk.ts";
import { clean } from "../../readers/text.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { isTimeLabel } from "./labels.ts";

/** Elements that are part of a line of text; all others end it. */
const INLINE = new Set(
	"a abbr b bdi bdo cite code em font i img mark q s small span strong sub sup time u wbr".split(" "),
);
/** Elements without a text of the page. */
const ASIDE = new Set("head style script template noscript svg".split(" "));
/** Boxes in boxes; real pages have three. */
const DEEPEST = 30;
const HEADING = /^h[1-6]$/;
/** Classes of 2021 to 2026: hints, without which a page is one record. */
const BOX_CLASS = /(?:^|\s)(?:uiBoxWhite|_a6-g)(?:\s|$)/;
const HEADING_CLASS = /(?:^|\s)_a6-h(?:\s|$)/;
const SOURCES: Readonly<Record<string, string>> = { img: "src", video: "src", audio: "src", source: "src", a: "href" };

/**
 * A page as `GenericRecord`s: one a box, and before them one of what is in no box. Dates are printed without a zone; `zone` is the
 * one that is assumed.
 */
export function parseHtmlRecords(html: string, file: string, zone: string): ParsedPage {
	const collector = new Collector(file);
	const isWhole = walk(html, collector);
	const { heading, boxes } = collector.end();
	const records = heading === undefined ? boxes : [heading, ...boxes];
	giveTimes(records, zone);
	return { records, heading: boxes.length > 0 ? heading : undefined, title: collector.title.trim(), isWhole };
}

/** What a page says. */
export interface ParsedPage {
	readonly records: readonly GenericRecord[];
	/** The first of them, where it is what a page has above its boxes: its heading, and for whom it was made. */
	readonly heading: GenericRecord | undefined;
	/** As a browser shows it above the page: the name of a conversation. */
	readonly title: string;
	/** False where the page nests too deep, and what lies deeper is missing. */
	readonly isWhole: boolean;
}

/** A record that is being made. Its times are found when the dates of the whole page are known. */
interface Box {
	readonly list: string;
	title: string;
	seconds: number | undefined;
	readonly values: BoxValue[];
	readonly groups: Box[];
	media: string[];
}

interface BoxValue extends Omit<Value, "seconds"> {
	seconds: number | undefined;
}

/** Gives a box the last date that is printed in it without a label, and each value that is a date its time. */
function giveTimes(boxes: readonly Box[], zone: string): void {
	const dates: (Dated & { readonly box: Box; readonly value: BoxValue })[] = [];
	const find = (box: Box) => {
		for (const value of box.values)
			if (isTime(value)) dates.push({ box, value, date: value.text, uris: box.media.slice(0, 1) });
		box.groups.forEach(find);
	};
	boxes.forEach(find);
	const momentOf = momentsOn(dates, zone);
	for (const { box, value, ...date } of dates) {
		const { seconds, precision } = momentOf(date);
		if (precision === "none" || precision === "month") continue;
		value.seconds = seconds;
		if (value.label === "") box.seconds = seconds;
	}
}

/** A date without a label, or with that of a time. */
function isTime({ label, text }: Value): boolean {
	return /\p{Nd}/u.test(text) && (label === "" || isTimeLabel(label)) && isDate(text);
}

/** A line of a table, or a text outside of tables. */
interface Line {
	readonly isRow: boolean;
	readonly blocks: string[];
	href: string;
}

const emptyBox = (): Box => ({ list: "", title: "", seconds: undefined, values: [], groups: [], media: [] });
const isEmpty = ({ title, values, groups, media }: Box) =>
	title === "" && values.length + groups.length + media.length === 0;

class Collector implements Visitor {
	readonly #file: string;
	readonly #page = emptyBox();
	/** Open boxes, outermost first. */
	readonly #boxes: Box[] = [];
	readonly #rows: Line[] = [];
	/** What ends with each open element. */
	readonly #ends: ((() => void) | undefined)[] = [];
	#text = "";
	#href = "";
	#headings = 0;
	#silent = 0;
	title = "";
	#isTitle = false;

	constructor(file: string) {
		this.#file = file;
	}

	/** What is in no box, undefined for nothing, and the boxes. */
	end(): { readonly heading: Box | undefined; readonly boxes: readonly Box[] } {
		this.#edge();
		const heading = { ...this.#page, groups: [], media: each(this.#page.media) };
		return { heading: isEmpty(heading) ? undefined : heading, boxes: this.#page.groups };
	}

	open(tag: string, attributes: Attributes): void {
		if (tag === "br") this.#text += "\n";
		else if (!INLINE.has(tag)) this.#edge();
		this.#ends.push(this.#begin(tag, attributes));
	}

	close(tag: string): void {
		if (tag !== "br" && !INLINE.has(tag)) this.#edge();
		this.#ends.pop()?.();
	}

	text(text: string): void {
		if (this.#isTitle) this.title += text;
		else if (this.#silent === 0) this.#text += text;
	}

	get #box(): Box {
		return this.#boxes.at(-1) ?? this.#page;
	}

	#begin(tag: string, attributes: Attributes): (() => void) | undefined {
		const classes = attributes["class"] ?? "";
		const attribute = SOURCES[tag];
		if (attribute !== undefined) this.#link(tag, addressOf(attributes[attribute] ?? "", this.#file));
		if (ASIDE.has(tag) || tag === "video" || tag === "audio") return this.#mute();
		if (tag === "title") return this.#beginTitle();
		// Reactions to a message are a list in its box.
		if (BOX_CLASS.test(classes) || tag === "ul") return this.#beginBox();
		if (HEADING.test(tag) || HEADING_CLASS.test(classes)) return this.#beginHeading();
		if (tag === "tr" || tag === "dt") return this.#beginRow();
		return undefined;
	}

	#link(tag: string, address: string): void {
		if (address === "" || isDecoration(address)) return;
		if (tag !== "a" || isMedium(address)) {
			this.#box.media.push(address);
			return;
		}
		if (this.#href !== "" && this.#href !== address) this.#edge();
		this.#href = address;
	}

	/** What a browser shows in place of a video says nothing of the owner's. */
	#mute(): () => void {
		this.#silent += 1;
		return () => {
			this.#silent -= 1;
		};
	}

	/** Undefined where boxes nest deeper than anybody's: then what is in it belongs to the one around it. */
	#beginBox(): (() => void) | undefined {
		if (this.#boxes.length >= DEEPEST) return undefined;
		this.#boxes.push(emptyBox());
		return () => {
			const box = this.#boxes.pop();
			if (box === undefined || isEmpty(box)) return;
			box.media = each(box.media);
			this.#box.groups.push(box);
		};
	}

	#beginTitle(): () => void {
		this.#isTitle = true;
		return () => {
			this.#isTitle = false;
		};
	}

	#beginHeading(): () => void {
		this.#headings += 1;
		return () => {
			this.#headings -= 1;
		};
	}

	#beginRow(): () => void {
		this.#rows.push({ isRow: true, blocks: [], href: "" });
		return () => {
			const { blocks: [label = "", ...texts] = [], href = "" } = this.#rows.pop() ?? {};
			// A link that shows its own address; what is beside it can be a date, as in saved posts of 2021.
			const rest = texts.filter((one) => one !== href);
			const text = (rest.length > 0 ? rest : texts).join("\n");
			if (label !== "" || href !== "") this.#box.values.push({ label, text, href, seconds: undefined });
		};
	}

	/** Ends a block of text. */
	#edge(): void {
		const text = clean(this.#text).trim();
		const href = this.#href;
		this.#text = "";
		this.#href = "";
		if (text === "" && href === "") return;
		const row = this.#rows.at(-1);
		if (row !== undefined) {
			if (text !== "") row.blocks.push(text);
			if (row.href === "") row.href = href;
			else if (href !== "") this.#box.values.push({ label: "", text: "", href, seconds: undefined });
		} else if (this.#headings > 0 && this.#box.title === "") this.#box.title = text;
		else this.#box.values.push({ label: "", text, href, seconds: undefined });
	}
}

/** Each once: a link and the picture in it name the same. */
function each(media: string[]): string[] {
	return media.length > 1 ? [...new Set(media)] : media;
}
