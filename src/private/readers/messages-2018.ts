import type { Json } from "../../readers/json.ts";
import type { Message, MessageContent, MessageMedium, Share } from "../model/conversation.ts";
import type { ThreadPart } from "./thread.ts";

/** A conversation of `messages.json` has no name of its own: its people are what two files have in common. */
const THREAD = "direct/";

/** Members that become something; all others are kept as they are. */
const READ = new Set([
	...[
		"sender",
		"created_at",
		"text",
		"link",
		"likes",
		"heart",
		"media",
		"media_url",
		"media_owner",
		"media_share_caption",
	],
	...["media_share_url", "story_share", "story_share_type", "voice_media", "animated_media_images"],
	...["profile_share_username", "profile_share_name", "video_call_action", "action"],
	...["location_name", "address", "city", "longitude", "latitude"],
]);

/** Whether a file is the `messages.json` of April 2018 to December 2020, whatever it is called. */
export function isMessages2018(root: Json): boolean {
	return root.records().some((talk) => talk.get("conversation").isList && talk.get("participants").isList);
}

/** Reads all conversations of `messages.json`: `[{participants: [handle], conversation: [message, the newest first]}]`. */
export function threads2018(root: Json): readonly ThreadPart[] {
	return root.records().map((talk) => {
		const participants = talk
			.get("participants")
			.items()
			.map((one) => one.text());
		const people = participants.filter((name) => name !== "");
		const list = talk.get("conversation");
		const messages = list.records();
		const header = { title: "", membership: "unknown", inviteLink: "", picture: "", isPending: false } as const;
		return {
			thread: `${THREAD}${people.toSorted().join("\n")}`,
			number: 1,
			header: { ...header, participants: people, isGroup: people.length > 2 },
			messages: messages.map(messageOf),
			unread: list.items().length - messages.length,
		};
	});
}

function messageOf(json: Json): Message {
	const media = mediaOf(json);
	const share = shareOf(json);
	const milliseconds = json.get("created_at").isoMilliseconds();
	const said = [json.get("text").text(), json.get("link").text(), json.get("heart").text()];
	const sentence = json.get("video_call_action").text() || json.get("action").text();
	const text = said.filter((part) => part !== "").join("\n") || sentence;
	return {
		sender: json.get("sender").text(),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		content: contentOf(json, { media, share, text, sentence }),
		text,
		media,
		share,
		reactions: json
			.get("likes")
			.records()
			.map((like) => ({
				emoji: "❤️",
				actor: like.get("username").text(),
				milliseconds: like.get("date").isoMilliseconds(),
			})),
		more: json.members().flatMap(([key, value]) => {
			const text = value.text();
			return READ.has(key) || text === "" ? [] : [[key, text] as const];
		}),
	};
}

interface Facts {
	readonly media: Message["media"];
	readonly share: Share | undefined;
	readonly text: string;
	readonly sentence: string;
}

function contentOf(json: Json, { media, share, text, sentence }: Facts): MessageContent {
	if (media.length > 0) return { is: "media" };
	if (share !== undefined) return { is: "share" };
	if (json.get("video_call_action").text() !== "") return { is: "call", seconds: undefined, isMissed: false };
	if (text !== "") return { is: text === sentence ? "system" : "text" };
	return { is: "missing" };
}

/** Addresses that expired within days; what was sent is in `media.json`, if anywhere. */
function mediaOf(json: Json): readonly MessageMedium[] {
	const sent = [json.get("media"), json.get("media_url")].map((value) => value.uri()).filter((uri) => uri !== "");
	const voice = json.get("voice_media").uri();
	const gifs = [...textsIn(json.get("animated_media_images"))].filter((text) => /^https?:/i.test(text));
	return [
		...[...new Set(sent)].map((uri) => ({ kind: kindOf(uri), uri, name: "" })),
		...(voice === "" ? [] : [{ kind: "voice", uri: voice, name: "" } as const]),
		...gifs.slice(0, 1).map((uri) => ({ kind: "gif", uri, name: "" }) as const),
	];
}

function kindOf(uri: string): MessageMedium["kind"] {
	const [path = ""] = uri.split("?", 1);
	if (/\.(?:mp4|mov)$/i.test(path)) return "video";
	return /\.(?:m4a|aac)$/i.test(path) ? "voice" : "picture";
}

function shareOf(json: Json): Share | undefined {
	const text = (name: string) => json.get(name).text();
	const [owner, caption, link] = [text("media_owner"), text("media_share_caption"), text("media_share_url")];
	if (`${owner}${caption}${link}` !== "") return { kind: "post", link, text: caption, owner, name: "" };
	const story = text("story_share");
	if (story !== "") return { kind: "story", link: "", text: story, owner: "", name: text("story_share_type") };
	const [handle, name] = [text("profile_share_username"), text("profile_share_name")];
	if (`${handle}${name}` !== "") return { kind: "profile", link: "", text: "", owner: handle, name };
	const place = ["location_name", "address", "city", "latitude", "longitude"].map(text).filter((part) => part !== "");
	return place.length === 0 ? undefined : { kind: "place", link: "", text: place.join(", "), owner: "", name: "" };
}

function* textsIn(json: Json): Generator<string> {
	if (json.uri() !== "") yield json.uri();
	for (const item of json.items()) yield* textsIn(item);
	for (const [, value] of json.members()) yield* textsIn(value);
}
