import type { PrivateLanguage } from "../../languages/words.ts";
import type { Conversation, Share } from "../../model/conversation.ts";
import type { MediaFiles } from "../../render/media-files.ts";
import type { Dated } from "./message-pages.ts";
import { type MessageView, messageView } from "./message-view.ts";

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
	readonly side: "own" | "other" | "line";
	readonly sender: string;
	/** The page of the sender; empty where there is none. */
	readonly url: string;
	readonly messages: MessageView[];
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

/** A pause after which a sender is named again. */
const PAUSE = 15 * 60_000;

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
	{ own }: Pick<Conversation, "own">,
	showing: Showing,
): readonly DayView[] {
	const { personUrl } = showing;
	const names = new Set(own.names);
	const urlOf = (sender: string) => (names.has(sender) ? "" : personUrl(sender));
	const days: (DayView & { readonly runs: RunView[] })[] = [];
	let [day, run, before]: [string | undefined, RunView | undefined, number] = [undefined, undefined, 0];
	messages.forEach((dated, index) => {
		const { message } = dated;
		if (dated.day !== day) {
			day = dated.day;
			run = undefined;
			days.push({ ...headOf(day, showing), runs: [] });
		}
		const view = messageView(message, ids[index] ?? "", { ...showing, personUrl: urlOf });
		const side = view.isLine ? "line" : names.has(message.sender) ? "own" : "other";
		const isPause = message.milliseconds - before > PAUSE;
		if (run === undefined || isPause || run.sender !== message.sender || run.side !== side) {
			run = { side, sender: message.sender, url: urlOf(message.sender), messages: [] };
			days.at(-1)?.runs.push(run);
		}
		run.messages.push(view);
		before = message.milliseconds;
	});
	return days;
}

function headOf(day: string, { language: { calendar, say }, dayUrl }: Showing): Omit<DayView, "runs"> {
	if (day === "") return { id: "undated", title: say("undated"), short: "", month: "", url: "" };
	const [short, month] = [String(Number(day.slice(-2))), calendar.month(day.slice(0, -3))];
	return { id: `d${day}`, title: calendar.day(day), short, month, url: dayUrl(day) };
}
