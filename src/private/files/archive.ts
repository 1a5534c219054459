import type { DownloadFile } from "../../model/download-file.ts";
import { type Assembled, assemble } from "../conversations/conversations.ts";
import { type OwnNames, ownNames } from "../conversations/own-names.ts";
import { ownerIn } from "../conversations/owner.ts";
import { type Collected, noneCollected } from "../readers/tables.ts";
import { type ThreadPart, threadOf } from "../readers/thread.ts";
import { type OpenedFile, openFiles, type Reading } from "./open-files.ts";

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
	file(opened: OpenedFile): Promise<void>;
	conversation(assembled: Assembled): Promise<void>;
}

/** Reads every file of a download. `me` are names that the owner said are theirs. */
export async function readPrivate(
	files: readonly DownloadFile[],
	assumed: Omit<Reading, "into"> & { readonly me: readonly string[] },
	listener: Listener,
): Promise<PrivateArchive> {
	const into = noneCollected();
	const sums: ConversationSum[] = [];
	/** Of the folder that is being read. */
	let current: ThreadPart[] = [];
	/** Of files with many conversations, which several ZIPs may have. They are of years in which downloads were small. */
	const others = new Map<string, ThreadPart[]>();
	const { me: asked } = assumed;
	const owner = await ownerIn(files);
	// Before it is known in how many conversations the name is.
	const names = asked.length > 0 ? asked : [owner.name].filter((name) => name !== "");
	const likely: OwnNames = { names, by: asked.length > 0 ? "asked" : "profile" };
	const end = async (parts: readonly ThreadPart[]) => {
		const assembled = assemble(parts, likely);
		if (assembled === undefined) return;
		const { conversation, shadows } = assembled;
		sums.push({ participants: conversation.participants, messages: conversation.messages.length, shadows });
		await listener.conversation(assembled);
	};
	// Files come in the order of their paths, and so the parts of a conversation one after the other, from all ZIPs.
	for await (const opened of openFiles(files, { ...assumed, into })) {
		for (const part of opened.parts) {
			if (threadOf(opened.file.path) === undefined) {
				const parts = others.get(part.thread) ?? [];
				parts.push(part);
				others.set(part.thread, parts);
				continue;
			}
			if (current[0] !== undefined && current[0].thread !== part.thread) {
				await end(current);
				current = [];
			}
			current.push(part);
		}
		await listener.file(opened);
	}
	await end(current);
	for (const parts of others.values()) await end(parts);
	const own = ownNames(
		sums.map(({ participants }) => participants),
		{ asked, ...owner },
	);
	return { collected: into, conversations: sums, own };
}
