import { hashBytes } from "../../output/file-bytes.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { Area } from "../model/areas.ts";
import type { Collected } from "../readers/collected.ts";
import { SUBJECTS, type Subject } from "../telling/subjects.ts";
import { collections, recordsOf, type Told } from "../telling/tell.ts";
import { lettersOf } from "../telling/telling.ts";
import { subjectUrl } from "./links.ts";
import { type Packed, pack } from "./pack.ts";

/** A record in its place on the pages of its subject. */
export interface Entry extends Told {
	/** Its address on its page. */
	readonly id: string;
	/** In the zone of the owner, such as `2024-05-14`; empty for a record without a date. */
	readonly day: string;
	/** Minutes since midnight. */
	readonly minute: number;
	readonly letters: number;
}

/** A page of a subject, the oldest entries first. */
export interface EntryPage extends Packed<Entry> {
	readonly url: string;
}

/** A subject in which there is something. */
export interface PlacedSubject {
	readonly key: Subject;
	readonly area: Area;
	readonly entries: number;
	/** The newest first. */
	readonly pages: readonly EntryPage[];
	/** The newest entry in seconds since 1970; undefined where none has a date. */
	readonly newest: number | undefined;
}

/** Subjects of names and little else: the fewer their pages, the more is sorted at a time. */
const LISTS: ReadonlySet<Subject> = new Set<Subject>(["contacts", "searches", "advertisers", "appUses"]);
const MOST_ROWS = 2000;

/** Letters of a digest that make an address. */
const DIGEST = 12;

/** Knows where each record is told: as its file says it, and as an entry of its subject, from when all are read. */
export class Entries {
	/** In the order of the first page. */
	subjects: readonly PlacedSubject[] = [];
	readonly #language: PrivateLanguage;
	readonly #urls = new Map<object, string>();
	readonly #files = new Map<object, string>();
	#known: Partial<Record<keyof Collected, number>> = {};

	constructor(language: PrivateLanguage) {
		this.#language = language;
	}

	/** What has been collected since this was asked last. */
	added(collected: Collected): readonly Told[] {
		const added = [...recordsOf(collected, this.#language, this.#known)];
		if (added.length === 0) return added;
		this.#known = Object.fromEntries(collections.map((name) => [name, collected[name].length]));
		return added;
	}

	/** Notes where the record of a file is that became these. */
	isAt(url: string, became: readonly Told[]): void {
		for (const { record } of became) this.#files.set(record, url);
	}

	/** Gives every record its place, before any page leads there. */
	end({ collected }: { readonly collected: Collected }): void {
		const bySubject = new Map<Subject, Entry[]>();
		for (const told of recordsOf(collected, this.#language)) {
			const telling = told.tell();
			if (telling.subject === undefined) continue;
			const moment = told.seconds === undefined ? undefined : this.#language.local(told.seconds * 1000);
			const entries = bySubject.get(telling.subject) ?? [];
			bySubject.set(telling.subject, entries);
			const { day = "", minute = 0 } = moment ?? {};
			entries.push({ ...told, id: idOf(told, day), day, minute, letters: lettersOf(telling) });
		}
		this.subjects = subjectsIn(bySubject);
		for (const { pages } of this.subjects)
			for (const { url, items } of pages) for (const { record, id } of items) this.#urls.set(record, `${url}#${id}`);
	}

	/** The page and the address on it of an entry; empty for a record that is none. */
	urlOf(record: object): string {
		return this.#urls.get(record) ?? "";
	}

	/** Where a record is as its file says it. */
	fileUrlOf(record: object): string {
		return this.#files.get(record) ?? "";
	}
}

/** Its time, as that of a message; of what has none a digest, so that no name is in an address. */
function idOf({ record, seconds = 0 }: Told, day: string): string {
	return day === "" ? `u${hashBytes(JSON.stringify(record)).slice(0, DIGEST)}` : `m${Math.round(seconds * 1000)}`;
}

function subjectsIn(bySubject: ReadonlyMap<Subject, readonly Entry[]>): readonly PlacedSubject[] {
	return subjects.flatMap((key) => {
		const entries = bySubject.get(key) ?? [];
		if (entries.length === 0) return [];
		const sorted = inOrder(entries);
		const last = sorted.at(-1);
		// Divided with the oldest first, so that the pages of former years keep their addresses.
		const pages = pack(withNumbers(sorted), {
			periodOf: ({ day }) => day.slice(0, 4),
			lettersOf: ({ letters }) => letters,
			...(LISTS.has(key) && { most: MOST_ROWS }),
		})
			.map((page) => ({ ...page, url: subjectUrl(key, page.name) }))
			.reverse();
		const newest = last === undefined || last.day === "" ? undefined : last.seconds;
		return [{ key, area: SUBJECTS[key], entries: entries.length, pages, newest }];
	});
}

const subjects = Object.keys(SUBJECTS) as readonly Subject[];

/** Oldest first, those without a date before all others. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
	// What has no date keeps the order of its file when all is turned around.
	const undated = entries.filter(({ day }) => day === "").toReversed();
	const dated = entries.filter(({ day }) => day !== "");
	return [...undated, ...dated.sort((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))];
}

/** With a number where several have the same address. */
function withNumbers(entries: readonly Entry[]): readonly Entry[] {
	const counts = new Map<string, number>();
	return entries.map((entry) => {
		const count = (counts.get(entry.id) ?? 0) + 1;
		counts.set(entry.id, count);
		return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` };
	});
}
