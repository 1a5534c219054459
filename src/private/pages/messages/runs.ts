import type { Conversation, Message, MessageContent } from "../../model/conversation.ts";
import type { Dated } from "./message-pages.ts";

/** Messages of one sender that follow one another. A `line` is no speech: a call, a sentence of Instagram, what is not in the download. */
export interface Run {
	readonly side: "own" | "other" | "line";
	readonly sender: string;
	readonly messages: readonly Dated[];
}

/** A day such as `2024-05-14`, or messages without one. */
export interface Day {
	readonly day: string;
	readonly runs: readonly Run[];
}

/** A pause after which a sender is named again. */
const PAUSE = 15 * 60_000;
const LINES: ReadonlySet<MessageContent["is"]> = new Set(["call", "system", "reaction", "unsent", "missing"]);

export function isLine({ content, media, share }: Message): boolean {
	return LINES.has(content.is) && media.length === 0 && share === undefined;
}

/** Messages in their order by day and sender. */
export function runsByDay(messages: readonly Dated[], { own }: Pick<Conversation, "own">): readonly Day[] {
	const names = new Set(own.names);
	const days: { readonly day: string; readonly runs: (Run & { readonly messages: Dated[] })[] }[] = [];
	let before = 0;
	for (const dated of messages) {
		const { message, day } = dated;
		const { sender, milliseconds } = message;
		let current = days.at(-1);
		if (current?.day !== day) {
			current = { day, runs: [] };
			days.push(current);
		}
		const side = isLine(message) ? "line" : names.has(sender) ? "own" : "other";
		const run = current.runs.at(-1);
		const goesOn = run?.sender === sender && run.side === side && milliseconds - before <= PAUSE;
		if (goesOn) run.messages.push(dated);
		else current.runs.push({ side, sender, messages: [dated] });
		before = milliseconds;
	}
	return days;
}
