import { type Json, knownMembers, type Member } from "../../readers/json.ts";
import type { Message, MessageContent, MessageMedium, Reaction } from "../model/conversation.ts";
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
	type: bitsOf(["type"]),
};

/** What messages of 2020 and 2021 say of themselves, and what is in them says, too. */
const CLASSES = new Set(["", "Generic", "Share", "Call"]);

/** A message of a thread file since December 2020. */
export function messageOf(json: Json): Message {
	const rest: Member[] = [];
	const members = json.beyond(MEMBERS, rest);
	const text = json.textOf("content");
	const sentence = sentenceOf(text);
	const media = (members & HAS.media) > 0 ? mediaOf(json, rest) : NONE;
	const share = (members & HAS.share) > 0 ? shareOf(json.get("share"), rest) : undefined;
	const isPlaceholder = sentence === "placeholder" && (media.length > 0 || share !== undefined);
	const milliseconds = json.millisecondsOf("timestamp_ms");
	if ((members & HAS.type) > 0 && !CLASSES.has(json.textOf("type"))) rest.push(["type", json.get("type")]);
	if (milliseconds === undefined && json.textOf("timestamp_ms") !== "0")
		rest.push(["timestamp_ms", json.get("timestamp_ms")]);
	return {
		sender: json.textOf("sender_name"),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		printed: "",
		content: contentOf(json, { members, text, sentence, hasMedia: media.length > 0, hasShare: share !== undefined }),
		text: isPlaceholder ? "" : text,
		placeholder: isPlaceholder ? text : "",
		media,
		share,
		reactions: (members & HAS.reactions) > 0 ? reactionsOf(json.get("reactions"), rest) : NONE,
		more: recordOfMembers(rest),
	};
}

const NONE: readonly never[] = [];

interface Facts {
	/** The bits of those that are there. */
	readonly members: number;
	readonly text: string;
	readonly sentence: Sentence | undefined;
	readonly hasMedia: boolean;
	readonly hasShare: boolean;
}

/** In the order that holds for the downloads of all years. */
function contentOf(json: Json, { members, text, sentence, hasMedia, hasShare }: Facts): MessageContent {
	if (hasMedia) return OF_MEDIA;
	if (hasShare) return OF_SHARE;
	const isCall = sentence === "call" || sentence === "missed call";
	if (isCall || (members & HAS.duration) > 0) {
		const seconds = json.get("call_duration").number();
		if (isCall || seconds !== undefined) {
			const isMissed = sentence === "missed call" || json.get("missed").isTrue || seconds === 0;
			return { is: "call", seconds, isMissed };
		}
	}
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence === "event" || sentence === "placeholder") return { is: "system" };
	if (text !== "") return OF_TEXT;
	return { is: json.get("is_unsent").isTrue ? "unsent" : "missing" };
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
			const [uri, name] = [item.get("uri").uri(), item.textOf("title") || item.textOf("name")];
			media ??= [];
			if (uri !== "" || name !== "") media.push({ kind, uri, name });
			item.beyond(MEDIUM, rest);
		}
	}
	return media ?? NONE;
}

function reactionsOf(list: Json, rest: Member[]): readonly Reaction[] {
	return recordsOf(list, "reactions", rest).map((item) => {
		item.beyond(REACTION, rest);
		return {
			emoji: item.textOf("reaction"),
			actor: item.textOf("actor"),
			// Seconds or milliseconds: no source says which, and both are far apart.
			milliseconds: item.millisecondsOf("timestamp"),
			printed: "",
		};
	});
}

/** The records of a list. Whatever else is in it is left for the rest. */
function recordsOf(list: Json, key: string, rest: Member[]): readonly Json[] {
	for (const item of list.others()) rest.push([key, item]);
	return list.records();
}
