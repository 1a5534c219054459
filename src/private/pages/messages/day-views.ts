import type { PrivateLanguage } from "../../languages/words.ts";
import type { Conversation, Share } from "../../model/conversation.ts";
import type { MediaFiles } from "../../render/media-files.ts";
import type { Dated } from "./message-pages.ts";
import { type MessageView, messageView } from "./message-view.ts";
import { type Run, runsByDay } from "./runs.ts";

/** The messages of a day. */
export interface DayView {
	/** Its address on the page, such as `d2024-05-14`. */
	readonly id: string;
	readonly title: string;
	/** `14`, and "May 2024", for the strip of days above. */
	readonly short: string;
	readonly month: string;
	/** The page of that day; empty for messages without a date. */
	readonly url: string;
	readonly runs: readonly RunView[];
}

/** Messages of one sender that follow one another. */
interface RunView {
	readonly side: Run["side"];
	readonly sender: string;
	/** The page of the sender; empty where there is none. */
	readonly url: string;
	readonly messages: readonly MessageView[];
}

/** What views of messages are made with. */
export interface Showing {
	readonly language: PrivateLanguage;
	readonly media: MediaFiles;
	/** The address of the page of somebody whom messages call so; empty for none. */
	readonly personUrl: (name: string) => string;
	/** The address of the page of a day such as `2024-05-14`; empty for none. */
	readonly dayUrl: (day: string) => string;
	/** The address of the owner's post that was shared; empty where nothing proves which it is. */
	readonly postUrl: (share: Share) => string;
}

/** Gives each message of a conversation an address that stays: its time, and a number where several have the same one. */
export function messageIds(): (dated: Dated) => string {
	let [last, count] = ["", 0];
	return ({ message, day }) => {
		const id = day === "" ? "m" : `m${message.milliseconds}`;
		count = id === last ? count + 1 : 1;
		last = id;
		return count === 1 ? id : `${id}-${count}`;
	};
}

/** The messages of a page by day and sender. `ids` have their addresses in the same order. */
export function dayViews(
	messages: readonly Dated[],
	ids: readonly string[],
	conversation: Pick<Conversation, "own">,
	showing: Showing,
): readonly DayView[] {
	const { personUrl } = showing;
	const names = new Set(conversation.own.names);
	const urlOf = (sender: string) => (names.has(sender) ? "" : personUrl(sender));
	let index = 0;
	const view = ({ message }: Dated) => messageView(message, ids[index++] ?? "", { ...showing, personUrl: urlOf });
	return runsByDay(messages, conversation).map(({ day, runs }) => ({
		...headOf(day, showing),
		runs: runs.map(({ side, sender, messages }) => ({
			...{ side, sender, url: urlOf(sender), messages: messages.map(view) },
		})),
	}));
}

function headOf(day: string, { language: { calendar, say }, dayUrl }: Showing): Omit<DayView, "runs"> {
	if (day === "") return { id: "undated", title: say("undated"), short: "", month: "", url: "" };
	const [short, month] = [String(Number(day.slice(-2))), calendar.month(day.slice(0, -3))];
	return { id: `d${day}`, title: calendar.day(day), short, month, url: dayUrl(day) };
}
