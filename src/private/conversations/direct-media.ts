import type { DownloadFile } from "../../model/download-file.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Message } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { mediumKind } from "../readers/messages-2018.ts";
import type { ThreadPart } from "../readers/thread.ts";

/** A file of direct messages, as `media.json` of 2018 to 2020 lists it. */
export interface DirectFile {
	readonly seconds: number;
	readonly path: string;
}

/** The files of direct messages that a record of `media.json` names. */
export function directFilesIn({ path }: DownloadFile, { seconds, media }: GenericRecord): readonly DirectFile[] {
	if (seconds === undefined || !/(?:^|\/)media\.json$/i.test(path)) return [];
	return media.filter((uri) => uri.startsWith("direct/")).map((uri) => ({ seconds, path: uri }));
}

/** Seconds between a message and the file that was sent with it. */
const CLOSE = 2;

/**
 * Gives messages of 2018 to 2020 the files that were sent with them. The messages have addresses that expired within days, the files
 * have times, and nothing else connects them: so only where one file fits one message, and no other file or message is as close.
 * The address stays, as the name of the medium.
 */
export function withDirectMedia(parts: readonly ThreadPart[], files: readonly DirectFile[]): readonly ThreadPart[] {
	const filesAt = groupBy(files, ({ seconds }) => seconds);
	const messagesAt = groupBy(
		parts.flatMap(({ messages }) => messages.filter(isWanting)),
		secondOf,
	);
	// Of one second there can be 50,000 files and messages, and no pairs are made of them.
	const fileOf = (message: Message): DirectFile | undefined => {
		if (!isWanting(message)) return undefined;
		const file = onlyOneNear(filesAt, secondOf(message));
		return file !== undefined && onlyOneNear(messagesAt, file.seconds) === message ? file : undefined;
	};
	const withFile = (message: Message): Message => {
		const file = fileOf(message);
		const [medium] = message.media;
		if (file === undefined || medium === undefined) return message;
		return { ...message, media: [{ kind: mediumKind(file.path), uri: file.path, name: medium.uri }] };
	};
	return parts.map((part) => ({ ...part, messages: part.messages.map(withFile) }));
}

const secondOf = ({ milliseconds }: Message) => Math.floor(milliseconds / 1000);

/** What is close to a second; undefined for nothing, and for several things. */
function onlyOneNear<T>(bySecond: ReadonlyMap<number, readonly T[]>, second: number): T | undefined {
	let found: T | undefined;
	for (let at = second - CLOSE; at <= second + CLOSE; at++) {
		const [one, ...others] = (bySecond.get(at) ?? []).slice(0, 2);
		if (one === undefined) continue;
		if (found !== undefined || others.length > 0) return undefined;
		found = one;
	}
	return found;
}

/** Whether a message has one medium that is at an address, and so no longer anywhere. */
function isWanting({ media, precision }: Message): boolean {
	const [medium, ...others] = media;
	return precision !== "none" && others.length === 0 && medium !== undefined && medium.kind !== "gif";
}
