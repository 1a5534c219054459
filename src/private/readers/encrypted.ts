import type { Json } from "../../readers/json.ts";
import type { Message, MessageContent } from "../model/conversation.ts";
import type { ThreadPart } from "./thread.ts";

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
	const list = root.get("messages");
	const messages = list.records().map(messageOf);
	return {
		thread: `encrypted/${file}`,
		number: 1,
		header: {
			title: root.get("threadName").text() || root.get("title").text(),
			participants: people,
			...{ membership: "unknown", inviteLink: "", picture: "", isPending: false, isGroup: people.length > 2 },
		},
		// The order is not evidenced: in that of the file, newest first as in all other files, where times do not say.
		messages,
		unread: list.items().length - messages.length,
	};
}

function messageOf(json: Json): Message {
	const text = json.get("text").text();
	const media = json
		.get("media")
		.records()
		.map((item) => ({ kind: "file", uri: item.get("uri").uri(), name: "" }) as const)
		.filter(({ uri }) => uri !== "");
	const milliseconds = json.get("timestamp").milliseconds();
	return {
		sender: json.get("senderName").text(),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		content: contentOf(json, text, media.length > 0),
		text,
		media,
		share: undefined,
		reactions: json
			.get("reactions")
			.records()
			.map((one) => ({ emoji: one.get("reaction").text(), actor: one.get("actor").text(), milliseconds: undefined })),
		more: [],
	};
}

function contentOf(json: Json, text: string, hasMedia: boolean): MessageContent {
	if (hasMedia) return { is: "media" };
	if (json.get("isUnsent").isTrue && text === "") return { is: "unsent" };
	if (json.get("type").text() === "placeholder") return { is: "system" };
	return { is: text === "" ? "missing" : "text" };
}
