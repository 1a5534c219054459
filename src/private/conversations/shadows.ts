import type { Message } from "../model/conversation.ts";
import { emojiOf } from "../readers/sentences.ts";

/**
 * Takes out the messages that only repeat a reaction that is stored with its message, too: a like by a double tap is there twice, in
 * one download 31,155 times (private-format notes of 2026-11). A sentence without such a reaction before it stays, and so does one with
 * which a file says anything else; each reaction explains one.
 */
export function withoutShadows(messages: readonly Message[]): {
	readonly messages: readonly Message[];
	readonly shadows: readonly Message[];
} {
	if (!messages.some(({ content }) => content.is === "reaction")) return { messages, shadows: [] };
	/** How many reactions by a person with an emoji no sentence has repeated yet. */
	const open = new Map<string, number>();
	const shadows: Message[] = [];
	const kept = messages.filter((message) => {
		const { content, more, reactions } = message;
		const isAlone = content.is === "reaction" && more === undefined && reactions.length === 0;
		const sentence = isAlone ? keyOf(message.sender, emojiOf(message.text)) : undefined;
		const unexplained = sentence === undefined ? 0 : (open.get(sentence) ?? 0);
		if (sentence !== undefined && unexplained > 0) open.set(sentence, unexplained - 1);
		for (const { actor, emoji } of reactions) {
			const key = keyOf(actor, emoji);
			open.set(key, (open.get(key) ?? 0) + 1);
		}
		if (unexplained > 0) shadows.push(message);
		return unexplained === 0;
	});
	return { messages: kept, shadows };
}

/** With or without the mark that asks for a picture in colour. */
function keyOf(actor: string, emoji: string): string {
	return `${actor}\n${emoji.replaceAll("\ufe0f", "")}`;
}
