import { excerpt } from "../../../languages/excerpt.ts";
import type { PrivateLanguage } from "../../languages/words.ts";
import { shortName } from "../../people/people.ts";
import type { Collected, PrivateCollections } from "../../readers/collected.ts";
import { collections, type Line, lineOf, secondsOf } from "../../render/lines.ts";
import type { ShownConversation } from "../messages/shown.ts";

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

/** A record with a date. */
export interface RecordOfDay {
	readonly seconds: number;
	/** Made when its page is, so that no more than one day is in memory. */
	readonly line: () => Line;
}

export interface Day {
	readonly talks: TalkOfDay[];
	readonly records: RecordOfDay[];
}

/** What happened on each day such as `2024-05-14`, in the zone of the owner. Of messages numbers and beginnings are kept. */
export class DayStore {
	readonly #days = new Map<string, Day>();

	/** All days on which something happened, the first first. */
	days(): readonly string[] {
		return [...this.#days.keys()].sort();
	}

	of(day: string): Day {
		const known = this.#days.get(day) ?? { talks: [], records: [] };
		this.#days.set(day, known);
		return known;
	}

	/** How much happened on a day. */
	countOf(day: string): number {
		const { talks, records } = this.#days.get(day) ?? { talks: [], records: [] };
		return talks.reduce((sum, { messages }) => sum + messages, records.length);
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

	addCollected(collected: Collected, language: PrivateLanguage): void {
		for (const collection of collections) this.#addAll(collection, collected, language);
	}

	#addAll<K extends keyof PrivateCollections>(
		collection: K,
		collected: { readonly [C in K]: readonly PrivateCollections[C][] },
		language: PrivateLanguage,
	): void {
		for (const record of collected[collection]) {
			const seconds = secondsOf(record);
			const day = seconds === undefined ? undefined : language.local(seconds * 1000)?.day;
			if (seconds === undefined || day === undefined) continue;
			this.of(day).records.push({ seconds, line: () => lineOf(collection, record, language) });
		}
	}
}

/** A copy, because a part of a text keeps all of it in memory. */
function beginning(text: string): string {
	return text === "" ? "" : Buffer.from(excerpt(text.slice(0, MOST_READ), MOST_LETTERS)).toString();
}
