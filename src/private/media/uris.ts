import type { Assembled } from "../conversations/conversations.ts";
import type { GenericRecord } from "../model/generic-record.ts";

/** The paths of all media of a record, as its file gives them. */
export function* urisOfRecord({ media, groups }: GenericRecord): Generator<string> {
	yield* media;
	for (const group of groups) yield* urisOfRecord(group);
}

/** The paths of everything that was sent in a conversation, and of its picture. */
export function* urisOfConversation({ conversation, shadows }: Assembled): Generator<string> {
	yield conversation.picture;
	for (const record of conversation.more) yield* urisOfRecord(record);
	for (const messages of [conversation.messages, shadows]) {
		for (const { media, more } of messages) {
			for (const { uri } of media) yield uri;
			if (more !== undefined) yield* urisOfRecord(more);
		}
	}
}
