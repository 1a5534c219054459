import type { Message, MessageContent, Reaction, Share } from "../model/conversation.ts";
import type { ShownConversation } from "../pages/messages/shown.ts";
import { shortName } from "../people/people.ts";
import { type Column, columnsOf, type Field, isoOf, type Schema, taken } from "./column.ts";
import { choice, flag, number, record, records, text, texts, things } from "./fields.ts";

/** A message with its conversation. */
export interface MessageRow {
	readonly shown: Pick<ShownConversation, "number" | "title">;
	readonly message: Message;
	/** Its page and address below the edition; empty for one that only repeats a reaction. */
	readonly url: string;
}

const INTEGER: Schema = { type: "integer" };
const ISO: Schema = { type: ["string", "null"], format: "date-time" };

const printed = text(
	"The date as the page prints it, in a zone that it does not name; empty for JSON, whose times are UTC",
);

const content: Field<MessageContent> = () => [
	...choice<MessageContent["is"]>(
		{
			...{ text: true, media: true, share: true, call: true },
			...{ system: true, reaction: true, unsent: true, missing: true },
		},
		"What it is; system: a sentence that Instagram wrote; missing: not in the download",
	)("is").map(({ of, ...column }) => ({ ...column, of: ({ is }: MessageContent) => of(is) })),
	{
		...{ name: "callSeconds", about: "How long a call lasted", schema: { type: ["number", "null"] } },
		of: (one) => (one.is === "call" && Number.isFinite(one.seconds) ? (one.seconds ?? null) : null),
	},
	{
		...{ name: "isMissed", about: "Whether nobody answered a call", schema: { type: ["boolean", "null"] } },
		of: (one) => (one.is === "call" ? one.isMissed : null),
	},
];

const shared = columnsOf<Share>({
	kind: choice(
		{
			...{ post: true, reel: true, story: true, profile: true },
			...{ gif: true, place: true, web: true, unknown: true },
		},
		"What was shared",
	),
	link: text("Its address"),
	text: text("Its text"),
	owner: text("Handle of its owner"),
	name: text("Display name of a shared profile"),
});

/** In columns of its own: `shareKind`, `shareLink` and so on, all of them null where nothing was shared. */
const share: Field<Share | undefined> = () =>
	shared.map(({ name, about, schema, of }) => ({
		...{ name: `share${name.charAt(0).toUpperCase()}${name.slice(1)}`, about },
		schema: { anyOf: [schema, { type: "null" }] },
		of: (value) => (value === undefined ? null : of(value)),
	}));

const reactions = things<Reaction>(
	"Reactions to it",
	columnsOf({
		emoji: text("The reaction"),
		actor: text("Who, by display name"),
		milliseconds: () => [{ name: "time", about: "When, in UTC", schema: ISO, of: isoOf }],
		printed,
	}),
);

const message = columnsOf<Omit<Message, "milliseconds" | "precision">>({
	sender: text("Who wrote it, by display name; empty where the file has none"),
	printed,
	content,
	text: text("What was written"),
	placeholder: text("The sentence that Instagram wrote in place of a medium or a share that is there"),
	media: things(
		"Pictures, videos, sounds and files",
		columnsOf({
			kind: choice({ picture: true, video: true, voice: true, gif: true, sticker: true, file: true }, "What it is"),
			uri: text("Path in the download, address, or file name"),
			name: text("Its name; empty for none"),
		}),
	),
	share,
	reactions,
	more: record("What the file says beyond this"),
});

/** It stands in every line: one of a million letters would fill a disk. */
const LONGEST_TITLE = 500;
const titleIn = (title: string) => (title.length > LONGEST_TITLE ? shortName(title) : title);

/** A message is a line: conversations follow one another, the oldest message first. */
export const messageColumns: readonly Column<MessageRow>[] = [
	{
		...{ name: "conversation", about: "Number of its conversation, as in conversations", schema: INTEGER },
		of: ({ shown }) => shown.number,
	},
	...taken(
		text("Title of its conversation, short where it is very long; conversations has it in full")("title"),
		({ shown }: MessageRow) => titleIn(shown.title),
	),
	{
		...{ name: "time", about: "When it was sent, in UTC; null for none", schema: ISO },
		of: ({ message }) => (message.precision === "none" ? null : isoOf(message.milliseconds)),
	},
	...taken(
		choice<Message["precision"]>({ millisecond: true, minute: true, none: true }, "How exact the time is")("precision"),
		({ message }: MessageRow) => message.precision,
	),
	...taken(
		choice({ utc: true, assumed: true }, "What is known of its zone: JSON says UTC, of a page it is assumed")("zone"),
		({ message }: MessageRow) => (message.printed === "" ? "utc" : "assumed"),
	),
	...taken(message, ({ message }: MessageRow) => message),
	...taken(
		flag("Whether it only repeats a reaction, which the message that it is about has, too")("repeatsReaction"),
		({ url }: MessageRow) => url === "",
	),
	...taken(text("Where it is shown in this edition")("page"), ({ url }: MessageRow) => url),
];

/** The columns of a conversation. */
export const conversationColumns: readonly Column<ShownConversation>[] = [
	{ ...{ name: "conversation", about: "Its number", schema: INTEGER }, of: (shown) => shown.number },
	...taken(text("Its title, or its people where it has none")("title"), (shown: ShownConversation) => shown.title),
	...taken(
		columnsOf<Omit<ShownConversation["conversation"], "messages">>({
			title: () => text("Its title as the file has it")("givenTitle"),
			box: text("The folder in which it lies: inbox, message_requests or another"),
			participants: texts("Display names of its people"),
			own: () => [
				...taken(texts("Your names in it")("ownNames"), ({ names }: { names: readonly string[] }) => names),
				...taken(flag("Whether these are sure")("isOwnSure"), ({ isSure }: { isSure: boolean }) => isSure),
			],
			membership: choice({ member: true, none: true, unknown: true }, "Whether you are still in it"),
			isGroup: flag("Whether it is a group"),
			hasDeleted: flag("Whether a deleted account is in it"),
			inviteLink: text("Address with which anybody can join"),
			picture: text("Path of its picture in the download"),
			more: records("What its files say beside its messages"),
		}),
		(shown: ShownConversation) => shown.conversation,
	),
	...taken(number("Messages")("messages"), (shown: ShownConversation) => shown.messages.length),
];
