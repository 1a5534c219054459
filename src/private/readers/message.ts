import { type Json, knownMembers, type Member } from "../../readers/json.ts";
import type { Message, MessageContent, MessageMedium, Reaction, Share } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { recordOfMembers } from "./json-records.ts";
import { type Sentence, sentenceOf } from "./sentences.ts";
import { shareOf } from "./share.ts";

const MEDIA = [
	["photos", "picture"],
	["videos", "video"],
	["audio_files", "voice"],
	["gifs", "gif"],
	["sticker", "sticker"],
	["files", "file"],
] as const satisfies readonly (readonly [key: string, kind: MessageMedium["kind"]])[];

/** What a message has in thread files since December 2020; two of the flags say nothing. */
const MEMBERS = knownMembers({
	sender_name: "text",
	timestamp_ms: "text",
	content: "text",
	call_duration: "text",
	type: "text",
	missed: "flag",
	is_unsent: "flag",
	is_geoblocked_for_viewer: "flag",
	is_unsent_image_by_messenger_kid_parent: "flag",
	...Object.fromEntries(MEDIA.map(([key]) => [key, key === "sticker" ? "record" : "list"])),
	reactions: "list",
	share: "record",
});
const MEDIUM = knownMembers({ uri: "text", title: "text", name: "text", creation_timestamp: "text" });
const REACTION = knownMembers({ reaction: "text", actor: "text", timestamp: "text" });

const bitsOf = (keys: readonly string[]) => keys.reduce((bits, key) => bits | (MEMBERS.get(key)?.bit ?? 0), 0);
/** Members that most messages do not have, and so need not be asked for. */
const HAS = {
	media: bitsOf(MEDIA.map(([key]) => key)),
	share: bitsOf(["share"]),
	reactions: bitsOf(["reactions"]),
	duration: bitsOf(["call_duration"]),
	missed: bitsOf(["missed"]),
	unsent: bitsOf(["is_unsent"]),
	type: bitsOf(["type"]),
};

/** What messages of 2020 and 2021 say of themselves, and what is in them says, too. */
export const CLASSES = new Set(["", "Generic", "Share", "Call"]);

/** A message of a thread file since December 2020. */
export function messageOf(json: Json): Message {
	const rest: Member[] = [];
	const members = json.beyond(MEMBERS, rest);
	const media = (members & HAS.media) > 0 ? mediaOf(json, rest) : NONE;
	const share = (members & HAS.share) > 0 ? shareOf(json.get("share"), rest) : undefined;
	const milliseconds = json.millisecondsOf("timestamp_ms");
	if ((members & HAS.type) > 0 && !CLASSES.has(json.textOf("type"))) rest.push(["type", json.get("type")]);
	if (milliseconds === undefined && json.textOf("timestamp_ms") !== "0")
		rest.push(["timestamp_ms", json.get("timestamp_ms")]);
	const seconds = (members & HAS.duration) > 0 ? numberOf(json, "call_duration", rest) : undefined;
	return messageFrom({
		sender: json.textOf("sender_name"),
		milliseconds,
		text: json.textOf("content"),
		media,
		share,
		reactions: (members & HAS.reactions) > 0 ? reactionsOf(json.get("reactions"), rest) : NONE,
		seconds,
		isMissed: (members & HAS.missed) > 0 && json.get("missed").isTrue,
		isUnsent: (members & HAS.unsent) > 0 && json.get("is_unsent").isTrue,
		more: recordOfMembers(rest),
	});
}

const NONE: readonly never[] = [];

/** What a file says of a message. */
export interface Told {
	readonly sender: string;
	readonly milliseconds: number | undefined;
	readonly text: string;
	readonly media: readonly MessageMedium[];
	readonly share: Share | undefined;
	readonly reactions: readonly Reaction[];
	/** Of a call. */
	readonly seconds?: number | undefined;
	readonly isMissed?: boolean;
	readonly isUnsent: boolean;
	readonly more?: GenericRecord | undefined;
}

/** The message that it is. */
export function messageFrom(told: Told): Message {
	const { sender, milliseconds, text, media, share, reactions, more } = told;
	const sentence = sentenceOf(text);
	const isPlaceholder = sentence === "placeholder" && (media.length > 0 || share !== undefined);
	return {
		sender,
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		printed: "",
		content: contentOf(told, sentence),
		text: isPlaceholder ? "" : text,
		placeholder: isPlaceholder ? text : "",
		media,
		share,
		reactions,
		more,
	};
}

/** In the order that holds for the downloads of all years. */
function contentOf(told: Told, sentence: Sentence | undefined): MessageContent {
	const { text, media, share, seconds } = told;
	if (media.length > 0) return OF_MEDIA;
	if (share !== undefined) return OF_SHARE;
	if (sentence === "call" || sentence === "missed call" || seconds !== undefined) {
		const isMissed = sentence === "missed call" || told.isMissed === true || seconds === 0;
		return { is: "call", seconds, isMissed };
	}
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence === "event" || sentence === "placeholder") return { is: "system" };
	if (text !== "") return OF_TEXT;
	return { is: told.isUnsent ? "unsent" : "missing" };
}

/** Most messages have one of these, which need not be there a million times. */
const OF_TEXT: MessageContent = { is: "text" };
const OF_MEDIA: MessageContent = { is: "media" };
const OF_SHARE: MessageContent = { is: "share" };

function mediaOf(json: Json, rest: Member[]): readonly MessageMedium[] {
	let media: MessageMedium[] | undefined;
	for (const [key, kind] of MEDIA) {
		if (!json.has(key)) continue;
		for (const item of recordsOf(json.get(key), key, rest)) {
			const [uri, title, name] = [item.get("uri").uri(), item.textOf("title"), item.textOf("name")];
			media ??= [];
			if (uri !== "" || title !== "" || name !== "") media.push({ kind, uri, name: title || name });
			item.beyond(MEDIUM, rest);
			if (title !== "" && name !== "" && title !== name) rest.push(["name", item.get("name")]);
			numberOf(item, "creation_timestamp", rest);
		}
	}
	return media ?? NONE;
}

/** The reactions to a message. What they have beyond their type is added to `rest`. */
export function reactionsOf(list: Json, rest: Member[]): readonly Reaction[] {
	return recordsOf(list, "reactions", rest).map((item) => {
		item.beyond(REACTION, rest);
		// Seconds or milliseconds: no source says which, and both are far apart.
		const milliseconds = item.millisecondsOf("timestamp");
		if (milliseconds === undefined) numberOf(item, "timestamp", rest);
		return { emoji: item.textOf("reaction"), actor: item.textOf("actor"), milliseconds, printed: "" };
	});
}

/** A number of a record; what is there in place of one is added to `rest`. */
function numberOf(json: Json, key: string, rest: Member[]): number | undefined {
	const value = json.get(key);
	const number = value.number();
	if (number === undefined && value.text() !== "") rest.push([key, value]);
	return number;
}

/** The records of a list. Whatever else is in it is added to `rest`. */
export function recordsOf(list: Json, key: string, rest: Member[]): readonly Json[] {
	for (const item of list.others()) rest.push([key, item]);
	return list.records();
}
