import type { PrivateLanguage } from "../languages/words.ts";
import type { Person, Timed } from "../model/activity.ts";
import type { Area } from "../model/areas.ts";
import type { PrivateCollections } from "../readers/collected.ts";
import { nobody, personNamed } from "../readers/facts.ts";
import { tell } from "./tell.ts";
import type { Telling } from "./telling.ts";

/** A record of any collection, when it is, and where it is shown. There are as many as records, so they are small. */
export class Told<K extends keyof PrivateCollections = keyof PrivateCollections> {
	readonly record: PrivateCollections[K];
	/** In the zone of the owner, such as `2024-05-14`; empty for a record without a date. */
	readonly day: string;
	/** Minutes since midnight. */
	readonly minute: number;
	/** Known when its place is. */
	area: Area = "other";
	/** Where it is as its file says it; empty where that is on no page. */
	file = "";
	/** The page on which it is an entry, and its address there; empty for what is told on pages of people alone. */
	page = "";
	id = "";
	readonly #collection: K;
	readonly #language: PrivateLanguage;

	constructor(collection: K, record: PrivateCollections[K], language: PrivateLanguage) {
		[this.#collection, this.record, this.#language] = [collection, record, language];
		const { seconds } = this;
		const moment = seconds === undefined ? undefined : language.local(seconds * 1000);
		[this.day, this.minute] = [moment?.day ?? "", moment?.minute ?? 0];
	}

	/** Seconds since 1970 in UTC. */
	get seconds(): number | undefined {
		const { record } = this;
		return "seconds" in record ? (record satisfies Timed).seconds : undefined;
	}

	/** For machines; empty for a record without a date. */
	get iso(): string {
		return this.day === "" || this.seconds === undefined ? "" : new Date(this.seconds * 1000).toISOString();
	}

	get url(): string {
		return this.page === "" ? "" : `${this.page}#${this.id}`;
	}

	/** Told anew each time, so that no more than one page is in memory. */
	tell(): Telling {
		return tell(this.#collection, this.record, this.#language);
	}
}

/** Whom the owner searched for: of a search for accounts, whoever is called as its text says. */
export function searchedIn({ record }: Told): Person {
	return "for" in record && record.for === "account" ? personNamed(record.text) : nobody;
}
