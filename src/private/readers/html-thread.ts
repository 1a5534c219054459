import type { Message, MessageMedium, Reaction } from "../model/conversation.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import type { ParsedPage } from "./html-records.ts";
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
 * Reads a page of messages. A record with a time is a message, whose heading
 * is its sender; headings without a time say who takes part. Times are to the minute, so the order of the page, newest first, counts.
 */
export function htmlThread(
	{ records, heading, title }: Pick<ParsedPage, "records" | "heading" | "title">,
	place: { readonly thread: string; readonly number: number },
): ThreadPart {
	const isSent = (record: GenericRecord) => record !== heading && isMessage(record);
	const messages = records.filter(isSent).map(messageOf);
	const more = records.filter((record) => !isSent(record));
	const senders = [...new Set(messages.map(({ sender }) => sender))].filter((name) => name !== "");
	const lines = more.flatMap((record) => [record.title, ...record.values.flatMap(({ text, href }) => [text, href])]);
	const participants = [...new Set([...participantsIn(lines, senders), ...senders])];
	const header = {
		...({ title, membership: "unknown", picture: "", isPending: false, participants } as const),
		inviteLink: lines.map((line) => INVITATION.exec(line)?.[0] ?? "").find((link) => link !== "") ?? "",
		isGroup: participants.length > 2,
	};
	return { ...place, header, messages, more, source: "", path: "" };
}

/** A record with a time, or with a sender and something below: a date in a language that nobody listed is a text. */
function isMessage({ title, seconds, values, media, groups }: GenericRecord): boolean {
	return seconds !== undefined || (title !== "" && values.length + media.length + groups.length > 0);
}

/** With which anybody can join a group. */
const INVITATION = /https:\/\/ig\.me\/j\/\S+/;
/** Between the names of a list, in the languages of which a page was seen or that are written alike. */
const BETWEEN_NAMES = /, | (?:and|und|et|y|e|en|och) /;

/**
 * The people of a line such as `Participants: Anna, Berta and Clara`, as pages of groups have it above their messages. It is one when
 * somebody in it wrote a message.
 */
function participantsIn(lines: readonly string[], senders: readonly string[]): readonly string[] {
	for (const line of lines) {
		const [, list = ""] = /^[^:]{3,40}: (.+)$/s.exec(line) ?? [];
		const names = list.split(BETWEEN_NAMES).map((name) => name.trim());
		if (senders.some((sender) => names.includes(sender))) return names.filter((name) => name !== "");
	}
	return [];
}

function messageOf({ title, seconds, values, groups, media }: GenericRecord): Message {
	// A table in a message is nobody's words.
	const rows = values.filter(({ label }) => label !== "");
	const blocks = values.filter(({ label }) => label === "");
	const dates = blocks.filter((value) => value.seconds !== undefined);
	const said = blocks.filter((value) => value.seconds === undefined);
	const [link, ...links] = said.filter(({ href }) => href !== "" && !isFile(href));
	// In a voice message is a link to itself.
	const files = said.filter(({ href, text }) => isFile(href) && !(text === "" && media.includes(href)));
	const all = said.filter(({ href }) => href === "").map(({ text }) => text);
	const [placeholder = "", ...placeholders] = all.filter((text) => sentenceOf(text) === "placeholder");
	const hasMedia = media.length + files.length > 0;
	const beside = all.filter((text) => text !== placeholder);
	const isReplaced = placeholder !== "" && (hasMedia || link !== undefined || beside.length > 0);
	const texts = isReplaced ? beside : all;
	// Beside the sentence: the caption and the owner of what was shared, in this order, and its link, which can be missing.
	const isShare = isReplaced && (link !== undefined || !hasMedia);
	const [caption = "", owner = "", ...others] = isShare ? texts : [];
	const written = isShare ? others : texts;
	// Nothing but an address, as people write it.
	const text = written.join("\n") || (link !== undefined && !isReplaced ? link.text : "");
	const left = [
		...rows,
		...dates.slice(0, -1),
		...links,
		...(link === undefined || link.text === text || link.text === link.href ? [] : [{ ...link, href: "" }]),
		...placeholders.filter((one) => one !== placeholder).map(plainValue),
	];
	const [lists, rest] = [groups.filter((group) => group.title === ""), groups.filter((group) => group.title !== "")];
	const inner = [...rest, ...lists.flatMap(besideReactions)];
	return {
		sender: title,
		milliseconds: (seconds ?? 0) * 1000,
		precision: seconds === undefined ? "none" : "minute",
		printed: dates.at(-1)?.text ?? "",
		content: contentOf(text, hasMedia, link !== undefined || isShare),
		text,
		placeholder: isReplaced ? placeholder : "",
		media: [
			...media.map((uri) => ({ kind: folderKind(uri) ?? ("picture" as const), uri, name: "" })),
			...files.map(({ href, text }) => ({ kind: folderKind(href) ?? ("file" as const), uri: href, name: text })),
		],
		share: shareOf(link?.href ?? "", caption, owner),
		reactions: lists.flatMap(({ values }) => values.flatMap(reactionOf)),
		more:
			left.length + inner.length === 0
				? undefined
				: { list: "", title: "", seconds: undefined, values: left, groups: inner, media: [] },
	};
}

function shareOf(link: string, text: string, owner: string): Message["share"] {
	if (link === "" && text === "") return undefined;
	return { kind: kindOfShare(link), link, text, owner, name: "" };
}

/** Whether an address is that of a file of the download. */
function isFile(href: string): boolean {
	return href !== "" && !/^[a-z][a-z+.-]*:/i.test(href);
}

function folderKind(uri: string): MessageMedium["kind"] | undefined {
	return FOLDERS.find(([folder]) => folder.test(uri))?.[1];
}

const plainValue = (text: string): Value => ({ label: "", text, href: "", seconds: undefined });

function contentOf(text: string, hasMedia: boolean, hasShare: boolean): Message["content"] {
	if (hasMedia) return { is: "media" };
	if (hasShare) return { is: "share" };
	const sentence = sentenceOf(text);
	if (sentence === "call" || sentence === "missed call")
		return { is: "call", seconds: undefined, isMissed: sentence === "missed call" };
	if (sentence === "reaction") return { is: "reaction" };
	if (sentence !== undefined) return { is: "system" };
	return { is: text === "" ? "missing" : "text" };
}

/** What a list has that are no reactions. */
function besideReactions(list: GenericRecord): readonly GenericRecord[] {
	const values = list.values.filter((value) => reactionOf(value).length === 0);
	return values.length + list.media.length === 0 ? list.groups : [{ ...list, values }];
}

/** Emoji and name are one text, `❤️Anna`; newer pages add ` (date)`. A name can begin with an emoji: the first one is the reaction. */
function reactionOf({ label, text, href }: Value): readonly Reaction[] {
	const [first] = new Intl.Segmenter().segment(text.slice(0, 100));
	const emoji = first?.segment ?? "";
	if (emoji === "" || /^[\p{L}\p{N}]$/u.test(emoji) || label !== "" || href !== "") return [];
	const [, actor = "", printed = ""] = /^(.*?)(?: \(([^()]{1,60})\))?$/s.exec(text.slice(emoji.length)) ?? [];
	return [{ emoji, actor: actor.trim(), milliseconds: undefined, printed }];
}
