import { type Json, knownMembers, type Member } from "../../readers/json.ts";
import type { Message, MessageContent } from "../model/conversation.ts";
import { recordOfMembers } from "./json-records.ts";
import { reactionsOf, recordsOf } from "./message.ts";
import { besideMessages, type ThreadPart } from "./thread.ts";

const MEMBERS = knownMembers({
	...({ senderName: "text", timestamp: "text", text: "text", type: "text" } as const),
	...({ isUnsent: "flag", media: "list", reactions: "list" } as const),
});
const MEDIUM = knownMembers({ uri: "text" });
/** What a message says of itself, and what is in it says, too. */
const TYPES = new Set(["", "text", "media", "link", "placeholder"]);

/**
 * Whether a file is a conversation of the separate archive of encrypted chats, which had one JSON file a chat with names in camel
 * case (as Messenger's; the one of Instagram, until May 2026, was seen by no source).
 */
export function isEncryptedThread(root: Json): boolean {
	return (
		root.get("participants").isList &&
		root
			.get("messages")
			.items()
			.some((message) => message.has("senderName"))
	);
}

/** Reads such a file; `file` is its path, by which two files are known as parts of one conversation or not. */
export function encryptedThread(root: Json, file: string): ThreadPart {
	const participants = root
		.get("participants")
		.items()
		.map((one) => one.text() || one.get("name").text());
	const people = participants.filter((name) => name !== "");
	return {
		thread: `encrypted/${file}`,
		number: 1,
		header: {
			title: root.get("threadName").text() || root.get("title").text(),
			participants: people,
			...{ membership: "unknown", inviteLink: "", picture: "", isPending: false, isGroup: people.length > 2 },
		},
		// The order is not evidenced: in that of the file, newest first as in all other files, where times do not say.
		messages: root.get("messages").records().map(messageOf),
		more: besideMessages(root, "messages"),
		source: "",
		path: "",
	};
}

function messageOf(json: Json): Message {
	const text = json.textOf("text");
	const rest: Member[] = [];
	json.beyond(MEMBERS, rest);
	const media = recordsOf(json.get("media"), "media", rest).flatMap((item) => {
		item.beyond(MEDIUM, rest);
		const uri = item.get("uri").uri();
		return uri === "" ? [] : [{ kind: "file", uri, name: "" } as const];
	});
	const milliseconds = json.millisecondsOf("timestamp");
	if (milliseconds === undefined && json.textOf("timestamp") !== "0") rest.push(["timestamp", json.get("timestamp")]);
	if (!TYPES.has(json.textOf("type"))) rest.push(["type", json.get("type")]);
	return {
		sender: json.textOf("senderName"),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		printed: "",
		content: contentOf(json, text, media.length > 0),
		text,
		placeholder: "",
		media,
		share: undefined,
		reactions: reactionsOf(json.get("reactions"), rest),
		more: recordOfMembers(rest),
	};
}

function contentOf(json: Json, text: string, hasMedia: boolean): MessageContent {
	if (hasMedia) return { is: "media" };
	if (json.get("isUnsent").isTrue && text === "") return { is: "unsent" };
	if (json.get("type").text() === "placeholder") return { is: "system" };
	return { is: text === "" ? "missing" : "text" };
}
