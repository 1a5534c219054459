import type { Message, MessageMedium } from "../../model/conversation.ts";
import type { MediaFiles, ShownMedium } from "../../render/media-files.ts";

/** A medium of a message that can be looked at, heard or opened. */
export interface SentMedium {
	readonly medium: MessageMedium;
	readonly shown: Exclude<ShownMedium, { readonly is: "unreadable" }>;
}

/** What of a message a gallery of its conversation shows. */
export function shownMedia({ media }: Pick<Message, "media">, files: MediaFiles): readonly SentMedium[] {
	return media.flatMap((medium) => {
		const shown = files.of(medium.uri);
		return shown === undefined || shown.is === "unreadable" ? [] : [{ medium, shown }];
	});
}

export function countShown(messages: readonly Message[], files: MediaFiles): number {
	return messages.reduce((sum, message) => sum + shownMedia(message, files).length, 0);
}
