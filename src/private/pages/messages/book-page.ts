import type { CalendarWords } from "../../languages/calendar-words.ts";
import { bookUrl, conversationUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import { chaptersOf } from "./book-view.ts";
import type { Showing } from "./day-views.ts";
import { MOST_NAMED } from "./facts.ts";
import type { ShownConversation } from "./shown.ts";
import type { Volume } from "./volumes.ts";

/** A link to a volume. */
export interface BookLink {
	readonly url: string;
	readonly text: string;
	readonly count: string;
}

/** Links to the volumes of a conversation. */
export function bookLinks(
	number: number,
	volumes: readonly Volume[],
	{ language: { calendar, say } }: Pick<Showing, "language">,
): readonly BookLink[] {
	return volumes.map(({ name, messages }) => ({
		url: bookUrl(number, name),
		text: rangeOf(messages, calendar) || say("undated"),
		count: say("messages", { n: messages.length }),
	}));
}

/**
 * A volume of a conversation to print. It says nothing of other volumes: so that of a year that is over stays as it is when messages
 * are added.
 */
export function bookPage(
	{ name, messages }: Volume,
	{ conversation, number, title }: Pick<ShownConversation, "conversation" | "number" | "title">,
	showing: Showing,
): View {
	const { calendar, say, list } = showing.language;
	const { participants } = conversation;
	const more = participants.length - MOST_NAMED;
	const named = participants.slice(0, MOST_NAMED);
	return {
		url: bookUrl(number, name),
		template: "book",
		title,
		content: {
			range: rangeOf(messages, calendar),
			people: list(more > 0 ? [...named, say("othersToo", { n: more })] : named),
			count: say("messages", { n: messages.length }),
			overview: conversationUrl(number),
			chapters: chaptersOf(messages, conversation, showing),
		},
	};
}

/** The days of the first and the last message that have one. */
function rangeOf(messages: Volume["messages"], { date }: CalendarWords): string {
	const first = messages.find(({ day }) => day !== "")?.day;
	const last = messages.findLast(({ day }) => day !== "")?.day;
	const days = [first, last].flatMap((day) => (day === undefined ? [] : [date(day)]));
	return [...new Set(days)].join(" – ");
}
