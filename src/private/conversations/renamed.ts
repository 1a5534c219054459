import type { ThreadPart } from "../readers/thread.ts";

/** Messages of a file of which all are compared; of a longer one every seventeenth is, by its time: a prime, for whole minutes. */
const FEW = 50;
const SAMPLE = 17;
/** Messages in common that prove that two folders have one conversation, where they have as many. */
const ENOUGH = 3;
/** Folders that can have one message; in hostile downloads all can. */
const MOST_FOLDERS = 8;
/** Of a text that are compared. */
const LETTERS = 40;

/** A folder of messages, or a conversation in a file of many. */
interface Folder {
	readonly thread: string;
	/** The ZIPs or folders that have it. */
	readonly parts: Set<string>;
	messages: number;
	/** The folder to which it was joined. */
	joined: Folder | undefined;
}

/** A message in a folder. */
interface Sighting {
	readonly folder: Folder;
	readonly sender: string;
}

/** What two folders have in common. */
interface Common {
	readonly messages: number;
	/** Two at most. */
	readonly senders: Set<string>;
}

/**
 * Finds the folders that have one conversation under several names: when the other person or a group is renamed, the next download has
 * it in another folder, with another number. What proves it are messages of the same millisecond and text by two people: what one
 * sends to several at once is in several conversations. Folders that one part of a download has side by side are never joined.
 */
export class RenamedFolders {
	readonly #folders = new Map<string, Folder>();
	/** By time and text of a message the folders that have it, and by whom each has it. */
	readonly #byMessage = new Map<string, Sighting[]>();

	/** Adds what a file has of a conversation; `part` is the name of its ZIP or folder. */
	add({ thread, messages }: ThreadPart, part: string): void {
		const folder = this.#folders.get(thread) ?? { thread, parts: new Set(), messages: 0, joined: undefined };
		this.#folders.set(thread, folder);
		folder.parts.add(part);
		for (const { milliseconds, precision, text, sender } of messages) {
			if (precision !== "millisecond" || (messages.length > FEW && milliseconds % SAMPLE !== 0)) continue;
			folder.messages += 1;
			const key = `${milliseconds} ${text.slice(0, LETTERS)}`;
			const others = this.#byMessage.get(key);
			if (others === undefined) this.#byMessage.set(key, [{ folder, sender }]);
			else if (others.length < MOST_FOLDERS && !others.some((one) => one.folder === folder))
				others.push({ folder, sender });
		}
	}

	/** The folder that stands for each, by the folders that were joined to another one. */
	joined(): ReadonlyMap<string, string> {
		const common = new Map<Folder, Map<Folder, Common>>();
		for (const sightings of this.#byMessage.values())
			for (const [index, one] of sightings.entries())
				for (const { folder } of sightings.slice(index + 1)) {
					const pairs = common.get(one.folder) ?? new Map<Folder, Common>();
					common.set(one.folder, pairs);
					const { messages, senders } = pairs.get(folder) ?? { messages: 0, senders: new Set<string>() };
					pairs.set(folder, { messages: messages + 1, senders: senders.size < 2 ? senders.add(one.sender) : senders });
				}
		for (const [one, pairs] of common)
			for (const [other, { messages, senders }] of pairs)
				if (senders.size > 1 && messages >= Math.min(ENOUGH, one.messages, other.messages))
					join(rootOf(one), rootOf(other));
		const all = [...this.#folders.values()].filter((folder) => folder.joined !== undefined);
		return new Map(all.map((folder) => [folder.thread, rootOf(folder).thread]));
	}
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
