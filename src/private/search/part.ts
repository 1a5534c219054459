import type { Area } from "../model/areas.ts";

/** Something that can be found. */
export interface Row {
	readonly area: Area;
	/** Who wrote it, or whom it is about; empty where that is not known. */
	readonly person: string;
	/** What it belongs to, such as the title of a conversation. */
	readonly title: string;
	readonly text: string;
	/** The page and its address on that. */
	readonly url: string;
	readonly milliseconds: number | undefined;
	/** In the zone of the owner; 0 for none. */
	readonly year: number;
}

/** What the table of contents says of a part. */
export interface PartSum {
	readonly rows: number;
	readonly bytes: number;
	readonly areas: ReadonlySet<Area>;
	readonly years: ReadonlySet<number>;
	readonly people: Iterable<string>;
	/** The time of the newest row; 0 for none. */
	readonly newest: number;
}

/** Numbers names in the order in which they come. Most rows have that of the row before. */
class Names {
	readonly numbers = new Map<string, number>();
	#last: string | undefined;
	#number = -1;

	numberOf(name: string): number {
		if (name === this.#last) return this.#number;
		const number = this.numbers.get(name) ?? this.numbers.size;
		this.numbers.set(name, number);
		[this.#last, this.#number] = [name, number];
		return number;
	}
}

/** Characters of control, and what ends a line: rows are lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const BREAKS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;
/** The last millisecond that a date can have. */
const LAST_MOMENT = 8.64e15;
/** Bytes of a row beside its text, about. */
const BESIDE = 12;

/**
 * A part of what is searched, while it is being filled: one line of text a row, and beside it who, when and where, written as
 * differences to the row before. Names, titles and pages are written once.
 */
export class PartDraft {
	rows = 0;
	bytes = 0;
	newest = 0;
	readonly areas = new Set<Area>();
	readonly years = new Set<number>();
	readonly #people = new Names();
	readonly #titles = new Names();
	readonly #pages = new Names();
	readonly #areaNames = new Names();
	readonly #lines: string[] = [];
	readonly #senders: string[] = [];
	readonly #times: string[] = [];
	/** Row, area, title and page, from where any of the last three is another one. */
	readonly #runs: number[] = [];
	/** Row and address on its page, of rows whose time does not say it. */
	readonly #addresses: (number | string)[] = [];
	#time = 0;

	add({ area, person, title, text, url, milliseconds, year }: Row): void {
		const at = url.indexOf("#");
		const [first, second, third] = [
			this.#areaNames.numberOf(area),
			this.#titles.numberOf(title),
			this.#pages.numberOf(url.slice(0, at)),
		];
		const { length } = this.#runs;
		const [runs, last] = [this.#runs, length - 3];
		if (length === 0 || runs[last] !== first || runs[last + 1] !== second || runs[last + 2] !== third)
			runs.push(this.rows, first, second, third);
		const time = momentOf(milliseconds);
		const address = url.slice(at + 1);
		if (time === undefined || address !== `m${time}`) this.#addresses.push(this.rows, address);
		this.#lines.push(text.replace(BREAKS, " "));
		this.#senders.push(this.#people.numberOf(person).toString(36));
		this.#times.push(time === undefined ? "" : (time - this.#time).toString(36));
		this.#time = time ?? this.#time;
		this.rows += 1;
		this.bytes += Buffer.byteLength(text) + BESIDE;
		this.newest = Math.max(this.newest, time ?? 0);
		this.areas.add(area);
		this.years.add(year);
	}

	get people(): Iterable<string> {
		return this.#people.numbers.keys();
	}

	/** The script of the part. */
	script(number: number): string {
		const meta = {
			...{ part: number, runs: this.#runs, addresses: this.#addresses },
			areas: [...this.#areaNames.numbers.keys()],
			people: [...this.#people.numbers.keys()],
			titles: [...this.#titles.numbers.keys()],
			pages: [...this.#pages.numbers.keys()],
			senders: this.#senders.join(" "),
			times: this.#times.join(" "),
			text: this.#lines.join("\n"),
		};
		return dataScript(meta);
	}
}

/** Whole milliseconds that a calendar has. */
function momentOf(milliseconds: number | undefined): number | undefined {
	const whole = Math.round(milliseconds ?? Number.NaN);
	return Math.abs(whole) <= LAST_MOMENT ? whole : undefined;
}

/** A classic script that hands data over: the only file that a page of a folder can load. */
export function dataScript(data: object): string {
	const text = JSON.stringify(data).replace(
		/[<\u2028\u2029]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
	return `(globalThis.vitrineSearch ??= []).push(${text});\n`;
}
