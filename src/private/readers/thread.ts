import type { Json } from "../../readers/json.ts";
import type { Conversation, Message } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { parseJsonRecords, recordOfMembers } from "./json-records.ts";
import { messageOf } from "./message.ts";

/** What one file has of a conversation. */
export interface ThreadPart {
	/** The box and the folder in it, such as `inbox/anna_1234`; the same for all files of a conversation of one download. */
	readonly thread: string;
	/** The newest part of a conversation is 1. */
	readonly number: number;
	readonly header: Pick<Conversation, "title" | "participants" | "membership" | "inviteLink" | "picture"> & {
		readonly isPending: boolean;
		readonly isGroup: boolean;
	};
	/** As the file has them: newest first. */
	readonly messages: readonly Message[];
	/** What the file says beside its messages, with what is no message. */
	readonly more: readonly GenericRecord[];
	/** The ZIP or folder that has it, and the path of its file there; empty until they are known. */
	readonly source: string;
	readonly path: string;
}

/** What a file of messages has beside those in its list `messages`. */
export function besideMessages(root: Json, messages: string): readonly GenericRecord[] {
	const header = recordOfMembers(root.members().filter(([key, value]) => key !== messages || !value.isList));
	const others = root.get(messages).others();
	return [...(header === undefined ? [] : [header]), ...others.flatMap((item) => parseJsonRecords(item).records)];
}

const PATH = /(?:^|\/)messages\/([^/]+)\/([^/]+)\/message_(\d+)\.(?:json|html)$/i;

/** The box, the folder and the number of a thread file by its path, whatever the box is called; undefined for other files. */
export function threadOf(path: string): { readonly thread: string; readonly number: number } | undefined {
	const [, box, folder, number] = PATH.exec(path) ?? [];
	return box === undefined ? undefined : { thread: `${box}/${folder}`, number: Number(number) };
}

/** By their names; one without a name is empty. */
export function participantsIn(root: Json): readonly string[] {
	return root
		.get("participants")
		.records()
		.map((one) => one.get("name").text());
}

/** Reads `message_<n>.json`, as downloads have it since December 2020. Of its messages only those that are wanted, if not all are. */
export function threadPart(
	root: Json,
	place: { readonly thread: string; readonly number: number },
	isWanted?: (milliseconds: number, messages: number) => boolean,
): ThreadPart {
	const participants = participantsIn(root);
	const messages = root.get("messages");
	const isMember = root.get("is_still_participant");
	return {
		...place,
		header: {
			title: root.get("title").text(),
			participants: participants.filter((name) => name !== ""),
			membership: isMember.truth() === "" ? "unknown" : isMember.isTrue ? "member" : "none",
			inviteLink: root.get("joinable_mode").get("link").text(),
			picture: root.get("image").get("uri").uri(),
			isPending: root.get("is_pending").isTrue,
			isGroup: root.get("thread_type").text() === "RegularGroup" || participants.length > 2,
		},
		messages:
			isWanted === undefined
				? messages.recordsAs(messageOf)
				: messages
						.records()
						.filter((one) => isWanted(one.millisecondsOf("timestamp_ms") ?? 0, messages.length))
						.map(messageOf),
		more: besideMessages(root, "messages"),
		source: "",
		path: "",
	};
}
