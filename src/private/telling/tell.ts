import type { PrivateLanguage } from "../languages/words.ts";
import type { Timed } from "../model/activity.ts";
import type { Collected, PrivateCollections } from "../readers/collected.ts";
import { nobody } from "../readers/facts.ts";
import { ACCOUNT } from "./account.ts";
import { ACTIVITY } from "./activity.ts";
import { SUBJECTS } from "./subjects.ts";
import type { Tellers, Telling } from "./telling.ts";

const TELLERS: Tellers = { ...ACTIVITY, ...ACCOUNT };

type Collection = keyof PrivateCollections;

/** The names of all collections. */
export const collections = Object.keys(TELLERS) as readonly Collection[];

/** A record of a collection, as it is known when nobody asks of which. */
export interface Told {
	/** Itself, by which it is found again. */
	readonly record: object;
	readonly seconds: number | undefined;
	/** Told anew each time, so that no more than one page is in memory. */
	readonly tell: () => Telling;
}

const NOTHING = { kind: "", person: nobody, title: "", text: "", facts: [], closed: [], address: "", media: [] };

/** The one place in which a record of any collection is told. */
export function tell<K extends Collection>(
	collection: K,
	record: PrivateCollections[K],
	language: PrivateLanguage,
): Telling {
	const said = TELLERS[collection](record, language);
	const area = said.area ?? (said.subject === undefined ? "other" : SUBJECTS[said.subject]);
	return { ...NOTHING, ...said, area, seconds: secondsOf(record) };
}

/** The records of all collections from given places on, one collection after the other. */
export function* recordsOf(
	collected: Collected,
	language: PrivateLanguage,
	from: Readonly<Partial<Record<Collection, number>>> = {},
): Generator<Told> {
	for (const collection of collections) yield* recordsIn(collection, collected, language, from[collection] ?? 0);
}

function* recordsIn<K extends Collection>(
	collection: K,
	collected: { readonly [C in K]: readonly PrivateCollections[C][] },
	language: PrivateLanguage,
	from: number,
): Generator<Told> {
	const records = collected[collection];
	for (let at = from; at < records.length; at++) {
		const record = records[at];
		if (record !== undefined)
			yield { record, seconds: secondsOf(record), tell: () => tell(collection, record, language) };
	}
}

/** The time of a record; undefined where it has none. */
function secondsOf(record: PrivateCollections[Collection]): number | undefined {
	return "seconds" in record ? (record satisfies Timed).seconds : undefined;
}
