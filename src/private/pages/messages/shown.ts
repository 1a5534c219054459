import type { Assembled } from "../../conversations/conversations.ts";
import type { Dated } from "./message-pages.ts";

/** Where a message is shown. */
export interface ShownMessage {
	readonly dated: Dated;
	/** The page and its address on it, below the edition. */
	readonly url: string;
}

/** A conversation that is on its pages. */
export interface ShownConversation extends Assembled {
	/** For its address: the time of its first message. */
	readonly number: number;
	readonly title: string;
	readonly messages: readonly ShownMessage[];
}
