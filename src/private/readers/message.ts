import { type Json, knownMembers, type Member, millisecondsIn, numberIn, textIn } from "../../readers/json.ts";
import type { Message, MessageContent, MessageMedium, Reaction } from "../model/conversation.ts";
import { recordOfMembers } from "./json-records.ts";
import { type Sentence, sentenceOf } from "./sentences.ts";
import { shareOf } from "./share.ts";

/** The members that list media, and the kind of each. */
const MEDIA = {
	photos: "picture",
	videos: "video",
	audio_files: "voice",
	gifs: "gif",
	sticker: "sticker",
	files: "file",
} as const satisfies Readonly<Record<string, MessageMedium["kind"]>>;

/** What a message has in thread files since December 2020; two of the flags say nothing. */
const MEMBERS = knownMembers({
	...({ sender_name: "text", timestamp_ms: "text", content: "text", call_duration: "text", type: "text" } as const),
	...({ missed: "flag", is_unsent: "flag" } as const),
	...({ is_geoblocked_for_viewer: "flag", is_unsent_image_by_messenger_kid_parent: "flag" } as const),
	...({ photos: "list", videos: "list", audio_files: "list", gifs: "list", sticker: "record", files: "list" } as const),
	...({ reactions: "list", share: "record" } as const),
});
const MEDIUM = knownMembers({ uri: "text", title: "text", name: "text", creation_timestamp: "text" });
const REACTION = knownMembers({ reaction: "text", actor: "text", timestamp: "text" });
const [AT, IN_REACTION] = [MEMBERS.at, REACTION.at];
const MEDIA_AT = Object.entries(MEDIA).map(([key, kind]) => ({ key, kind, at: AT[key as keyof typeof MEDIA] }));

/** What messages of 2020 and 2021 say of themselves, and what is in them says, too. */
const CLASSES = new Set(["", "Generic", "Share", "Call"]);

/** A message of a thread file since December 2020. */
export function messageOf(json: Json): Message {
	const rest: Member[] = [];
	const members = json.known(MEMBERS, rest);
	const text = textIn(members[AT.content]);
	const time = members[AT.timestamp_ms];
	const sentence = sentenceOf(text);
	const media = mediaOf(json, members, rest);
	const share = members[AT.share] === undefined ? undefined : shareOf(json.get("share"), rest);
	const isPlaceholder = sentence === "placeholder" && (media.length > 0 || share !== undefined);
	const milliseconds = millisecondsIn(time);
	if (!CLASSES.has(textIn(members[AT.type]))) rest.push(["type", json.get("type")]);
	if (milliseconds === undefined && textIn(time) !== "0") rest.push(["timestamp_ms", json.get("timestamp_ms")]);
	return {
		sender: textIn(members[AT.sender_name]),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		printed: "",
		content: contentOf(members, { text, sentence, hasMedia: media.length > 0, hasShare: share !== undefined }),
		text: isPlaceholder ? "" : text,
		placeholder: isPlaceholder ? text : "",
		media,
		share,
		reactions: members[AT.reactions] === undefined ? NONE : reactionsOf(json.get("reactions"), rest),
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
function contentOf(members: readonly unknown[], { text, sentence, hasMedia, hasShare }: Facts): MessageContent {
	if (hasMedia) return OF_MEDIA;
	if (hasShare) return OF_SHARE;
	const isCall = sentence === "call" || sentence === "missed call";
	const seconds = numberIn(members[AT.call_duration]);
	if (isCall || seconds !== undefined) {
		const isMissed = sentence === "missed call" || members[AT.missed] === true || seconds === 0;
		return { is: "call", seconds, isMissed };
	}
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence === "event" || sentence === "placeholder") return { is: "system" };
	if (text !== "") return OF_TEXT;
	return { is: members[AT.is_unsent] === true ? "unsent" : "missing" };
}

/** Most messages have one of these, which need not be there a million times. */
const OF_TEXT: MessageContent = { is: "text" };
const OF_MEDIA: MessageContent = { is: "media" };
const OF_SHARE: MessageContent = { is: "share" };

function mediaOf(json: Json, members: readonly unknown[], rest: Member[]): readonly MessageMedium[] {
	let media: MessageMedium[] | undefined;
	for (const { key, kind, at } of MEDIA_AT) {
		if (members[at] === undefined) continue;
		for (const item of recordsOf(json.get(key), key, rest)) {
			const [uri, name] = [item.get("uri").uri(), item.textOf("title") || item.textOf("name")];
			media ??= [];
			if (uri !== "" || name !== "") media.push({ kind, uri, name });
			item.known(MEDIUM, rest);
		}
	}
	return media ?? NONE;
}

function reactionsOf(list: Json, rest: Member[]): readonly Reaction[] {
	return recordsOf(list, "reactions", rest).map((item) => {
		const members = item.known(REACTION, rest);
		return {
			emoji: textIn(members[IN_REACTION.reaction]),
			actor: textIn(members[IN_REACTION.actor]),
			// Seconds or milliseconds: no source says which, and both are far apart.
			milliseconds: millisecondsIn(members[IN_REACTION.timestamp]),
			printed: "",
		};
	});
}

/** The records of a list. Whatever else is in it is left for the rest. */
function recordsOf(list: Json, key: string, rest: Member[]): readonly Json[] {
	for (const item of list.others()) rest.push([key, item]);
	return list.records();
}
