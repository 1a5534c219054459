import type { Person } from "../model/activity.ts";
import type { Collected } from "../readers/collected.ts";

const named = ({ handle, name }: Person) => (handle !== "" && name !== "" ? `${name} (${handle})` : name || handle);

/** Whom the newest record of a collection is about, for the collections whose records are about somebody. */
const PEOPLE: { readonly [K in keyof Collected]?: (record: Collected[K][number]) => string } = {
	comments: ({ owner }) => named(owner),
	likes: ({ owner }) => named(owner),
	relations: ({ person }) => named(person),
	contacts: ({ name }) => name,
	saved: ({ owner }) => named(owner),
	storyAnswers: ({ owner }) => named(owner),
	seen: ({ owner }) => named(owner),
	shortPosts: ({ owner }) => named(owner),
};

/** Says of each record that has been read whom it is about, by what it became; empty where that is not known. */
export function personReader(): (collected: Collected) => string {
	const followers = [
		...(["comments", "likes", "relations", "contacts"] as const).map(follower),
		...(["saved", "storyAnswers", "seen", "shortPosts"] as const).map(follower),
	];
	return (collected) => {
		let person = "";
		// All are asked, because each keeps how far it has come.
		for (const newestIn of followers) person = newestIn(collected) || person;
		return person;
	};
}

/** The person of what was added to a collection since it was asked last. */
function follower<K extends keyof Collected>(collection: K): (collected: Collected) => string {
	let known = 0;
	const personOf = PEOPLE[collection];
	return (collected) => {
		const records: readonly Collected[K][number][] = collected[collection];
		const last = records.length > known ? records.at(-1) : undefined;
		known = records.length;
		return last === undefined || personOf === undefined ? "" : personOf(last);
	};
}
