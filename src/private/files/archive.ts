import type { DownloadFile } from "../../model/download-file.ts";
import { type Assembled, assemble } from "../conversations/conversations.ts";
import type { OwnNames } from "../conversations/own-names.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { type Collected, noneCollected } from "../readers/tables.ts";
import { type ThreadPart, threadOf } from "../readers/thread.ts";
import { type Outcome, openFiles } from "./open-files.ts";
import type { Assumed } from "./parse-file.ts";
import { survey } from "./survey.ts";

/** What is known of a conversation when its messages have been let go of. */
export interface ConversationSum {
	readonly participants: readonly string[];
	readonly messages: number;
	readonly shadows: number;
}

/** What a download says of its owner's life, but for its messages, which come one conversation at a time. */
export interface PrivateArchive {
	readonly collected: Collected;
	readonly conversations: readonly ConversationSum[];
	readonly own: OwnNames;
}

/** Receives what is read, one thing after the other, so that no more than one conversation is in memory. */
export interface Listener {
	/** The records of a file follow one another; messages are none. */
	record(file: DownloadFile, record: GenericRecord): Promise<void>;
	/** A file was read to its end. */
	file(file: DownloadFile, outcome: Outcome): Promise<void>;
	conversation(assembled: Assembled): Promise<void>;
}

/** Reads every file of a download. `me` are names that the owner said are theirs. */
export async function readPrivate(
	files: readonly DownloadFile[],
	{ me, ...assumed }: Assumed & { readonly me: readonly string[] },
	listener: Listener,
): Promise<PrivateArchive> {
	const into = noneCollected();
	const sums: ConversationSum[] = [];
	const { own, renamed } = await survey(files, assumed, me);
	const waiting = new WaitingParts(files, renamed);
	const end = async (parts: readonly ThreadPart[]) => {
		const assembled = assemble(parts, own);
		if (assembled === undefined) return;
		const { conversation, shadows } = assembled;
		sums.push({ participants: conversation.participants, messages: conversation.messages.length, shadows });
		await listener.conversation(assembled);
	};
	for await (const found of openFiles(files, { ...assumed, into })) {
		const { file } = found;
		if (found.is === "record") await listener.record(file, found.record);
		if (found.is === "part") waiting.add(found.part);
		if (found.is === "end") {
			await listener.file(file, found.outcome);
			await end(waiting.completedBy(file));
		}
	}
	for (const parts of waiting.rest()) await end(parts);
	return { collected: into, conversations: sums, own };
}

/**
 * Parts of conversations of which not all files are read. Files come in the order of their paths, and so those of one folder one after
 * the other, from all ZIPs; files with many conversations, of years in which downloads were small, are kept to the end.
 */
class WaitingParts {
	readonly #waiting = new Map<string, ThreadPart[]>();
	/** Files of a conversation that are not read. */
	readonly #left = new Map<string, number>();
	/** Conversations of which a file with many has a part. */
	readonly #kept = new Set<string>();
	readonly #renamed: ReadonlyMap<string, string>;

	constructor(files: readonly DownloadFile[], renamed: ReadonlyMap<string, string>) {
		this.#renamed = renamed;
		const folders = new Set<string>();
		for (const { path } of files) {
			const { thread } = threadOf(path) ?? {};
			if (thread === undefined) continue;
			folders.add(thread);
			this.#left.set(this.#nameOf(thread), (this.#left.get(this.#nameOf(thread)) ?? 0) + 1);
		}
		for (const [thread, name] of renamed) if (!folders.has(thread) || !folders.has(name)) this.#kept.add(name);
	}

	add(part: ThreadPart): void {
		const name = this.#nameOf(part.thread);
		const parts = this.#waiting.get(name) ?? [];
		parts.push(part);
		this.#waiting.set(name, parts);
	}

	/** All parts of a conversation, when a file was the last of it; none else. */
	completedBy({ path }: DownloadFile): readonly ThreadPart[] {
		const { thread } = threadOf(path) ?? {};
		if (thread === undefined) return [];
		const name = this.#nameOf(thread);
		const left = (this.#left.get(name) ?? 0) - 1;
		this.#left.set(name, left);
		if (left > 0 || this.#kept.has(name)) return [];
		const parts = this.#waiting.get(name) ?? [];
		this.#waiting.delete(name);
		return parts;
	}

	rest(): Iterable<readonly ThreadPart[]> {
		return this.#waiting.values();
	}

	#nameOf(thread: string): string {
		return this.#renamed.get(thread) ?? thread;
	}
}
