import { excerpt } from "../../../languages/excerpt.ts";
import { shortName } from "../../people/people.ts";
import type { Line } from "../../render/line-view.ts";
import type { Told } from "../../telling/told.ts";
import type { ShownConversation } from "../messages/shown.ts";
import type { PostLines } from "../posts/post-lines.ts";

/** Letters of a message that are kept. */
const MOST_LETTERS = 120;
/** Letters of a message that are looked at. */
const MOST_READ = 1000;

/** A conversation on a day. */
export interface TalkOfDay {
	readonly talk: { readonly number: number; readonly title: string };
	/** The page on which the day begins. */
	readonly page: string;
	messages: number;
	/** The beginning of the first text; empty where there is none. */
	text: string;
}

export interface Day {
	readonly talks: TalkOfDay[];
	/** Posts of the owner. */
	readonly posts: Line[];
	readonly records: Told[];
}

/** What happened on each day such as `2024-05-14`, in the zone of the owner. Of messages numbers and beginnings are kept. */
export class DayStore {
	readonly #days = new Map<string, Day>();

	/** All days on which something happened, the first first. */
	days(): readonly string[] {
		return [...this.#days.keys()].sort();
	}

	of(day: string): Day {
		const known = this.#days.get(day) ?? { talks: [], posts: [], records: [] };
		this.#days.set(day, known);
		return known;
	}

	/** How much happened on a day. */
	countOf(day: string): number {
		const { talks, posts, records } = this.#days.get(day) ?? { talks: [], posts: [], records: [] };
		return talks.reduce((sum, { messages }) => sum + messages, posts.length + records.length);
	}

	addConversation({ number, title, messages }: ShownConversation): void {
		const talk = { number, title: shortName(title) };
		const byDay = new Map<string, TalkOfDay>();
		let page = "";
		for (const { dated, url } of messages) {
			const { day, message } = dated;
			if (day === "") continue;
			let one = byDay.get(day);
			if (one === undefined) {
				// One text for all days of a page.
				if (!(url.startsWith(page) && url[page.length] === "#")) page = url.replace(/#.*/, "");
				one = { talk, page, messages: 0, text: "" };
				byDay.set(day, one);
				this.of(day).talks.push(one);
			}
			one.messages += 1;
			if (one.text === "") one.text = beginning(message.text);
		}
	}

	addPosts(posts: PostLines): void {
		for (const { post, day } of posts.all) if (day !== "") this.of(day).posts.push(posts.lineOf(post));
	}

	addRecords(records: readonly Told[]): void {
		for (const told of records) if (told.day !== "") this.of(told.day).records.push(told);
	}
}

/** A copy, because a part of a text keeps all of it in memory. */
function beginning(text: string): string {
	return text === "" ? "" : Buffer.from(excerpt(text.slice(0, MOST_READ), MOST_LETTERS)).toString();
}
