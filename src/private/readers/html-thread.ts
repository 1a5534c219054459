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
 * Reads a page of messages: `records` are those of the page, `title` that of the page. A record with a time is a message, whose heading
 * is its sender; headings without a time say who takes part. Times are to the minute, so the order of the page, newest first, counts.
 */
export function htmlThread(
	records: readonly GenericRecord[],
	title: string,
	place: { readonly thread: string; readonly number: number },
): ThreadPart {
	const messages = records.filter(({ seconds }) => seconds !== undefined).map(messageOf);
	const more = records.filter(({ seconds }) => seconds === undefined);
	const senders = [...new Set(messages.map(({ sender }) => sender))].filter((name) => name !== "");
	const header = { title, membership: "unknown", inviteLink: "", picture: "", isPending: false } as const;
	return { ...place, header: { ...header, participants: senders, isGroup: senders.length > 2 }, messages, more };
}

function messageOf({ title, seconds, values, groups, media }: GenericRecord): Message {
	const dates = values.filter((value) => value.seconds !== undefined);
	const said = values.filter((value) => value.seconds === undefined);
	const [link, ...links] = said.filter(({ href }) => href !== "");
	const all = said.filter(({ href }) => href === "").map(({ text }) => text);
	const [placeholder = "", ...placeholders] = all.filter((text) => sentenceOf(text) === "placeholder");
	const isReplaced = placeholder !== "" && (media.length > 0 || link !== undefined);
	// Beside a link: the caption and the owner of what was shared, in this order, and the sentence in its place.
	const texts = isReplaced ? all.filter((text) => text !== placeholder) : all;
	const [caption = "", owner = "", ...others] = isReplaced && link !== undefined ? texts : [];
	const written = isReplaced && link !== undefined ? others : texts;
	// Nothing but an address, as people write it.
	const text = written.join("\n") || (link !== undefined && !isReplaced ? link.text : "");
	const left = [
		...dates.slice(0, -1),
		...links,
		...(link === undefined || link.text === text || link.text === link.href ? [] : [{ ...link, href: "" }]),
		...placeholders.filter((one) => one !== placeholder).map(plainValue),
	];
	const [lists, rest] = [groups.filter((group) => group.title === ""), groups.filter((group) => group.title !== "")];
	const inner = [...rest, ...lists.flatMap((group) => group.groups)];
	return {
		sender: title,
		milliseconds: (seconds ?? 0) * 1000,
		precision: seconds === undefined ? "none" : "minute",
		printed: dates.at(-1)?.text ?? "",
		content: contentOf(text, media.length > 0, link !== undefined),
		text,
		placeholder: isReplaced ? placeholder : "",
		media: media.map((uri) => ({
			kind: FOLDERS.find(([folder]) => folder.test(uri))?.[1] ?? "picture",
			uri,
			name: "",
		})),
		share: link && { kind: kindOfShare(link.href), link: link.href, text: caption, owner, name: "" },
		reactions: lists.flatMap(({ values }) => values.flatMap(reactionOf)),
		more:
			left.length + inner.length === 0
				? undefined
				: { list: "", title: "", seconds: undefined, values: left, groups: inner, media: [] },
	};
}

const plainValue = (text: string): Value => ({ label: "", text, href: "", seconds: undefined });

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
	const [, actor = "", printed = ""] = /^(.*?)(?: \(([^()]{1,60})\))?$/s.exec(text.slice(emoji.length)) ?? [];
	return [{ emoji, actor: actor.trim(), milliseconds: undefined, printed }];
}
