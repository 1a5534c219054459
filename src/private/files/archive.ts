import type { DownloadFile } from "../../model/download-file.ts";
import { type Choice, EVERYTHING } from "../choice/choice.ts";
import { chosenOf } from "../choice/choose.ts";
import type { PageZone } from "../conversations/clocks.ts";
import { type Assembled, assemble } from "../conversations/conversations.ts";
import type { DirectFile } from "../conversations/direct-media.ts";
import { Handles } from "../conversations/handles.ts";
import type { OwnNames } from "../conversations/own-names.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { OwnPosts } from "../posts/own-posts.ts";
import { readOwnPosts } from "../posts/read-posts.ts";
import { type Collected, noneCollected } from "../readers/collected.ts";
import type { ThreadPart } from "../readers/thread.ts";
import { filesOfEditions } from "./former-editions.ts";
import { assumedOf, type Outcome, openFiles } from "./open-files.ts";
import type { Assumed } from "./parse-file.ts";
import { survey } from "./survey.ts";
import { WaitingParts } from "./waiting-parts.ts";

/** What is known of a conversation when its messages have been let go of. */
export interface ConversationSum {
	readonly participants: readonly string[];
	readonly messages: number;
	readonly shadows: number;
}

/** What a download says of its owner's life, but for its messages, which come one conversation at a time. */
export interface PrivateArchive {
	readonly posts: OwnPosts;
	readonly collected: Collected;
	readonly conversations: readonly ConversationSum[];
	readonly own: OwnNames;
	/** In which zone the pages of a ZIP or folder print their times, where messages that are in JSON as well show it. */
	readonly pageZones: ReadonlyMap<string, PageZone>;
	/** By display names of messages. */
	readonly handles: Pick<Handles, "of" | "allOf">;
	/** Handles of the owner, as their profiles give them. */
	readonly ownHandles: readonly string[];
	/** What the owner did not choose. */
	readonly leftOut: { readonly conversations: number };
}

/** Receives what is read, one thing after the other, so that no more than one conversation is in memory. */
export interface Listener {
	/** Who the owner is and what they posted come first: all else names the one and can lead to the other. */
	begin?(ownerName: string, posts: OwnPosts): Promise<void>;
	/** The records of a file follow one another; messages are none. What each became where it is understood is collected before. */
	record(file: DownloadFile, record: GenericRecord, collected: Collected): Promise<void>;
	/** A file was read to its end. */
	file(file: DownloadFile, outcome: Outcome): Promise<void>;
	conversation(assembled: Assembled): Promise<void>;
}

/** Reads every file of a download. `me` are names that the owner said are theirs. */
export async function readPrivate(
	files: readonly DownloadFile[],
	{ me, choice = EVERYTHING, ...assumed }: Assumed & { readonly me: readonly string[]; readonly choice?: Choice },
	listener: Listener,
): Promise<PrivateArchive> {
	const into = noneCollected();
	const sums: ConversationSum[] = [];
	const { own, ownerName, ownHandles, renamed, zones } = await survey(files, assumed, me);
	const zoneOf = (part: string) => zones.get(part)?.zone ?? assumed.zone;
	const posts = await postsOf(files, { ...assumed, choice, zones, handles: ownHandles });
	await listener.begin?.(ownerName, posts);
	const waiting = new WaitingParts(files, renamed);
	const direct: DirectFile[] = [];
	const handles = new Handles();
	let left = 0;
	const end = async (parts: readonly ThreadPart[]) => {
		const whole = assemble(parts, own, zoneOf);
		const assembled = whole && chosenOf(whole, choice);
		if (assembled === undefined) {
			if (whole !== undefined) left += 1;
			return;
		}
		const { conversation, shadows } = assembled;
		sums.push({
			participants: conversation.participants,
			messages: conversation.messages.length,
			shadows: shadows.length,
		});
		handles.addConversation(conversation);
		await listener.conversation(assembled);
	};
	for await (const found of openFiles(files, { ...assumed, into, choice, zones })) {
		const { file } = found;
		if (found.is === "record") await listener.record(file, found.record, into);
		if (found.is === "direct") for (const one of found.files) direct.push(one);
		if (found.is === "part") waiting.add(found.part);
		if (found.is === "end") {
			await listener.file(file, found.outcome);
			await end(waiting.completedBy(file));
		}
	}
	for (const parts of waiting.rest(direct)) await end(parts);
	handles.addCollected(into);
	const leftOut = { conversations: left };
	return { posts, collected: into, conversations: sums, own, ownHandles, pageZones: zones, handles, leftOut };
}

interface PostsContext extends Assumed {
	readonly choice: Choice;
	readonly zones: ReadonlyMap<string, PageZone>;
	readonly handles: readonly string[];
}

async function postsOf(
	files: readonly DownloadFile[],
	{ choice, handles, ...assumed }: PostsContext,
): Promise<OwnPosts> {
	const ofEditions = await filesOfEditions(files);
	const own = files.filter((file) => !ofEditions.has(file));
	const contextOf = (part: string) => assumedOf(part, assumed);
	return new OwnPosts(await readOwnPosts(own, { choice, contextOf }), handles);
}
