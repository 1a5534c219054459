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
 * A page as `GenericRecord`s: one a box, and before them one of what is in no box. Dates are
 * printed without a zone; `zone` is the one that is assumed.
 */
export function parseHtmlRecords(html: string, file: string, zone: string): ParsedPage {
	const collector = new Collector(file);
	const isWhole = walk(html, collector);
	const records = dated(collector.records(), zone);
	const [first] = records;
	if (first !== undefined && records.length > 1 && collector.hasHeading) headings.add(first);
	return { records, title: collector.title.trim(), isWhole };
}

const headings = new WeakSet<GenericRecord>();

/** Whether a record is what a page has outside of its boxes: its heading, and for whom it was made. */
export function isHeading(record: GenericRecord): boolean {
	return headings.has(record);
}

/** What a page says. */
export interface ParsedPage {
	readonly records: readonly GenericRecord[];
	/** As a browser shows it above the page: the name of a conversation. */
	readonly title: string;
	/** False where the page nests too deep, and what lies deeper is missing. */
	readonly isWhole: boolean;
}

/** Gives a record the last date that is printed in it, and each of its values that is a date its time. */
function dated(records: readonly GenericRecord[], zone: string): readonly GenericRecord[] {
	const momentOf = momentsOn(records.flatMap(datesIn), zone);
	const withTimes = (record: GenericRecord): GenericRecord => {
		const values = record.values.map((value) => {
			if (!isTime(value)) return value;
			const { seconds, precision } = momentOf({ date: value.text, uris: record.media.slice(0, 1) });
			return precision === "none" || precision === "month" ? value : { ...value, seconds };
		});
		const seconds = values.findLast(({ label, seconds }) => label === "" && seconds !== undefined)?.seconds;
		return { ...record, values, seconds, groups: record.groups.map(withTimes) };
	};
	return records.map(withTimes);
}

function datesIn({ values, media, groups }: GenericRecord): readonly Dated[] {
	const own = values.filter(isTime);
	return [...own.map(({ text }) => ({ date: text, uris: media.slice(0, 1) })), ...groups.flatMap(datesIn)];
}

/** A date without a label, or with that of a time. */
function isTime({ label, text }: Value): boolean {
	return (label === "" || isTimeLabel(label)) && isDate(text);
}

/** A box that is open, or the page. */
interface Draft {
	readonly list: string;
	title: string;
	readonly values: Value[];
	readonly groups: GenericRecord[];
	/** Each once: a link and the picture in it name the same. */
	readonly media: Set<string>;
}

/** A line of a table, or a text outside of tables. */
interface Line {
	readonly isRow: boolean;
	readonly blocks: string[];
	href: string;
}

const draft = (): Draft => ({ list: "", title: "", values: [], groups: [], media: new Set() });
const isEmpty = ({ title, values, groups, media }: Draft) =>
	title === "" && values.length + groups.length + media.size === 0;

/** Its times are found when the dates of the whole page are known. */
const genericRecordOf = ({ media, ...rest }: Draft): GenericRecord => ({
	...rest,
	media: [...media],
	seconds: undefined,
});

class Collector implements Visitor {
	readonly #file: string;
	readonly #page = draft();
	/** Open boxes, outermost first. */
	readonly #boxes: Draft[] = [];
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

	records(): readonly GenericRecord[] {
		this.#edge();
		const { groups } = this.#page;
		return this.hasHeading ? [genericRecordOf({ ...this.#page, groups: [] }), ...groups] : groups;
	}

	/** Whether anything is in no box; then it is the first record. */
	get hasHeading(): boolean {
		return !isEmpty({ ...this.#page, groups: [] });
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

	get #box(): Draft {
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
			this.#box.media.add(address);
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
		this.#boxes.push(draft());
		return () => {
			const box = this.#boxes.pop();
			if (box !== undefined && !isEmpty(box)) this.#box.groups.push(genericRecordOf(box));
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
			if (label !== "" || href !== "")
				this.#box.values.push({ label, text: texts.join("\n"), href, seconds: undefined });
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
