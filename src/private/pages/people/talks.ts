import type { People } from "../../people/people.ts";
import { MOST_NAMED, othersOf } from "../messages/facts.ts";
import type { ShownConversation } from "../messages/shown.ts";

/** What is kept of a conversation when its messages have been let go of. */
export interface Talk {
	readonly number: number;
	readonly title: string;
	/** With more than one other person. */
	readonly isGroup: boolean;
	readonly messages: number;
	/** Days such as `2024-05-14`; empty where no message has a date. */
	readonly first: string;
	readonly last: string;
	/** By sender. */
	readonly counts: ReadonlyMap<string, number>;
	/** By year; of groups, none. */
	readonly years: ReadonlyMap<string, number>;
	/** Everybody but the owner, also who left. */
	readonly others: ReadonlySet<string>;
}

/** A conversation with somebody, and how many of its messages are theirs. */
export interface TalkWith {
	readonly talk: Talk;
	readonly theirs: number;
}

/** Folder of conversations from before December 2020, which call people by their handles. */
const BY_HANDLES = "direct";

export function talkOf({ conversation, number, title, messages }: ShownConversation): Talk {
	const [counts, years] = [new Map<string, number>(), new Map<string, number>()];
	const others = new Set(othersOf(conversation));
	const own = new Set(conversation.own.names);
	const isGroup = conversation.isGroup || others.size > 1;
	let [first, last] = ["", ""];
	for (const { dated } of messages) {
		const { sender } = dated.message;
		counts.set(sender, (counts.get(sender) ?? 0) + 1);
		if (sender !== "" && !own.has(sender)) others.add(sender);
		if (dated.day === "") continue;
		if (first === "") first = dated.day;
		last = dated.day;
		if (isGroup) continue;
		const year = dated.day.slice(0, -6);
		years.set(year, (years.get(year) ?? 0) + 1);
	}
	return { number, title, isGroup, messages: messages.length, first, last, counts, years, others };
}

/** Tells the registry how a conversation calls its people. Of a crowd those have pages who are named above it or wrote in it. */
export function introduce(people: People, { others, counts }: Talk, { conversation }: ShownConversation): void {
	people.called([...others], conversation.box === BY_HANDLES ? "handle" : "name");
	let named = 0;
	for (const name of others) {
		named += 1;
		if (named <= MOST_NAMED || counts.has(name)) people.numberOf(name);
	}
}

/** The conversations of each person, the latest first, by number of their page. */
export function talksByPerson(talks: readonly Talk[], people: People): ReadonlyMap<number, readonly TalkWith[]> {
	const all = new Map<number, TalkWith[]>();
	const latest = talks.toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : a.number - b.number));
	for (const talk of latest) {
		const theirs = new Map<number, number>();
		for (const name of talk.others) {
			const number = people.named(name)?.number;
			if (number !== undefined) theirs.set(number, (theirs.get(number) ?? 0) + (talk.counts.get(name) ?? 0));
		}
		for (const [number, count] of theirs) {
			const known = all.get(number) ?? [];
			all.set(number, known);
			known.push({ talk, theirs: count });
		}
	}
	return all;
}
