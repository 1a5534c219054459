import type { Area } from "../model/areas.ts";
import { SEARCH_CONTENTS_URL, searchPartUrl } from "../render/links.ts";
import { dataScript, PartDraft, type PartSum, type Row } from "./part.ts";

/** Bytes of a part, about. */
const PART = 2 ** 20;
/** What is in no year: messages without a date, and all that is no message. */
const [UNDATED, OTHERS] = [2, 1];
/** Bytes that wait in unfinished parts, at most. */
const MOST_WAITING = 12 * 2 ** 20;
/** Names in the table of contents. A part in which there are others is loaded whoever is looked for. */
const MOST_PEOPLE = 20_000;
/** Letters of a name in it. */
const MOST_LETTERS = 200;

/** Parts of a year at most: a part has the number `20240003`, so that more in one year moves none of another. */
const MOST_PARTS = 10_000;

interface ListedPart {
	readonly part: number;
	readonly rows: number;
	readonly newest: number;
	readonly areas: readonly Area[];
	readonly years: readonly number[];
	/** Numbers of names, in order. */
	readonly people: readonly number[];
	readonly hasOthers: boolean;
}

/** Writes what is searched, in parts: messages by year, so that the latest come first and a year alone can be loaded. */
export class SearchIndex {
	readonly #drafts = new Map<number, PartDraft>();
	readonly #parts: ListedPart[] = [];
	readonly #people = new Map<string, { readonly number: number; rows: number }>();
	readonly #writeText: (path: string, text: string) => Promise<void>;
	/** How many there are of a year. */
	readonly #counts = new Map<number, number>();
	#waiting = 0;

	constructor(writeText: (path: string, text: string) => Promise<void>) {
		this.#writeText = writeText;
	}

	async add(row: Row): Promise<void> {
		if (row.text.trim() === "") return;
		// All that is no message is little, of many kinds and years, and comes file by file.
		const shelf = row.area === "messages" ? row.year || UNDATED : OTHERS;
		const draft = this.#drafts.get(shelf) ?? new PartDraft();
		this.#drafts.set(shelf, draft);
		const before = draft.bytes;
		draft.add(row);
		this.#waiting += draft.bytes - before;
		this.#count(row.person);
		if (draft.bytes >= PART) await this.#flush(shelf, draft);
		if (this.#waiting >= MOST_WAITING) await this.#flushLargest();
	}

	/** Writes what is left and the table of contents. Returns the areas and years in which there is something. */
	async end(): Promise<{ readonly areas: ReadonlySet<Area>; readonly years: readonly number[] }> {
		for (const [shelf, draft] of this.#drafts) await this.#flush(shelf, draft);
		const parts = this.#parts.toSorted((a, b) => b.newest - a.newest || a.part - b.part);
		const people = [...this.#people].map(([name, { rows }]) => [name, rows] as const);
		await this.#writeText(SEARCH_CONTENTS_URL, dataScript({ version: 1, people, parts }));
		const years = new Set(parts.flatMap((part) => part.years));
		return {
			areas: new Set(parts.flatMap((part) => part.areas)),
			years: [...years].filter((year) => year !== 0).sort((a, b) => b - a),
		};
	}

	#count(name: string): void {
		if (name === "" || name.length > MOST_LETTERS) return;
		const known = this.#people.get(name);
		if (known !== undefined) known.rows += 1;
		else if (this.#people.size < MOST_PEOPLE) this.#people.set(name, { number: this.#people.size, rows: 1 });
	}

	async #flushLargest(): Promise<void> {
		let [at, largest]: [number, PartDraft | undefined] = [0, undefined];
		for (const [shelf, draft] of this.#drafts) if (draft.bytes > (largest?.bytes ?? 0)) [at, largest] = [shelf, draft];
		if (largest !== undefined) await this.#flush(at, largest);
	}

	async #flush(shelf: number, draft: PartDraft): Promise<void> {
		this.#drafts.delete(shelf);
		this.#waiting -= draft.bytes;
		const count = (this.#counts.get(shelf) ?? 0) + 1;
		this.#counts.set(shelf, count);
		const part = shelf * MOST_PARTS + count;
		this.#parts.push(this.#listed(part, draft));
		await this.#writeText(searchPartUrl(part), draft.script(part));
	}

	#listed(part: number, { rows, newest, areas, years, people }: PartSum): ListedPart {
		const numbers: number[] = [];
		let hasOthers = false;
		for (const name of people) {
			const known = this.#people.get(name);
			if (known !== undefined) numbers.push(known.number);
			else if (name !== "") hasOthers = true;
		}
		return { ...{ part, rows, newest, hasOthers }, areas: [...areas], years: [...years], people: numbers };
	}
}
