import type { Json, JsonKind, Member } from "../../readers/json.ts";
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
const MEMBERS = new Map<string, JsonKind>([
	...(["sender_name", "timestamp_ms", "content", "call_duration", "type"] as const).map(
		(key) => [key, "text"] as const,
	),
	...(["missed", "is_unsent", "is_geoblocked_for_viewer", "is_unsent_image_by_messenger_kid_parent"] as const).map(
		(key) => [key, "flag"] as const,
	),
	...MEDIA.map(([key]) => [key, key === "sticker" ? "record" : "list"] as const),
	["reactions", "list"],
	["share", "record"],
]);
const MEDIUM = new Map<string, JsonKind>([
	["uri", "text"],
	["title", "text"],
	["name", "text"],
	["creation_timestamp", "text"],
]);
const REACTION = new Map<string, JsonKind>([
	["reaction", "text"],
	["actor", "text"],
	["timestamp", "text"],
]);

/** What messages of 2020 and 2021 say of themselves, and what is in them says, too. */
const CLASSES = new Set(["", "Generic", "Share", "Call"]);

/** A message of a thread file since December 2020. */
export function messageOf(json: Json): Message {
	const rest = json.beyond(MEMBERS);
	const text = json.textOf("content");
	const sentence = sentenceOf(text);
	const media = mediaOf(json, rest);
	const share = json.has("share") ? shareOf(json.get("share"), rest) : undefined;
	const isPlaceholder = sentence === "placeholder" && (media.length > 0 || share !== undefined);
	const time = json.get("timestamp_ms");
	const milliseconds = time.milliseconds();
	if (!CLASSES.has(json.textOf("type"))) rest.push(["type", json.get("type")]);
	if (milliseconds === undefined && time.text() !== "0") rest.push(["timestamp_ms", time]);
	return {
		sender: json.textOf("sender_name"),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		printed: "",
		content: contentOf(json, { text, sentence, hasMedia: media.length > 0, hasShare: share !== undefined }),
		text: isPlaceholder ? "" : text,
		placeholder: isPlaceholder ? text : "",
		media,
		share,
		reactions: json.has("reactions") ? reactionsOf(json.get("reactions"), rest) : NONE,
		more: recordOfMembers(rest),
	};
}

const NONE: readonly never[] = [];

interface Facts {
	readonly text: string;
	readonly sentence: Sentence | undefined;
	readonly hasMedia: boolean;
	readonly hasShare: boolean;
}

/** In the order that holds for the downloads of all years. */
function contentOf(json: Json, { text, sentence, hasMedia, hasShare }: Facts): MessageContent {
	if (hasMedia) return { is: "media" };
	if (hasShare) return { is: "share" };
	const isCall = sentence === "call" || sentence === "missed call";
	if (isCall || json.has("call_duration")) {
		const seconds = json.get("call_duration").number();
		if (isCall || seconds !== undefined) {
			const isMissed = sentence === "missed call" || json.get("missed").isTrue || seconds === 0;
			return { is: "call", seconds, isMissed };
		}
	}
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence === "event" || sentence === "placeholder") return { is: "system" };
	if (text !== "") return TEXT;
	return { is: json.get("is_unsent").isTrue ? "unsent" : "missing" };
}

const TEXT: MessageContent = { is: "text" };

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
			milliseconds: item.get("timestamp").milliseconds(),
			printed: "",
		};
	});
}

/** The records of a list. Whatever else is in it is left for the rest. */
function recordsOf(list: Json, key: string, rest: Member[]): readonly Json[] {
	const items = list.records();
	if (list.isList) for (const item of list.items()) if (!item.isRecord) rest.push([key, item]);
	return items;
}
