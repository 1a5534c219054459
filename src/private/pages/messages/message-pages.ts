import type { Message } from "../../model/conversation.ts";
import { type Packed, pack } from "../../render/pack.ts";

/** A message with its day in the owner's zone, such as `2024-05-14`; an empty one for a message without a date. */
export interface Dated {
	readonly message: Message;
	readonly day: string;
	/** Minutes since midnight. */
	readonly minute: number;
}

/** A page of a conversation; its periods are months such as `2024-05`. */
export interface MessagePage extends Omit<Packed<Dated>, "items"> {
	readonly messages: readonly Dated[];
}

/** The messages of a conversation, oldest first, by page. */
export function messagePages(messages: readonly Dated[]): readonly MessagePage[] {
	const measures = {
		periodOf: ({ day }: Dated) => day.slice(0, -3),
		lettersOf: ({ message }: Dated) => lettersOf(message),
	};
	return pack(messages, measures).map(({ items, ...page }) => ({ ...page, messages: items }));
}

/** Letters that a message puts on a page, about. */
export function lettersOf({ text, placeholder, media, share, reactions }: Message): number {
	const named = media.reduce((sum, { uri, name }) => sum + uri.length + name.length, 0);
	const shared = share === undefined ? 0 : share.text.length + share.link.length;
	return 100 + text.length + placeholder.length + named + shared + 40 * reactions.length;
}
