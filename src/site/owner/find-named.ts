import { groupBy, groupByEach } from "../../model/group-by.ts";
import type { ShownPost } from "../pages/posts.ts";
import type { StoryDay } from "../pages/story-days.ts";
import type { StoryDayPage } from "../views/view.ts";
import type { Mention } from "./owner-texts.ts";

/** A day of stories and its page. */
export interface ShownDay {
	readonly page: StoryDayPage;
	readonly day: StoryDay;
}

/** What of the site the owner's files name. */
export interface Found {
	readonly posts: readonly ShownPost[];
	readonly days: readonly ShownDay[];
}

/** Finds what the owner's files name; what names nothing that is shown, because it is hidden or nowhere, is kept for the report. */
export class NamedEntries {
	readonly unused: string[] = [];
	readonly #posts: ReadonlyMap<string, readonly ShownPost[]>;
	readonly #postsOfDay: ReadonlyMap<string, readonly ShownPost[]>;
	readonly #postsOfTag: ReadonlyMap<string, readonly ShownPost[]>;
	readonly #days: ReadonlyMap<string, readonly ShownDay[]>;

	constructor(posts: readonly ShownPost[], days: readonly ShownDay[]) {
		this.#posts = groupBy(posts, ({ page }) => page.key);
		this.#postsOfDay = groupBy(posts, ({ calendar }) => [calendar.year, calendar.month, calendar.day].join("-"));
		this.#postsOfTag = groupByEach(posts, ({ page }) => page.caption.tags);
		// By the key of each story, that of the day, and the day itself.
		this.#days = groupByEach(days, ({ page }) => [
			...page.stories.map(({ key }) => key),
			page.url.replace(/\.html$/, ""),
			page.date.iso,
		]);
	}

	find(mention: Mention): Found {
		const { named, file, line, typed } = mention;
		const found = {
			posts:
				(named.kind === "day"
					? this.#postsOfDay.get(named.day)
					: named.kind === "tag"
						? this.#postsOfTag.get(named.tag)
						: this.#posts.get(named.key)) ?? [],
			days: (named.kind === "tag" ? undefined : this.#days.get(named.kind === "day" ? named.day : named.key)) ?? [],
		};
		if (found.posts.length + found.days.length === 0) this.unused.push(`${file}, ${line}: ${JSON.stringify(typed)}`);
		return found;
	}

	/** All that several lines name, each once, in their order. */
	findAll(mentions: readonly Mention[]): Found {
		const posts = new Set<ShownPost>();
		const days = new Set<ShownDay>();
		for (const mention of mentions) {
			const found = this.find(mention);
			for (const post of found.posts) posts.add(post);
			for (const day of found.days) days.add(day);
		}
		return { posts: [...posts], days: [...days] };
	}
}
