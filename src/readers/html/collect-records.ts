import { addressOf, isDecoration, isMedium, isRemote, isSubtitles } from "./addresses.ts";
import { isDate } from "./dates.ts";
import type { MediumPart, Page, Part, RecordPart } from "./page.ts";
import { recordOf } from "./records.ts";
import { SubtitleLinks } from "./subtitles.ts";
import { Texts } from "./texts.ts";
import { type Attributes, type Visitor, walk } from "./walk.ts";

/** Parses a page and finds its records; `file` is its path in the download. One pass, whatever the page holds. */
export function readPage(html: string, file: string): Page {
	const collector = new Collector(file);
	const whole = walk(html, collector);
	return { records: collector.records(), parts: collector.parts(), whole };
}

/** Elements that are part of a line of text; all others end it. */
const INLINE = new Set(
	"a abbr b bdi bdo cite code em font i img mark q s small span strong sub sup time u wbr script style".split(" "),
);
/** Elements without content of the owner. */
const ASIDE = new Set("head header nav aside script style template noscript svg textarea select button".split(" "));
const HEADING = /^h[1-6]$/;
/** Classes of 2021 to 2026. They are hints: a page without them is read by its shape. */
const BOX_CLASS = /(^|\s)(uiBoxWhite|_a6-g)(\s|$)/;
const HEADING_CLASS = /(^|\s)_a6-h(\s|$)/;
const METADATA_CLASS = /(^|\s)_a6[-_][qr](\s|$)/;
/** No post has more; an element with more is a list of them. */
const MOST_PARTS = 5000;

interface Element {
	/** The number of parts before it. */
	readonly start: number;
	readonly isBox: boolean;
	readonly isRoot: boolean;
	/** Called when it ends. */
	readonly end: (() => void) | undefined;
}

class Collector implements Visitor {
	readonly #file: string;
	readonly #parts: Part[] = [];
	readonly #open: Element[] = [];
	readonly #texts: Texts;
	/** The picture, video or link to one that is open. Elements in it may name the same file again. */
	#medium: MediumPart | undefined;
	readonly #subtitles = new SubtitleLinks();
	/** How many elements were open around the last medium, and the fewest since. */
	#around = 0;
	#fewest = 0;
	#boxes = 0;
	#boxesInTables = 0;
	#asides = 0;
	#mains = 0;
	#hasMain = false;

	constructor(file: string) {
		this.#file = file;
		this.#texts = new Texts({
			text: (text, heading) =>
				this.#parts.push({
					is: "text",
					text,
					heading,
					date: !heading && isDate(text),
					boxes: this.#boxes,
					shared: this.#fewest,
					apart: this.#fewest < this.#around,
					beside: false,
				}),
			line: (label, value, href) => this.#parts.push({ is: "line", label, value, href, depth: this.#depth }),
		});
	}

	/** Media in no record are records without a date, so that none is lost. */
	records(): readonly RecordPart[] {
		return this.#parts.flatMap((part): RecordPart[] => {
			if (part.is === "record") return [part];
			return part.is === "medium" ? [{ is: "record", parts: [part], date: "", boxes: 0 }] : [];
		});
	}

	parts(): RecordPart["parts"] {
		return this.#parts.flatMap((part) => (part.is === "record" ? part.parts : [part]));
	}

	open(tag: string, attributes: Attributes): void {
		const isMain = tag === "main" || attributes["role"] === "main";
		const endMain = isMain ? this.#beginMain() : undefined;
		const isRelevant = this.#isRelevant;
		if (isRelevant && !INLINE.has(tag)) tag === "br" ? this.#texts.lineBreak() : this.#texts.edge();
		const isBox = isRelevant && BOX_CLASS.test(attributes["class"] ?? "");
		if (isBox) this.#boxes += 1;
		if (isBox && this.#texts.tables > 0) this.#boxesInTables += 1;
		const end = endMain ?? (isRelevant ? this.#begin(tag, attributes) : undefined);
		const isRoot = isMain || tag === "html" || tag === "body";
		this.#open.push({ start: this.#parts.length, isBox, isRoot, end });
	}

	close(tag: string): void {
		const isRelevant = this.#isRelevant;
		if (isRelevant && !INLINE.has(tag) && tag !== "br") this.#texts.edge();
		const element = this.#open.pop();
		this.#fewest = Math.min(this.#fewest, this.#open.length);
		element?.end?.();
		if (element?.isBox) this.#boxes -= 1;
		if (element?.isBox && this.#texts.tables > 0) this.#boxesInTables -= 1;
		if (element !== undefined) this.#subtitles.settle(this.#parts, element.start);
		if (isRelevant && element !== undefined && !element.isRoot && this.#texts.tables === 0) this.#settle(element);
	}

	text(text: string): void {
		if (this.#isRelevant) this.#texts.add(text);
	}

	/** Outside `<main>`, where there is one, there is only navigation. */
	get #isRelevant(): boolean {
		return this.#asides === 0 && (this.#mains > 0 || !this.#hasMain);
	}

	get #depth(): number {
		return this.#texts.tables + this.#boxesInTables;
	}

	#beginMain(): () => void {
		this.#texts.edge();
		if (!this.#hasMain) {
			this.#parts.length = 0;
			this.#subtitles.forget(0);
		}
		this.#hasMain = true;
		this.#mains += 1;
		return () => {
			this.#mains -= 1;
		};
	}

	#begin(tag: string, attributes: Attributes): (() => void) | undefined {
		const texts = this.#texts;
		if (ASIDE.has(tag)) {
			this.#asides += 1;
			return () => {
				this.#asides -= 1;
			};
		}
		if (tag === "table" || tag === "dl") {
			texts.beginTable();
			return () => texts.endTable();
		}
		if (tag === "tr" || tag === "dt") texts.beginLine();
		if (texts.inHeading) return undefined;
		const classes = attributes["class"] ?? "";
		if (texts.tables === 0 && (HEADING.test(tag) || HEADING_CLASS.test(classes))) {
			texts.beginHeading();
			return () => texts.endHeading();
		}
		if (texts.tables === 0 && METADATA_CLASS.test(classes)) {
			texts.mute();
			return () => texts.unmute();
		}
		return this.#beginMedium(tag, attributes);
	}

	#beginMedium(tag: string, attributes: Attributes): (() => void) | undefined {
		const address = addressOf(attributes[tag === "a" ? "href" : "src"] ?? "", this.#file);
		if (tag === "track" || (tag === "a" && isSubtitles(address))) return this.#subtitle(address);
		else if (tag === "source") this.#name(address);
		else if (tag === "img" || tag === "video" || (tag === "a" && isMedium(address))) return this.#show(tag, address);
		else if (tag === "a") this.#texts.link(address);
		return undefined;
	}

	/** Text inside a link to a medium or inside a video is no caption, and media inside are the same medium. */
	#show(tag: MediumPart["tag"], uri: string): (() => void) | undefined {
		if (isDecoration(uri)) return undefined;
		if (this.#medium !== undefined) {
			this.#name(uri);
			return undefined;
		}
		this.#texts.mute();
		this.#medium = { is: "medium", tag, uri, subtitles: "", depth: this.#depth };
		return () => {
			this.#texts.unmute();
			if (this.#medium !== undefined) this.#parts.push(this.#medium);
			this.#medium = undefined;
			this.#around = this.#fewest = this.#open.length;
		};
	}

	/** Another address of the open medium. One inside the download replaces one of the web. */
	#name(uri: string): void {
		const known = this.#medium;
		if (known === undefined || uri === "") return;
		if (known.uri === "" || (isRemote(known.uri) && !isRemote(uri))) this.#medium = { ...known, uri };
	}

	/** The text of a link to subtitles is no caption. */
	#subtitle(uri: string): (() => void) | undefined {
		if (uri === "") return undefined;
		if (this.#medium === undefined) this.#parts.push({ is: "subtitles", uri, taken: false });
		else this.#medium = { ...this.#medium, subtitles: uri };
		this.#texts.mute();
		return () => this.#texts.unmute();
	}

	/** Replaces the parts of an element that is a record by that record. */
	#settle({ start, isBox }: Element): void {
		const last = this.#parts.at(-1);
		const size = this.#parts.length - start;
		if (last === undefined || size <= 0) return;
		const parent = this.#open.at(-1);
		const boxes = this.#boxes + (isBox ? 1 : 0);
		const depth = this.#open.length + 1;
		const frame = { box: isBox && this.#boxes === 0, top: parent === undefined || parent.isRoot, boxes, depth };
		const dated = last.is === "text" && last.date;
		if (!frame.box && !frame.top && !(dated && size <= MOST_PARTS)) return;
		const record = recordOf(this.#parts.slice(start), frame);
		if (record === undefined) return;
		this.#parts.splice(start, size, record);
		this.#subtitles.forget(start);
	}
}
