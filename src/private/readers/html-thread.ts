import type { Message, MessageMedium, Reaction } from "../model/conversation.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { sentenceOf } from "./sentences.ts";
import { kindOfShare } from "./share.ts";
import type { ThreadPart } from "./thread.ts";

/** The kind of a medium by its folder: a voice message is shown as a video (2024 and later). */
const FOLDERS: readonly (readonly [pattern: RegExp, kind: MessageMedium["kind"]])[] = [
	[/(?:^|\/)audio\//i, "voice"],
	[/(?:^|\/)videos\//i, "video"],
	[/(?:^|\/)gifs\//i, "gif"],
	[/(?:^|\/)files\//i, "file"],
	[/\.(?:mp4|mov)$/i, "video"],
];

/**
 * Reads a page of messages: `records` are those of the page, `title` that of the page. A record with a time is a message, whose heading is its
 * sender; headings without a time say who takes part. Times are to the minute, so the order of the page, newest first, counts.
 */
export function htmlThread(
	records: readonly GenericRecord[],
	title: string,
	place: { readonly thread: string; readonly number: number },
): ThreadPart {
	const messages = records.filter(({ seconds }) => seconds !== undefined).map(messageOf);
	const senders = [...new Set(messages.map(({ sender }) => sender))].filter((name) => name !== "");
	const header = { title, membership: "unknown", inviteLink: "", picture: "", isPending: false } as const;
	return { ...place, header: { ...header, participants: senders, isGroup: senders.length > 2 }, messages, unread: 0 };
}

function messageOf({ title, seconds, values, groups, media }: GenericRecord): Message {
	const said = values.filter((value) => value.seconds === undefined);
	const links = said.filter(({ href }) => href !== "");
	const texts = said.filter(({ href }) => href === "").map(({ text }) => text);
	const [link] = links;
	const isPlaceholder = texts.some((text) => sentenceOf(text) === "placeholder");
	// Beside a link: the caption and the owner of what was shared, in this order, and the sentence that stands for it.
	const shared = texts.filter((text) => sentenceOf(text) !== "placeholder");
	const isShare = link !== undefined && (isPlaceholder || shared.length > 0);
	const [caption = "", owner = ""] = isPlaceholder ? shared : [];
	const text = isShare && isPlaceholder ? "" : shared.join("\n") || (link === undefined ? texts.join("\n") : link.text);
	return {
		sender: title,
		milliseconds: (seconds ?? 0) * 1000,
		precision: seconds === undefined ? "none" : "minute",
		content: contentOf(text, media.length > 0, link !== undefined),
		text,
		media: media.map((uri) => ({
			kind: FOLDERS.find(([folder]) => folder.test(uri))?.[1] ?? "picture",
			uri,
			name: "",
		})),
		share: link && { kind: kindOfShare(link.href), link: link.href, text: caption, owner, name: "" },
		reactions: groups.filter((group) => group.title === "").flatMap(({ values }) => values.flatMap(reactionOf)),
		more: [],
	};
}

function contentOf(text: string, hasMedia: boolean, hasLink: boolean): Message["content"] {
	if (hasMedia) return { is: "media" };
	if (hasLink) return { is: "share" };
	const sentence = sentenceOf(text);
	if (sentence === "call" || sentence === "missed call")
		return { is: "call", seconds: undefined, isMissed: sentence === "missed call" };
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence !== undefined) return { is: "system" };
	return { is: text === "" ? "missing" : "text" };
}

/** Emoji and name are one text, `❤️Anna`; newer pages add ` (date)`. A name can begin with an emoji: the first one is the reaction. */
function reactionOf({ text }: Value): readonly Reaction[] {
	const [first] = new Intl.Segmenter().segment(text.slice(0, 100));
	const emoji = first?.segment ?? "";
	if (emoji === "") return [];
	const actor = text.slice(emoji.length).replace(/ \([^()]{1,60}\)$/, "");
	return [{ emoji, actor: actor.trim(), milliseconds: undefined }];
}
