import type { GenericRecord } from "./generic-record.ts";

/** Messages, as a conversation is put together from all files that have a part of it. Times are milliseconds since 1970 in UTC. */
export interface Conversation {
	/** The folder of messages in which it lies: `inbox`, `message_requests`, `broadcast`, `archived_threads`, or another name. */
	readonly box: string;
	/** As the file has it: a display name, the name of a group, or empty. */
	readonly title: string;
	/** Display names; handles in downloads from before December 2020. People who left a group may be missing. */
	readonly participants: readonly string[];
	/** The owner's own names here, and whether that is sure or the best guess. */
	readonly own: { readonly names: readonly string[]; readonly isSure: boolean };
	/** `none` where the owner left it or was removed; `unknown` where the layout does not say. */
	readonly membership: "member" | "none" | "unknown";
	/** More than two people, or named as a group. */
	readonly isGroup: boolean;
	/** A deleted account among its people, whose name says nothing. */
	readonly hasDeleted: boolean;
	/** Address with which anybody can join; secret, shown as text. */
	readonly inviteLink: string;
	readonly picture: string;
	/** What its files say beside their messages, each once. */
	readonly more: readonly GenericRecord[];
	/** Oldest first. */
	readonly messages: readonly Message[];
}

export interface Message {
	/** As the file has it; empty where the file has none. */
	readonly sender: string;
	readonly milliseconds: number;
	/** HTML prints no seconds: then the order of the page decides within a minute. */
	readonly precision: "millisecond" | "minute" | "none";
	/** The date as a page prints it, in a zone that is only assumed; empty in JSON. */
	readonly printed: string;
	readonly content: MessageContent;
	/** What was written, beside a medium or a share, too. */
	readonly text: string;
	/** The sentence that Instagram wrote in place of a medium or a share that is there; empty where there is none. */
	readonly placeholder: string;
	readonly media: readonly MessageMedium[];
	readonly share: Share | undefined;
	readonly reactions: readonly Reaction[];
	/** What the file says beyond this; undefined for nothing. */
	readonly more: GenericRecord | undefined;
}

/** What a message is. A `system` message is a sentence that Instagram wrote about something that happened. */
export type MessageContent =
	| { readonly is: "text" }
	| { readonly is: "media" }
	| { readonly is: "share" }
	| { readonly is: "call"; readonly seconds: number | undefined; readonly isMissed: boolean }
	| { readonly is: "system" }
	| { readonly is: "reaction" }
	| { readonly is: "unsent" }
	| { readonly is: "missing" };

export interface MessageMedium {
	readonly kind: "picture" | "video" | "voice" | "gif" | "sticker" | "file";
	/** A path below the export root, an address, or a bare file name. */
	readonly uri: string;
	readonly name: string;
}

/** A post, a story, a profile or an address that was sent. Fields are empty where the file has none. */
export interface Share {
	readonly kind: "post" | "reel" | "story" | "profile" | "gif" | "place" | "web" | "unknown";
	readonly link: string;
	readonly text: string;
	/** Handle of the owner of what was shared. */
	readonly owner: string;
	/** Display name of a shared profile. */
	readonly name: string;
}

export interface Reaction {
	readonly emoji: string;
	/** Display name. */
	readonly actor: string;
	readonly milliseconds: number | undefined;
	/** As for a message. */
	readonly printed: string;
}
