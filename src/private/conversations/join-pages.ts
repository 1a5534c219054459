import { groupBy } from "../../model/group-by.ts";
import type { Message } from "../model/conversation.ts";
import { sentenceOf } from "../readers/sentences.ts";
import { repeatedIn } from "./clocks.ts";
import { unite } from "./unite.ts";

/**
 * Joins the messages of pages with those that JSON has with seconds: in the same minute, as often as JSON has them. Those of the hour
 * that comes twice, when clocks are put back, are as well in the second one. A page in a zone that was not found out has other minutes,
 * and its messages stay. `zones` are those of messages of pages, `renamed` new names of senders by old ones.
 */
export function withPages(
	messages: readonly Message[],
	zones: ReadonlyMap<Message, string>,
	renamed: ReadonlyMap<string, string>,
): readonly Message[] {
	if (zones.size === 0) return messages;
	const minuteOf = (message: Message, milliseconds = message.milliseconds) =>
		`${Math.floor(milliseconds / 60_000)}\n${renamed.get(message.sender) ?? message.sender}\n${contentOf(message)}`;
	const inJson = groupBy(
		messages.filter(({ precision }) => precision === "millisecond"),
		(message) => minuteOf(message),
	);
	if (inJson.size === 0) return messages;
	const next = new Map<string, number>();
	const united = new Map<Message, Message>();
	const joinAt = (message: Message, milliseconds = message.milliseconds): boolean => {
		const key = minuteOf(message, milliseconds);
		const at = next.get(key) ?? 0;
		const json = inJson.get(key)?.[at];
		if (json === undefined) return false;
		next.set(key, at + 1);
		united.set(json, unite(json, message));
		return true;
	};
	const again = new Map([...new Set(zones.values())].map((zone) => [zone, repeatedIn(zone)]));
	const kept = messages.filter((message) => {
		const zone = zones.get(message);
		if (zone === undefined || joinAt(message)) return zone === undefined;
		const later = again.get(zone)?.(message.milliseconds / 1000);
		return later === undefined || !joinAt(message, 1000 * later);
	});
	return kept.map((message) => united.get(message) ?? message);
}

/** Pages have other blanks. */
function contentOf(message: Message): string {
	const names = message.media.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1));
	return [saidIn(message).replace(/\s+/g, " ").trim(), ...names].join("\n");
}

/** What somebody wrote: nothing where Instagram wrote a sentence in place of what was sent. */
export function saidIn({ text }: Message): string {
	return sentenceOf(text) === "placeholder" ? "" : text;
}
