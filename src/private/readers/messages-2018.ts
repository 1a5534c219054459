import { countEach } from "../../model/group-by.ts";
import { type Json, knownMembers, type Member } from "../../readers/json.ts";
import type { Message, MessageContent, MessageMedium, Reaction, Share } from "../model/conversation.ts";
import { parseJsonRecords, recordOfMembers } from "./json-records.ts";
import { recordsOf } from "./message.ts";
import { sentenceOf } from "./sentences.ts";
import { besideMessages, type ThreadPart } from "./thread.ts";

/** A conversation of `messages.json` has no name of its own: its people are what two files have in common. */
const THREAD = "direct/";

/** Members that every message may have. */
const MEMBERS = knownMembers({
	sender: "text",
	created_at: "text",
	text: "text",
	link: "text",
	heart: "text",
	likes: "list",
	media: "text",
	media_url: "text",
	voice_media: "text",
	video_call_action: "text",
	action: "text",
});
const LIKE = knownMembers({ username: "text", date: "text" });

/** What was shared, by the members that say it; a message has one of them. */
const SHARES: readonly { readonly kind: Share["kind"]; readonly members: readonly string[] }[] = [
	{ kind: "post", members: ["media_share_url", "media_share_caption", "media_owner"] },
	{ kind: "story", members: ["story_share", "story_share_type"] },
	{ kind: "profile", members: ["profile_share_username", "profile_share_name"] },
	{ kind: "place", members: ["location_name", "address", "city", "latitude", "longitude"] },
];

/** Whether a file is the `messages.json` of April 2018 to December 2020, whatever it is called. */
export function isMessages2018(root: Json): boolean {
	return root.records().some((talk) => talk.get("conversation").isList && talk.get("participants").isList);
}

/** Reads all conversations of `messages.json`: `[{participants: [handle], conversation: [message, the newest first]}]`. */
export function threads2018(root: Json): readonly ThreadPart[] {
	const counts = countEach(root.records().map(peopleOf));
	// What else is in the file is with the first.
	const others = root.others().flatMap((item) => parseJsonRecords(item).records);
	return root.records().map((talk, index) => {
		const list = talk.get("conversation").records();
		const key = peopleOf(talk);
		// Two groups can have the same people, and deleted people are all called the same: the oldest message tells them apart.
		const oldest = (counts.get(key) ?? 0) > 1 ? `\n${list.at(-1)?.textOf("created_at") ?? ""}` : "";
		const people = key.split("\n").filter((name) => name !== "");
		const header = { title: "", membership: "unknown", inviteLink: "", picture: "", isPending: false } as const;
		return {
			thread: `${THREAD}${key}${oldest}`,
			number: 1,
			header: { ...header, participants: people, isGroup: people.length > 2 },
			messages: list.map(messageOf),
			more: [...besideMessages(talk, "conversation"), ...(index === 0 ? others : [])],
			source: "",
			path: "",
		};
	});
}

function peopleOf(talk: Json): string {
	const names = talk
		.get("participants")
		.items()
		.map((one) => one.text());
	return names.toSorted().join("\n");
}

function messageOf(json: Json): Message {
	const rest: Member[] = [];
	json.beyond(MEMBERS, rest);
	const media = mediaOf(json, rest);
	const share = shareOf(json, rest);
	const time = json.get("created_at");
	const milliseconds = time.isoMilliseconds();
	if (milliseconds === undefined) rest.push(["created_at", time]);
	const said = ["text", "link", "heart"].map((key) => json.textOf(key)).filter((part) => part !== "");
	const happened = ["video_call_action", "action"].map((key) => json.textOf(key)).filter((part) => part !== "");
	return {
		sender: json.textOf("sender"),
		milliseconds: milliseconds ?? 0,
		precision: milliseconds === undefined ? "none" : "millisecond",
		printed: "",
		content: contentOf(json, { media, share, said, happened }),
		text: [...said, ...happened].join("\n"),
		placeholder: "",
		media,
		share,
		reactions: likesOf(json, rest),
		more: recordOfMembers(rest),
	};
}

function likesOf(json: Json, rest: Member[]): readonly Reaction[] {
	return recordsOf(json.get("likes"), "likes", rest).map((like) => {
		like.beyond(LIKE, rest);
		const date = like.get("date");
		const milliseconds = date.isoMilliseconds();
		if (milliseconds === undefined && date.text() !== "") rest.push(["date", date]);
		return { emoji: "❤️", actor: like.textOf("username"), milliseconds, printed: "" };
	});
}

interface Facts {
	readonly media: Message["media"];
	readonly share: Share | undefined;
	readonly said: readonly string[];
	readonly happened: readonly string[];
}

function contentOf(json: Json, { media, share, said, happened }: Facts): MessageContent {
	if (media.length > 0) return { is: "media" };
	if (share !== undefined) return { is: "share" };
	const call = json.textOf("video_call_action");
	if (call !== "") return { is: "call", seconds: undefined, isMissed: sentenceOf(call) === "missed call" };
	if (said.length > 0) return { is: "text" };
	return { is: happened.length > 0 ? "system" : "missing" };
}

/** Addresses that expired within days; what was sent is in `media.json`, if anywhere. */
function mediaOf(json: Json, rest: Member[]): readonly MessageMedium[] {
	const sent = [json.get("media"), json.get("media_url")].map((value) => value.uri()).filter((uri) => uri !== "");
	const voice = json.get("voice_media").uri();
	const texts = [...textsIn(json.get("animated_media_images"))];
	const gif = texts.find((text) => /^https?:/i.test(text));
	// Else it is the same picture in several sizes.
	if (gif !== undefined && texts.length === 1) take("animated_media_images", rest);
	return [
		...[...new Set(sent)].map((uri) => ({ kind: mediumKind(uri), uri, name: "" })),
		...(voice === "" ? [] : [{ kind: "voice", uri: voice, name: "" } as const]),
		...(gif === undefined ? [] : [{ kind: "gif", uri: gif, name: "" } as const]),
	];
}

function take(key: string, rest: Member[]): void {
	const at = rest.findIndex(([name]) => name === key);
	if (at >= 0) rest.splice(at, 1);
}

/** The kind of a medium by the name of its file. */
export function mediumKind(uri: string): MessageMedium["kind"] {
	const [path = ""] = uri.split("?", 1);
	if (/\.(?:mp4|mov)$/i.test(path)) return "video";
	return /\.(?:m4a|aac)$/i.test(path) ? "voice" : "picture";
}

function shareOf(json: Json, rest: Member[]): Share | undefined {
	const found = SHARES.find(({ members }) => members.some((key) => json.textOf(key) !== ""));
	if (found === undefined) return undefined;
	const [first = "", second = "", third = "", ...more] = found.members.map((key) => {
		const value = json.get(key);
		if (!value.isList && !value.isRecord) take(key, rest);
		return value.text();
	});
	const { kind } = found;
	if (kind === "post") return { kind, link: first, text: second, owner: third, name: "" };
	if (kind === "story") return { kind, link: "", text: first, owner: "", name: second };
	if (kind === "profile") return { kind, link: "", text: "", owner: first, name: second };
	const place = [first, second, third, ...more].filter((part) => part !== "");
	return { kind, link: "", text: place.join(", "), owner: "", name: "" };
}

/** The texts in a value, however deep. */
function* textsIn(json: Json): Generator<string> {
	if (json.text() !== "") yield json.uri();
	for (const item of json.items()) yield* textsIn(item);
	for (const [, value] of json.members()) yield* textsIn(value);
}
