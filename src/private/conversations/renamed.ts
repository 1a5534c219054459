import { countEach } from "../../model/group-by.ts";
import type { Message } from "../model/conversation.ts";
import type { ThreadPart } from "../readers/thread.ts";
import { isOneTalk, SAMPLE } from "./one-sided.ts";

/** Messages of a file of which all are compared; of a longer one a sample is, by their time. */
export const FEW = 50;
/** Messages in common that prove that two folders have one conversation, where they have as many. */
const ENOUGH = 3;
/** Folders that can have one message, or with which one folder in which one person wrote can have some; in hostile downloads all can. */
const MOST_FOLDERS = 8;
/** What one download has and another lacks: sentences that repeat a reaction, and what was taken back. */
const FLEETING: ReadonlySet<Message["content"]["is"]> = new Set(["reaction", "missing", "unsent"]);
/** Names of senders that two folders can have in common. */
const MOST_NAMES = 8;
/** Of a text that are compared. */
const LETTERS = 40;

export const isSampled = (milliseconds: number): boolean => Math.floor(milliseconds / SAMPLE) * SAMPLE === milliseconds;

/** Whether a message of that time is compared, in a file of so many messages. */
export function isCompared(milliseconds: number, messages: number): boolean {
	return messages <= FEW || isSampled(milliseconds);
}

/** A folder of messages, or a conversation in a file of many. */
interface Folder {
	readonly thread: string;
	/** Its place among all. */
	readonly at: number;
	/** The ZIPs or folders that have it. */
	readonly parts: Set<string>;
	messages: number;
	/** Three at most. */
	readonly people: Set<string>;
	/** Of the messages that are compared. */
	readonly times: number[];
	isWhole: boolean;
	/** The folder to which it was joined. */
	joined: Folder | undefined;
}

/** A message in a folder. */
interface Sighting {
	readonly folder: Folder;
	readonly sender: string;
	readonly isSaid: boolean;
}

/** What two folders have in common. */
interface Common {
	/** Of each message its sender in either folder. Of very many names, some. */
	readonly senders: Map<string, readonly [one: string, other: string]>;
	messages: number;
	texts: number;
}

/**
 * Finds the folders that have one conversation under several names: when the other person or a group is renamed, the next download has
 * it in another folder, with another number. What proves it are messages of the same millisecond and text by two people: what one
 * sends to several at once is in several conversations (see `isOneTalk`). Folders that one part of a download has side by side are
 * never joined.
 */
export class RenamedFolders {
	readonly #folders = new Map<string, Folder>();
	/** By time and text of a message the folders that have it, and by whom each has it. */
	readonly #byMessage = new Map<string, Sighting[]>();

	/**
	 * Adds what a file has of a conversation, or those of its `total` messages that are compared; `part` is the name of its ZIP or
	 * folder.
	 */
	add({ thread, messages, header }: ThreadPart, part: string, total = messages.length): void {
		const folder = this.#folders.get(thread) ?? newFolder(thread, this.#folders.size);
		this.#folders.set(thread, folder);
		folder.parts.add(part);
		for (const name of header.participants) if (folder.people.size < 3) folder.people.add(name);
		if (total > FEW) folder.isWhole = false;
		for (const { milliseconds, precision, text, sender, content } of messages) {
			if (precision !== "millisecond" || !isCompared(milliseconds, total)) continue;
			folder.messages += 1;
			if (folder.people.size < 3) folder.people.add(sender);
			const key = `${milliseconds} ${text.slice(0, LETTERS)}`;
			const others = this.#byMessage.get(key) ?? [];
			if (others.length === 0) this.#byMessage.set(key, others);
			if (others.some((one) => one.folder === folder)) continue;
			const isSaid = text !== "" && !FLEETING.has(content.is);
			if (!FLEETING.has(content.is)) folder.times.push(milliseconds);
			if (others.length < MOST_FOLDERS) others.push({ folder, sender, isSaid });
		}
	}

	/**
	 * The folder that stands for each, by the folders that were joined to another one. `own` are the names of the owner, folded; `alike`
	 * are folders of which it is known otherwise, such as those of pages, which have no milliseconds.
	 */
	joined(own: ReadonlySet<string>, alike: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
		const pairs = this.#pairs();
		for (const [one, other, { senders, messages }] of pairs)
			if (isSaidByTwo(senders) && messages >= Math.min(ENOUGH, one.messages, other.messages))
				join(rootOf(one), rootOf(other));
		for (const pair of alike) {
			const [one, other] = pair.map((thread) => this.#folders.get(thread));
			if (one !== undefined && other !== undefined) join(rootOf(one), rootOf(other));
		}
		const counts = countEach([...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)]);
		const isRare = (folder: Folder) => (counts.get(folder) ?? 0) <= MOST_FOLDERS;
		for (const [one, other, { senders, texts }] of pairs) {
			const [[sender, otherSender] = ["", ""], ...more] = senders.values();
			const isCompared = more.length === 0 && isRare(one) && isRare(other);
			if (isCompared && isOneTalk(one, other, { sender, otherSender, texts }, own)) join(rootOf(one), rootOf(other));
		}
		const all = [...this.#folders.values()].filter((folder) => folder.joined !== undefined);
		return new Map(all.map((folder) => [folder.thread, rootOf(folder).thread]));
	}

	#pairs(): readonly (readonly [one: Folder, other: Folder, common: Common])[] {
		const all = new Map<Folder, Map<Folder, Common>>();
		for (const sightings of this.#byMessage.values()) {
			if (sightings.length === 1) continue;
			const sorted = sightings.toSorted((a, b) => a.folder.at - b.folder.at);
			for (const [index, one] of sorted.entries())
				for (const other of sorted.slice(index + 1)) {
					const pairs = all.get(one.folder) ?? new Map<Folder, Common>();
					all.set(one.folder, pairs);
					const common = pairs.get(other.folder) ?? newCommon();
					pairs.set(other.folder, common);
					common.messages += 1;
					if (one.isSaid) common.texts += 1;
					if (common.senders.size < MOST_NAMES)
						common.senders.set(`${one.sender}\n${other.sender}`, [one.sender, other.sender]);
				}
		}
		return [...all].flatMap(([one, pairs]) => [...pairs].map(([other, common]) => [one, other, common] as const));
	}
}

function newFolder(thread: string, at: number): Folder {
	const nothing = { messages: 0, isWhole: true, joined: undefined };
	return { thread, at, ...nothing, parts: new Set(), people: new Set(), times: [] };
}

function newCommon(): Common {
	return { senders: new Map(), messages: 0, texts: 0 };
}

function isSaidByTwo(senders: Common["senders"]): boolean {
	return new Set([...senders.values()].map(([one]) => one)).size > 1;
}

function rootOf(folder: Folder): Folder {
	let root = folder;
	while (root.joined !== undefined) root = root.joined;
	return root;
}

function join(one: Folder, other: Folder): void {
	if (one === other || [...other.parts].some((part) => one.parts.has(part))) return;
	for (const part of other.parts) one.parts.add(part);
	other.joined = one;
}
