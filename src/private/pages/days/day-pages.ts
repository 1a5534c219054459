import type { View } from "../../render/render.ts";
import type { ShownConversation } from "../messages/shown.ts";
import type { Known } from "../people/known.ts";
import { linkTo } from "../people/person-pages.ts";
import { calendarPages } from "./calendar.ts";
import { DayStore } from "./day-store.ts";
import { dayPages } from "./day-view.ts";

/** Writes a page for each day on which something happened, and the calendars that lead to them. */
export class DayPages {
	/** How much happened, by day such as `2024-05-14`, when all pages have been written. */
	counts: ReadonlyMap<string, number> = new Map();
	readonly #store = new DayStore();
	readonly #known: Known;
	readonly #write: (view: View) => Promise<void>;

	constructor(known: Known, write: (view: View) => Promise<void>) {
		this.#known = known;
		this.#write = write;
	}

	async conversation(shown: ShownConversation): Promise<void> {
		this.#store.addConversation(shown);
	}

	/** Comes after the people, whose registry is complete then. */
	async end(): Promise<void> {
		const store = this.#store;
		const { people, posts, language, entries } = this.#known;
		store.addPosts(posts);
		store.addRecords(entries.all);
		const days = store.days();
		const showing = { language, linkOf: (person: Parameters<typeof linkTo>[0]) => linkTo(person, people) };
		for (const [index, day] of days.entries()) {
			const beside = { before: days[index - 1] ?? "", after: days[index + 1] ?? "" };
			for (const view of dayPages(day, store.of(day), { ...beside, showing })) await this.#write(view);
		}
		this.counts = new Map(days.map((day) => [day, store.countOf(day)]));
		for (const view of calendarPages(this.counts, language)) await this.#write(view);
	}
}
