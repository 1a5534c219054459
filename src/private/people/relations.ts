import type { Person } from "../model/activity.ts";
import type { Relation } from "../model/people.ts";
import type { People } from "./people.ts";

/** Somebody on a list of people, once. */
export interface OnList {
	readonly person: Person;
	/** The first time that any file gives; undefined where none does. */
	readonly seconds: number | undefined;
}

/** Who is on a list, by what identifies them: the number of their page, or the name of somebody who has none. */
export type PeopleList = ReadonlyMap<number | string, OnList>;

/** The lists of people by kind. Several downloads, or parts of one, have the same people again. */
export function listsOf(relations: readonly Relation[], people: People): ReadonlyMap<Relation["is"], PeopleList> {
	const lists = new Map<Relation["is"], Map<number | string, OnList>>();
	for (const { is, person, seconds } of relations) {
		const list = lists.get(is) ?? new Map<number | string, OnList>();
		lists.set(is, list);
		// Of deleted accounts, which all have one name, each is somebody else.
		const nameless = `${person.handle} ${person.name} ${seconds}`;
		const key = is === "hashtag" ? person.name : (people.of(person)?.number ?? nameless);
		const known = list.get(key);
		if (known === undefined) list.set(key, { person, seconds });
		else if (seconds !== undefined && seconds < (known.seconds ?? Number.POSITIVE_INFINITY))
			list.set(key, { person: known.person, seconds });
	}
	return lists;
}

/** Those of a list who are on another as well, or who are not. */
export function among(list: PeopleList, other: PeopleList, isOn: boolean): PeopleList {
	return new Map([...list].filter(([key]) => other.has(key) === isOn));
}
