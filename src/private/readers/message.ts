import type { Json } from "../../readers/json.ts";
import type { Message, MessageContent, MessageMedium, Reaction } from "../model/conversation.ts";
import { sentenceOf } from "./sentences.ts";
import { shareOf } from "./share.ts";

const MEDIA: Readonly<Record<string, MessageMedium["kind"]>> = {
	photos: "picture",
	videos: "video",
	audio_files: "voice",
	gifs: "gif",
	sticker: "sticker",
	files: "file",
};

/** Members that say nothing, or what the rest says, too. */
const SILENT = new Set(["is_geoblocked_for_viewer", "is_unsent_image_by_messenger_kid_parent"]);
const READ = new Set([
	...["sender_name", "timestamp_ms", "content", "share", "reactions", "call_duration", "missed", "is_unsent", "type"],
	...Object.keys(MEDIA),
]);

/** A message of a thread file since December 2020. */
export function messageOf(json: Json): Message {
	const content = json.get("content").text();
	const media = Object.entries(MEDIA).flatMap(([name, kind]) => mediaOf(json.get(name), kind));
	const share = shareOf(json.get("share"));
	const sentence = sentenceOf(content);
	const is = contentOf(json, { content, sentence, hasMedia: media.length > 0, hasShare: share !== undefined });
	const isPlaceholder = sentence === "placeholder" && (media.length > 0 || share !== undefined);
	const milliseconds = json.get("timestamp_ms").milliseconds();
	return {
		sender: json.get("sender_name").text(),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		content: is,
		text: isPlaceholder ? "" : content,
		media,
		share,
		reactions: json.get("reactions").records().map(reactionOf),
		more: moreOf(json),
	};
}

interface Facts {
	readonly content: string;
	readonly sentence: ReturnType<typeof sentenceOf>;
	readonly hasMedia: boolean;
	readonly hasShare: boolean;
}

/** In the order that holds for the downloads of all years. */
function contentOf(json: Json, { content, sentence, hasMedia, hasShare }: Facts): MessageContent {
	if (hasMedia) return { is: "media" };
	if (hasShare) return { is: "share" };
	const duration = json.get("call_duration").number();
	if (duration !== undefined || sentence === "call" || sentence === "missed call") {
		const isMissed = sentence === "missed call" || json.get("missed").isTrue || duration === 0;
		return { is: "call", seconds: duration, isMissed };
	}
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence === "event" || sentence === "placeholder") return { is: "system" };
	if (content !== "") return { is: "text" };
	return { is: json.get("is_unsent").isTrue ? "unsent" : "missing" };
}

function mediaOf(json: Json, kind: MessageMedium["kind"]): readonly MessageMedium[] {
	return json.records().flatMap((item) => {
		const uri = item.get("uri").uri();
		const name = item.get("title").text() || item.get("name").text();
		return uri === "" && name === "" ? [] : [{ kind, uri, name }];
	});
}

function reactionOf(json: Json): Reaction {
	return {
		emoji: json.get("reaction").text(),
		actor: json.get("actor").text(),
		// Seconds or milliseconds: no source says which, and both are far apart.
		milliseconds: json.get("timestamp").milliseconds(),
	};
}

/** Texts under keys that no table knows. */
function moreOf(json: Json): Message["more"] {
	return json.members().flatMap(([key, value]) => {
		const text = value.text();
		return READ.has(key) || SILENT.has(key) || text === "" ? [] : [[key, text] as const];
	});
}
