import { groupBy } from "../../model/group-by.ts";
import type { Conversation, Message } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import type { ThreadPart } from "../readers/thread.ts";
import { isDeletedAccount } from "./deleted.ts";
import { joinMessages } from "./join-messages.ts";
import type { OwnNames } from "./own-names.ts";
import { recordKey } from "./record-key.ts";
import { runsOf } from "./runs.ts";
import { withoutShadows } from "./shadows.ts";

/** A conversation, and those of its messages that only repeat a reaction, oldest first. */
export interface Assembled {
	readonly conversation: Conversation;
	readonly shadows: readonly Message[];
}

/**
 * Puts a conversation together from the files that have a part of it, in any order. There is at least one. `zoneOf` is the zone in
 * which the pages of a ZIP or folder print their times.
 */
export function assemble(
	parts: readonly ThreadPart[],
	own: OwnNames,
	zoneOf: (source: string) => string = () => "UTC",
): Assembled | undefined {
	const sorted = parts.toSorted((a, b) => a.number - b.number || newestIn(b) - newestIn(a));
	const [newest] = sorted;
	if (newest === undefined) return undefined;
	const { messages, shadows } = withoutShadows(
		joinMessages(
			[...groupBy(sorted, ({ source }) => source)].flatMap(([source, own]) =>
				runsOf(own).map((run) => ({
					messages: messagesIn(run),
					participants: run.flatMap((part) => part.header.participants),
					zone: zoneOf(source),
				})),
			),
		),
	);
	const headers = sorted.map(({ header }) => header);
	const participants = [...new Set(headers.flatMap((header) => header.participants))];
	const names = own.names.filter(
		(name) => participants.includes(name) || messages.some(({ sender }) => sender === name),
	);
	const conversation: Conversation = {
		box: newest.thread.split("/")[0] ?? "",
		title: headers.map(({ title }) => title).find((title) => title !== "") ?? "",
		participants,
		own: { names, isSure: own.by === "asked" || own.by === "profile" },
		membership: newest.header.membership,
		isGroup: headers.some(({ isGroup }) => isGroup),
		hasDeleted: participants.some(isDeletedAccount),
		inviteLink: headers.map(({ inviteLink }) => inviteLink).find((link) => link !== "") ?? "",
		picture: headers.map(({ picture }) => picture).find((uri) => uri !== "") ?? "",
		more: each(sorted.map((part) => part.more)),
		messages,
	};
	return { conversation, shadows };
}

/** Not by `flatMap`, which takes six times as long. */
function messagesIn(parts: readonly ThreadPart[]): readonly Message[] {
	const all: Message[] = [];
	for (const { messages } of parts) for (const message of messages) all.push(message);
	return all;
}

/** The time of the first message of a part, by which of two downloads the newer one is known. */
function newestIn({ messages }: ThreadPart): number {
	return messages[0]?.milliseconds ?? 0;
}

/** Each record once: every file of a conversation repeats its header. What one file has twice is there twice. */
function each(files: readonly (readonly GenericRecord[])[]): readonly GenericRecord[] {
	const all = new Map<unknown, GenericRecord>();
	for (const records of files) {
		const counts = new Map<string, number>();
		for (const record of records) {
			const key = recordKey(record);
			if (key === undefined) all.set(record, record);
			else {
				const nth = counts.get(key) ?? 0;
				counts.set(key, nth + 1);
				all.set(`${nth},${key}`, record);
			}
		}
	}
	return [...all.values()];
}
