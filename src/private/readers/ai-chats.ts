import { groupBy } from "../../model/group-by.ts";
import { type Json, knownMembers, type Member } from "../../readers/json.ts";
import type { Message } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { type ParsedFile, parseJsonItem, parseJsonRecords, recordOfMembers } from "./json-records.ts";
import { messageOf } from "./message.ts";
import { type ThreadPart, threadPart } from "./thread.ts";

/**
 * Chats with an AI. Evident are their names alone: `ai_conversations.json`, a folder `ai_conversations/`, and pages called
 * `thread_for_mailbox<ID>_<ID>.html` (private-format notes of 2026-11, 1.1); no source has the keys of the JSON. That a chat is a list
 * of records with a sender, a text and a time is inferred, and so are the names of these; what is not of this shape is shown as it is.
 */
const PATH = /(?:^|\/)ai_conversations(?:\/|\.(?:json|html?)$)|(?:^|\/)thread_for_mailbox[\w-]*\.(?:json|html?)$/i;
export const AI_BOX = "ai_conversations";

/** Whether a file has chats with an AI, by its path. */
export function isAiChats(path: string): boolean {
	return PATH.test(path);
}

const SENDERS = ["sender_name", "senderName", "sender", "role", "author", "from"];
const TEXTS = ["content", "text", "message", "body"];
const TIMES = ["timestamp_ms", "timestamp", "time", "created_at", "creation_timestamp", "create_time", "date"];
const IDS = ["thread_id", "conversation_id", "id", "thread_path", "fbid"];
const TITLES = ["title", "name", "thread_name"];
/** A list in a record in a list in a record: chats lie no deeper. */
const DEEPEST = 3;

/** What a file has of chats, and what else; no parts where it has none of a shape that is known. */
export function aiChats(root: Json): { readonly parts: readonly ThreadPart[]; readonly rest: ParsedFile } {
	const [parts, records]: [ThreadPart[], GenericRecord[]] = [[], []];
	let tooDeep = 0;
	const keep = (rest: ParsedFile) => {
		for (const record of rest.records) records.push(record);
		tooDeep += rest.tooDeep;
	};
	const add = (json: Json, key: string, depth: number): void => {
		const found = messagesIn(json);
		if (found !== undefined) parts.push(partOf(json, found, key));
		else if (!holdsChat(json, depth)) keep(parseJsonItem(json, key));
		else if (json.isList)
			for (const item of json.items()) add(item, messagesIn(item) === undefined ? key : "", depth - 1);
		else {
			const members = json.members();
			const others = members.filter(([, value]) => !holdsChat(value, depth - 1));
			const rest = recordOfMembers(others);
			keep({ records: rest === undefined ? [] : [rest], tooDeep: others.filter(([, one]) => one.isTooDeep).length });
			for (const [name, value] of members) if (holdsChat(value, depth - 1)) add(value, name, depth - 1);
		}
	};
	if (!holdsChat(root, DEEPEST)) return { parts, rest: parseJsonRecords(root) };
	add(root, "", DEEPEST);
	return { parts: eachOnce(parts), rest: { records, tooDeep } };
}

function holdsChat(json: Json, depth: number): boolean {
	if (messagesIn(json) !== undefined) return true;
	const inner = json.isList ? json.items() : json.members().map(([, value]) => value);
	return depth > 0 && inner.some((value) => holdsChat(value, depth - 1));
}

/** The list of messages that a value is, or has beside other members. */
interface Found {
	readonly list: Json;
	readonly beside: readonly Member[];
}

function messagesIn(json: Json): Found | undefined {
	const isChat = (list: Json) => list.isList && list.items().some((item) => isSent(item) && textOf(item) !== "");
	if (json.isList) return isChat(json) ? { list: json, beside: [] } : undefined;
	const members = json.members();
	const [found, ...others] = members.filter(([, value]) => isChat(value));
	// Several are chats by their names.
	if (found === undefined || others.length > 0) return undefined;
	return { list: found[1], beside: members.filter((member) => member !== found) };
}

const first = <T>(json: Json, keys: readonly string[], read: (value: Json) => T | undefined) => {
	for (const key of keys) {
		const value = json.has(key) ? read(json.get(key)) : undefined;
		if (value !== undefined) return { key, value };
	}
	return undefined;
};
const wordsOf = (value: Json) => (value.text().trim() === "" ? undefined : value.text());
const senderOf = (json: Json) =>
	first(json, SENDERS, (value) => wordsOf(value) ?? first(value, ["name", "role"], wordsOf)?.value);
const textOf = (json: Json) => first(json, TEXTS, wordsOf)?.value ?? "";
const timeOf = (json: Json) =>
	first(json, TIMES, (value) => {
		const seconds = value.seconds();
		return value.milliseconds() ?? value.isoMilliseconds() ?? (seconds === undefined ? undefined : seconds * 1000);
	});

/** Whether somebody sent it, at a time. */
function isSent(json: Json): boolean {
	return json.isRecord && senderOf(json) !== undefined && timeOf(json) !== undefined;
}

function partOf(json: Json, { list, beside }: Found, name: string): ThreadPart {
	const [sent, others] = [list.items().filter(isSent), list.items().filter((item) => !isSent(item))];
	const messages = sent.map((item) => (isOrdinary(item) ? messageOf(item) : aiMessageOf(item)));
	const [newest, oldest] = [messages[0]?.milliseconds ?? 0, messages.at(-1)?.milliseconds ?? 0];
	const title = first(json, TITLES, wordsOf)?.value ?? name;
	// A chat goes on at its end, so that the next download has its oldest message, too.
	const id = first(json, IDS, wordsOf)?.value ?? `${title}\n${Math.min(newest, oldest)}`;
	const place = { thread: `${AI_BOX}/${id}`, number: 1 };
	if (json.get("messages").isList && json.has("participants") && sent.every(isOrdinary)) return threadPart(json, place);
	const told = json.get("participants").items();
	const people = [...told.map((one) => one.text() || one.textOf("name")), ...messages.map(({ sender }) => sender)];
	const participants = [...new Set(people)].filter((one) => one !== "");
	const header = { title, membership: "unknown", inviteLink: "", picture: "", isPending: false } as const;
	const said = recordOfMembers(beside);
	return {
		...place,
		header: { ...header, participants, isGroup: participants.length > 2 },
		messages: newest < oldest ? messages.toReversed() : messages,
		more: [...(said === undefined ? [] : [said]), ...others.flatMap((item) => parseJsonItem(item, "").records)],
		source: "",
		path: "",
	};
}

function isOrdinary(message: Json): boolean {
	return message.has("sender_name") && message.has("timestamp_ms");
}

function aiMessageOf(json: Json): Message {
	const [sender, text, time] = [senderOf(json), first(json, TEXTS, wordsOf), timeOf(json)];
	const known = [sender, text, time].flatMap((found) => (found === undefined ? [] : [found.key]));
	// A sender who is a record stays with what else is known.
	const rest: Member[] = [];
	json.beyond(knownMembers(Object.fromEntries(known.map((key) => [key, "text"]))), rest);
	return {
		...{ sender: sender?.value ?? "", milliseconds: time?.value ?? 0, precision: "millisecond", printed: "" },
		...{ content: { is: text === undefined ? "missing" : "text" }, text: text?.value ?? "", placeholder: "" },
		...{ media: [], share: undefined, reactions: [], more: recordOfMembers(rest) },
	};
}

/** Two chats of one file are two, whatever they are called. */
function eachOnce(parts: readonly ThreadPart[]): readonly ThreadPart[] {
	return [...groupBy(parts, ({ thread }) => thread).values()].flatMap((same) =>
		same.map((part, nth) => (nth === 0 ? part : { ...part, thread: `${part.thread}\n${nth}` })),
	);
}
