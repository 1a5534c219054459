import type { Message, Reaction } from "../model/conversation.ts";

/** A message of one of the files that are joined. */
interface Sent {
	readonly message: Message;
	/** The file that has it, by its number from the newest on. */
	readonly file: number;
}

/** What a file has of a conversation. */
export interface FileOfMessages {
	/** As the file has them: newest first. */
	readonly messages: readonly Message[];
	readonly participants: readonly string[];
}

/**
 * The messages of all files of a conversation, oldest first, each once. The file of the newest part is first. Messages of one moment
 * keep the reversed order of their file.
 *
 * Two downloads overlap and may disagree, because media are gone, reactions were added, or somebody has another name since. Of records
 * with one sender, time and text those that say more are kept: one without a medium and a share is no other message beside one that
 * has some.
 */
export function joinMessages(files: readonly FileOfMessages[]): readonly Message[] {
	const sent: Sent[] = [];
	for (const [file, { messages }] of files.entries()) for (const message of messages) sent.push({ message, file });
	const sorted = sent.reverse().sort((a, b) => a.message.milliseconds - b.message.milliseconds);
	const people = files.map(({ participants }) => new Set(participants));
	const joined: Message[] = [];
	for (let at = 0; at < sorted.length; ) {
		const moment = momentAt(sorted, at);
		at += moment.length;
		const [only] = moment;
		if (moment.length > 1) for (const { message } of withoutRenamed(joinMoment(moment), people)) joined.push(message);
		else if (only !== undefined) joined.push(only.message);
	}
	return withoutPages(joined);
}

/** What was sent in the millisecond of the message at an index, from there on. */
function momentAt(sorted: readonly Sent[], at: number): readonly Sent[] {
	const time = sorted[at]?.message.milliseconds;
	let end = at + 1;
	while (end < sorted.length && sorted[end]?.message.milliseconds === time) end++;
	return sorted.slice(at, end);
}

/** A message and the files that have it. */
interface Joined {
	readonly message: Message;
	readonly files: ReadonlySet<number>;
}

/** The records of one sender, time and text. */
interface Same {
	/** Without a medium and a share; undefined where there is none. */
	plain: Joined | undefined;
	/** By what was sent with them. */
	readonly sent: Map<string, Joined>;
}

/** Each message of a moment once. */
function joinMoment(moment: readonly Sent[]): readonly Joined[] {
	const kept = new Map<string, Same>();
	const repeated = new Map<string, number>();
	for (const { message, file } of moment) {
		const own = `${message.sender}\n${message.text}`;
		// In one minute, or without a time, somebody may write the same twice: the first of a file is the first of another.
		const inFile = `${file}\n${own}`;
		const nth = message.precision === "millisecond" ? 0 : (repeated.get(inFile) ?? 0);
		repeated.set(inFile, nth + 1);
		const key = `${nth}\n${own}`;
		const same: Same = kept.get(key) ?? { plain: undefined, sent: new Map() };
		kept.set(key, same);
		const things = sentWith(message);
		const one = { message, files: new Set([file]) };
		if (things === "") same.plain = joinTwo(same.plain, one);
		else same.sent.set(things, joinTwo(same.sent.get(things), one));
	}
	return [...kept.values()].flatMap(({ plain, sent }) => {
		const [first, ...others] = sent.values();
		return first === undefined ? (plain === undefined ? [] : [plain]) : [joinTwo(plain, first), ...others];
	});
}

/**
 * Without the second of two messages of one moment with one content that two files have under different names: somebody called
 * themselves otherwise meanwhile. Where one of the files knows both names they are two people.
 */
function withoutRenamed(moment: readonly Joined[], people: readonly ReadonlySet<string>[]): readonly Joined[] {
	const kept = new Map<string, Joined>();
	const others: Joined[] = [];
	for (const one of moment) {
		const key = `${one.message.text}\n${sentWith(one.message)}`;
		const same = kept.get(key);
		if (same === undefined) kept.set(key, one);
		else if (isRenamed(same, one, people) && isRenamed(one, same, people)) kept.set(key, joinTwo(same, one));
		else others.push(one);
	}
	return [...kept.values(), ...others];
}

function isRenamed({ message, files }: Joined, other: Joined, people: readonly ReadonlySet<string>[]): boolean {
	const knows = (file: number) => files.has(file) || people[file]?.has(message.sender);
	return message.precision === "millisecond" && ![...other.files].some(knows);
}

/** The media and the share of a message; empty for none. Folders are called differently in two downloads, files are not. */
function sentWith({ media, share }: Message): string {
	const names = media.map(({ uri, name }) => `${uri.slice(uri.lastIndexOf("/") + 1)}\n${name}`);
	return [...names, ...(share === undefined ? [] : [`${share.link}\n${share.owner}`])].join("\n");
}

/** Of two records of one message the one that says more, with the reactions of both. */
function joinTwo(one: Joined | undefined, other: Joined): Joined {
	if (one === undefined) return other;
	const [richer, poorer] =
		richness(other.message) > richness(one.message) ? [other.message, one.message] : [one.message, other.message];
	const keys = new Set(richer.reactions.map(keyOf));
	const lost = poorer.reactions.filter((reaction) => !keys.has(keyOf(reaction)));
	const message = lost.length === 0 ? richer : { ...richer, reactions: [...richer.reactions, ...lost] };
	return { message, files: new Set([...one.files, ...other.files]) };
}

function richness({ media, share, reactions, more }: Message): number {
	const shared =
		share === undefined ? [] : [share.link, share.text, share.owner, share.name].filter((text) => text !== "");
	return 10 * media.length + shared.length + reactions.length + (more === undefined ? 0 : 1);
}

const keyOf = ({ emoji, actor }: Reaction) => `${actor}\n${emoji}`;

/**
 * Without the messages of pages that JSON has, too, with seconds: in the same minute, as often as JSON has them. A page in a zone that
 * was not found out has other minutes, and stays.
 */
function withoutPages(messages: readonly Message[]): readonly Message[] {
	if (!messages.some(({ precision }) => precision === "minute")) return messages;
	const inJson = new Map<string, number>();
	for (const message of messages) {
		if (message.precision !== "millisecond") continue;
		const key = minuteOf(message);
		inJson.set(key, (inJson.get(key) ?? 0) + 1);
	}
	return messages.filter((message) => {
		if (message.precision !== "minute") return true;
		const key = minuteOf(message);
		const left = inJson.get(key) ?? 0;
		inJson.set(key, left - 1);
		return left <= 0;
	});
}

/** Pages have other blanks. */
function minuteOf({ milliseconds, sender, text, media }: Message): string {
	const names = media.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1));
	return [Math.floor(milliseconds / 60_000), sender, text.replace(/\s+/g, " ").trim(), ...names].join("\n");
}
