import type { Message } from "../model/conversation.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { AI_BOX } from "./ai-chats.ts";
import type { ParsedPage } from "./html-records.ts";
import { htmlThread } from "./html-thread.ts";
import { isTimeLabel } from "./labels.ts";
import type { ThreadPart } from "./thread.ts";

/** Labels in tables of a chat with an AI. No source has them: those of messages in JSON, as people write them. */
const SENDER = /^(?:sender(?:[ _]name)?|author|role|from|absender|autor|rolle|von)$/i;
const TEXT = /^(?:message|text|content|nachricht|inhalt)$/i;

/**
 * Reads a page with a chat, `thread_for_mailbox<ID>_<ID>.html`, of which is known that it has nested tables in place of blocks of
 * messages: rows with a sender, a text and a time in any order make a message. Undefined for a page that is otherwise.
 */
export function aiPage(page: ParsedPage, path: string): ThreadPart | undefined {
	const name = (path.split("/").at(-1) ?? "").replace(/\.html?$/i, "");
	const place = { thread: `${AI_BOX}/${name}`, number: 1 };
	const isBlock = (one: GenericRecord) => one !== page.heading && one.title !== "" && one.seconds !== undefined;
	const messages: Message[] = [];
	const more = page.records.flatMap((record) => withoutMessages(record, messages));
	if (messages.length === 0) return page.records.some(isBlock) ? htmlThread(page, place) : undefined;
	const senders = [...new Set(messages.map(({ sender }) => sender))];
	const isOldestFirst = (messages[0]?.milliseconds ?? 0) < (messages.at(-1)?.milliseconds ?? 0);
	const header = {
		title: page.title || (page.heading?.title ?? ""),
		participants: senders,
		isGroup: senders.length > 2,
	};
	return {
		...place,
		header: { ...header, membership: "unknown", inviteLink: "", picture: "", isPending: false },
		messages: isOldestFirst ? messages.reverse() : messages,
		...{ more, source: "", path: "" },
	};
}

/** Rows of which each says another thing of one message. */
interface Rows {
	sender?: Value;
	text?: Value;
	time?: Value;
}

/** Adds the messages of a record and of those in it to a list, and returns what is left of it: none for nothing. */
function withoutMessages(record: GenericRecord, messages: Message[]): readonly GenericRecord[] {
	const left: Value[] = [];
	let rows: Rows = {};
	let count = 0;
	const end = () => {
		const { sender, text, time } = rows;
		if (sender !== undefined && text !== undefined && time !== undefined) {
			messages.push(messageOf(sender.text, text, time));
			count += 1;
		} else for (const one of [sender, text, time]) if (one !== undefined) left.push(one);
		rows = {};
	};
	for (const value of record.values) {
		const kind = kindOf(value);
		if (kind === undefined) left.push(value);
		else {
			if (rows[kind] !== undefined) end();
			rows[kind] = value;
		}
	}
	end();
	const groups = record.groups.flatMap((group) => withoutMessages(group, messages));
	// The time of a record is that of a message of it.
	const { title, media } = record;
	const rest = { ...record, seconds: count > 0 ? undefined : record.seconds, values: left, groups };
	return title === "" && left.length + groups.length + media.length === 0 ? [] : [rest];
}

function kindOf({ label, text, seconds }: Value): keyof Rows | undefined {
	if (seconds !== undefined && (label === "" || isTimeLabel(label))) return "time";
	if (text === "") return undefined;
	return SENDER.test(label) ? "sender" : TEXT.test(label) ? "text" : undefined;
}

function messageOf(sender: string, { text, href }: Value, { text: printed, seconds = 0 }: Value): Message {
	const link = { list: "", title: "", seconds: undefined, groups: [], media: [] };
	return {
		...{ sender, milliseconds: seconds * 1000, precision: "minute", printed, content: { is: "text" }, text },
		...{ placeholder: "", media: [], share: undefined, reactions: [] },
		more: href === "" ? undefined : { ...link, values: [{ label: "", text: "", href, seconds: undefined }] },
	};
}
