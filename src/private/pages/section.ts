import type { PrivateArchive } from "../files/archive.ts";
import type { ShownConversation } from "./messages/shown.ts";

/** A part of an edition that is written from what has been read: it receives conversations one by one, and all else at the end. */
export interface Section {
	/** Called when a conversation is on its pages. */
	conversation(shown: ShownConversation): Promise<void>;
	/** Called when everything has been read. */
	end(archive: PrivateArchive): Promise<void>;
}
