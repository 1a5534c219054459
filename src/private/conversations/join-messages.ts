import { groupBy } from "../../model/group-by.ts";
import type { Message, Reaction } from "../model/conversation.ts";
import { saidIn, withPages } from "./join-pages.ts";
import { unite } from "./unite.ts";

/** A message and the sources that have it. */
interface Joined {
	message: Message;
	readonly sources: Set<number>;
}

/** What one ZIP or folder has of a conversation, or a run of its files. It never has a message twice, so its own are never joined. */
export interface SourceOfMessages {
	/** Newest first, those of the newest file first. */
	readonly messages: readonly Message[];
	readonly participants: readonly string[];
	/** In which its pages print their times; default UTC. */
	readonly zone?: string;
}

/**
 * The messages of a conversation, oldest first, each once. Messages of one moment keep the reversed order of their files.
 *
 * Two downloads overlap and may disagree, because media are gone, reactions were added, or somebody has another name since. Of one
 * message everything is kept that either has.
 */
export function joinMessages(sources: readonly SourceOfMessages[]): readonly Message[] {
	const [first, second] = sources;
	if (first !== undefined && second === undefined) return ofOneSource(first);
	const all = sources.flatMap(({ messages }, source) => messages.map((message) => ({ message, source })));
	const sorted = all.reverse().sort((a, b) => a.message.milliseconds - b.message.milliseconds);
	const people = sources.map(({ participants }) => new Set(participants));
	const joined: Message[] = [];
	/** Of messages of pages. */
	const zoneOf = new Map<Message, string>();
	const keep = (message: Message, source: number) => {
		joined.push(message);
		if (message.precision === "minute") zoneOf.set(message, sources[source]?.zone ?? "UTC");
	};
	/** New names by old ones. */
	const renamed = new Map<string, string>();
	for (let at = 0; at < sorted.length; ) {
		const moment = momentAt(sorted, at);
		at += moment.length;
		const [only] = moment;
		if (moment.length > 1)
			for (const {
				message,
				sources: [source = 0],
			} of joinMoment(moment, people, renamed))
				keep(message, source);
		else if (only !== undefined) keep(only.message, only.source);
	}
	const messages = withPages(joined, zoneOf, renamed);
	return renamed.size === 0 ? messages : messages.map((message) => withNewNames(message, renamed));
}

/** Its messages are not compared with one another, but those of pages with those of JSON. */
function ofOneSource({ messages, zone = "UTC" }: SourceOfMessages): readonly Message[] {
	const zoneOf = new Map<Message, string>();
	for (const message of messages) if (message.precision === "minute") zoneOf.set(message, zone);
	const oldestFirst = messages.toReversed().sort((a, b) => a.milliseconds - b.milliseconds);
	return withPages(oldestFirst, zoneOf, new Map());
}

interface Sent {
	readonly message: Message;
	readonly source: number;
}

/** What was sent in the millisecond of the message at an index, from there on. */
function momentAt(sorted: readonly Sent[], at: number): readonly Sent[] {
	const time = sorted[at]?.message.milliseconds;
	let end = at + 1;
	while (end < sorted.length && sorted[end]?.message.milliseconds === time) end++;
	return sorted.slice(at, end);
}

/** By what two records of one message are known. A record without a key is none of the kind. */
interface Likeness {
	readonly open: (message: Message) => string | undefined;
	readonly own: (message: Message) => string | undefined;
	readonly fits: (one: Joined, message: Message, source: number) => boolean;
}

/** Each message of a moment once, those of the first source in their order, before what only a later one has. */
function joinMoment(
	moment: readonly Sent[],
	people: readonly ReadonlySet<string>[],
	renamed: Map<string, string>,
): readonly Joined[] {
	const bySource = groupBy(moment, ({ source }) => source);
	const kept: Joined[] = [];
	for (const [source, sent] of bySource) {
		const open = new Set(kept);
		let left = sent.map(({ message }) => message);
		if (kept.length > 0)
			for (const likeness of [...LIKENESSES, isRenamed(people, renamed)]) left = match(open, left, source, likeness);
		for (const message of left) kept.push({ message, sources: new Set([source]) });
	}
	return kept;
}

/** Unites messages with the open ones that they are like, each with one. Returns those that are like none. */
function match(open: Set<Joined>, left: readonly Message[], source: number, likeness: Likeness): Message[] {
	const waiting = groupBy([...open], ({ message }) => likeness.open(message));
	const next = new Map<string, number>();
	return left.filter((message) => {
		const key = likeness.own(message);
		if (key === undefined) return true;
		const at = next.get(key) ?? 0;
		const found = waiting.get(key)?.[at];
		if (found === undefined || !likeness.fits(found, message, source)) return true;
		next.set(key, at + 1);
		open.delete(found);
		// The source of the newer file comes later.
		found.message = unite(message, found.message);
		found.sources.add(source);
		return false;
	});
}

/** One of a page and one of JSON are joined by their minute, later: here one of JSON would be taken for another of its minute. */
const wordsOf = (message: Message) => `${message.precision}\n${message.sender}\n${saidIn(message)}`;
const withThings = (message: Message) => (thingsOf(message) === "" ? undefined : wordsOf(message));
const withoutThings = (message: Message) => (thingsOf(message) === "" ? wordsOf(message) : undefined);
const whole = (message: Message) => `${wordsOf(message)}\n${thingsOf(message)}`;
const whatever = (message: Message) => `${message.precision}\n${saidIn(message)}\n${thingsOf(message)}`;
const always = () => true;

/** The same; or media and shares that one of two downloads has lost. */
const LIKENESSES: readonly Likeness[] = [
	{ open: whole, own: whole, fits: always },
	{ open: withThings, own: withoutThings, fits: always },
	{ open: withoutThings, own: withThings, fits: always },
];

/** Somebody has another name since: where one of the sources knows both names, they are two people. */
function isRenamed(people: readonly ReadonlySet<string>[], renamed: Map<string, string>): Likeness {
	const knows = (index: number, name: string) => people[index]?.has(name) === true;
	return {
		open: whatever,
		own: whatever,
		fits: ({ message: one, sources }, message, source) => {
			const areTwo = knows(source, one.sender) || [...sources].some((index) => knows(index, message.sender));
			if (areTwo || message.precision !== "millisecond") return false;
			renamed.set(one.sender, message.sender);
			return true;
		},
	};
}

/** The media and the share of a message; empty for none. Folders are called differently in two downloads, files are not. */
function thingsOf({ media, share }: Message): string {
	const names = media.map(({ uri, name }) => `${uri.slice(uri.lastIndexOf("/") + 1)}\n${name}`);
	return [...names, ...(share === undefined ? [] : [`${share.link}\n${share.owner}`])].join("\n");
}

/** Reactions of somebody under both names are one. */
function withNewNames(message: Message, renamed: ReadonlyMap<string, string>): Message {
	if (message.reactions.length < 2) return message;
	const each = new Map<string, Reaction>();
	for (const reaction of message.reactions) {
		const key = `${renamed.get(reaction.actor) ?? reaction.actor}\n${reaction.emoji}`;
		if (!each.has(key)) each.set(key, reaction);
	}
	return { ...message, reactions: [...each.values()] };
}
