import type { Message } from "../model/conversation.ts";

/** The records of one sender, time and text. */
interface Same {
	/** Without a medium and a share; undefined where there is none. */
	plain: Message | undefined;
	/** By what was sent with them. */
	readonly sent: Map<string, Message>;
}

/**
 * The messages of all parts of a conversation, oldest first, each once. `parts` are lists as their files have them, newest first, the
 * newest part first. Messages of one moment keep the reversed order of their file.
 *
 * Two downloads overlap and may disagree, because media are gone or reactions were added. Of records with one sender, time and text
 * those that say more are kept: one without a medium and a share is no other message beside one that has some.
 */
export function joinMessages(parts: readonly (readonly Message[])[]): readonly Message[] {
	const kept = new Map<string, Same>();
	for (const messages of parts.toReversed()) {
		const repeated = new Map<string, number>();
		for (const message of messages.toReversed()) {
			const own = `${message.milliseconds}\n${message.sender}\n${message.text}`;
			// In one minute, or without a time, somebody may write the same twice: the first of a file is the first of another.
			const nth = message.precision === "millisecond" ? 0 : (repeated.get(own) ?? 0);
			repeated.set(own, nth + 1);
			const key = `${own}\n${nth}`;
			const same: Same = kept.get(key) ?? { plain: undefined, sent: new Map() };
			kept.set(key, same);
			const sent = sentWith(message);
			if (sent === "") same.plain = richer(same.plain, message);
			else same.sent.set(sent, richer(same.sent.get(sent), message));
		}
	}
	const messages: Message[] = [];
	for (const { plain, sent } of kept.values()) {
		if (plain !== undefined && sent.size === 0) messages.push(plain);
		for (const message of sent.values()) messages.push(message);
	}
	return messages.sort((a, b) => a.milliseconds - b.milliseconds);
}

/** The media and the share of a message; empty for none. Folders are called differently in two downloads, files are not. */
function sentWith({ media, share }: Message): string {
	const names = media.map(({ uri, name }) => `${uri.slice(uri.lastIndexOf("/") + 1)}\n${name}`);
	return [...names, ...(share === undefined ? [] : [`${share.link}\n${share.owner}`])].join("\n");
}

function richer(one: Message | undefined, other: Message): Message {
	return one === undefined || richness(other) > richness(one) ? other : one;
}

function richness({ share, reactions, more }: Message): number {
	const shared =
		share === undefined ? [] : [share.link, share.text, share.owner, share.name].filter((text) => text !== "");
	return shared.length + reactions.length + more.length;
}
