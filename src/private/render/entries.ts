import { hashBytes } from "../../output/file-bytes.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { Area } from "../model/areas.ts";
import type { Collected, PrivateCollections } from "../readers/collected.ts";
import { SUBJECTS, type Subject } from "../telling/subjects.ts";
import { collections } from "../telling/tell.ts";
import { lettersOf } from "../telling/telling.ts";
import { Told } from "../telling/told.ts";
import { subjectUrl } from "./links.ts";
import { type Packed, pack } from "./pack.ts";

/** A subject in which there is something. */
export interface PlacedSubject {
	readonly key: Subject;
	readonly area: Area;
	readonly entries: number;
	/** The newest first, each with its oldest entries first. */
	readonly pages: readonly EntryPage[];
	/** Undefined where no entry has a date. */
	readonly newest: Told | undefined;
}

export interface EntryPage extends Packed<Told> {
	readonly url: string;
}

/** Subjects of names and little else: the fewer their pages, the more is sorted at a time. */
const LISTS: ReadonlySet<Subject> = new Set<Subject>(["contacts", "searches", "advertisers", "appUses"]);
const MOST_ROWS = 2000;
/** Letters of a digest that make an address. */
const DIGEST = 12;

/** Everything that has been collected, and from when all is read the pages on which each record is an entry of its subject. */
export class Entries {
	/** In the order of the files. */
	readonly all: Told[] = [];
	/** In the order of the first page. */
	subjects: readonly PlacedSubject[] = [];
	readonly #byRecord = new Map<object, Told>();
	readonly #language: PrivateLanguage;
	readonly #known = new Map<keyof Collected, number>();

	constructor(language: PrivateLanguage) {
		this.#language = language;
	}

	/** What has been collected since this was asked last. */
	added(collected: Collected): readonly Told[] {
		const from = this.all.length;
		for (const collection of collections)
			if (collected[collection].length > (this.#known.get(collection) ?? 0)) this.#add(collection, collected);
		return this.all.slice(from);
	}

	/** Gives every record its place, before any page leads there. */
	end({ collected }: { readonly collected: Collected }): void {
		this.added(collected);
		const bySubject = new Map<Subject, Placing[]>();
		for (const told of this.all) {
			const telling = told.tell();
			told.area = telling.area;
			if (telling.subject === undefined) continue;
			const placing = { told, letters: lettersOf(telling) };
			const known = bySubject.get(telling.subject);
			if (known === undefined) bySubject.set(telling.subject, [placing]);
			else known.push(placing);
		}
		this.subjects = subjects.flatMap((key) => placed(key, bySubject.get(key) ?? []));
	}

	/** A record of the collections. */
	of(record: object): Told | undefined {
		return this.#byRecord.get(record);
	}

	#add<K extends keyof Collected>(
		collection: K,
		collected: { readonly [C in K]: readonly PrivateCollections[C][] },
	): void {
		const records = collected[collection];
		for (const record of records.slice(this.#known.get(collection) ?? 0)) {
			const told = new Told(collection, record, this.#language);
			this.all.push(told);
			this.#byRecord.set(record, told);
		}
		this.#known.set(collection, records.length);
	}
}

interface Placing {
	readonly told: Told;
	readonly letters: number;
}

const subjects = Object.keys(SUBJECTS) as readonly Subject[];

/** Nothing for a subject without entries. */
function placed(key: Subject, unordered: readonly Placing[]): readonly PlacedSubject[] {
	const placings = inOrder(unordered);
	const last = placings.at(-1)?.told;
	if (last === undefined) return [];
	const idOf = ids();
	for (const { told } of placings) told.id = idOf(told);
	// Divided with the oldest first, so that the pages of former years keep their addresses.
	const packed = pack(placings, {
		periodOf: ({ told }) => told.day.slice(0, 4),
		lettersOf: ({ letters }) => letters,
		...(LISTS.has(key) && { most: MOST_ROWS }),
	});
	const pages = packed.map(({ items, ...page }): EntryPage => {
		const url = subjectUrl(key, page.name);
		for (const { told } of items) told.page = url;
		return { ...page, url, items: items.map(({ told }) => told) };
	});
	const newest = last.day === "" ? undefined : last;
	return [{ key, area: SUBJECTS[key], entries: placings.length, pages: pages.reverse(), newest }];
}

/** Oldest first, those without a date before all others. */
function inOrder(placings: readonly Placing[]): readonly Placing[] {
	// What has no date keeps the order of its file when all is turned around.
	const undated = placings.filter(({ told }) => told.day === "").reverse();
	// Files have the newest first: a later one of the same second or minute takes no address from another.
	const dated = placings.filter(({ told }) => told.day !== "").reverse();
	return undated.concat(dated.sort((a, b) => (a.told.seconds ?? 0) - (b.told.seconds ?? 0)));
}

/**
 * Gives each entry of a subject an address: its time, as that of a message; of what has none a digest, so that no name is in it; and
 * a number where several have the same one.
 */
function ids(): (told: Told) => string {
	const counts = new Map<string, number>();
	return ({ record, day, seconds = 0 }) => {
		const digest = () => hashBytes(JSON.stringify(record)).slice(0, DIGEST);
		const id = day === "" ? `u${digest()}` : `m${Math.round(seconds * 1000)}`;
		const count = (counts.get(id) ?? 0) + 1;
		counts.set(id, count);
		return count === 1 ? id : `${id}-${count}`;
	};
}
