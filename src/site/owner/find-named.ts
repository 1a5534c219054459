import { groupBy, groupByEach } from "../../model/group-by.ts";
import type { ShownPost } from "../pages/shown-post.ts";
import type { StoryDay } from "../pages/story-days.ts";
import type { Mention } from "./owner-texts.ts";

/** What of the site the owner's files name. */
export interface Found {
	readonly posts: readonly ShownPost[];
	readonly days: readonly StoryDay[];
}

/** Finds what the owner's files name; what names nothing that is shown, because it is hidden or nowhere, is kept for the report. */
export class NamedEntries {
	readonly unused: string[] = [];
	readonly #posts: ReadonlyMap<string, readonly ShownPost[]>;
	readonly #postsOfDay: ReadonlyMap<string, readonly ShownPost[]>;
	readonly #postsOfTag: ReadonlyMap<string, readonly ShownPost[]>;
	readonly #days: ReadonlyMap<string, readonly StoryDay[]>;

	constructor(posts: readonly ShownPost[], days: readonly StoryDay[]) {
		this.#posts = groupBy(posts, ({ address }) => address.key);
		this.#postsOfDay = groupBy(posts, ({ calendar }) => [calendar.year, calendar.month, calendar.day].join("-"));
		this.#postsOfTag = groupByEach(posts, ({ tags }) => tags);
		// By the key of each story, that of the day, and the day itself.
		this.#days = groupByEach(days, ({ stories, url, iso }) => [
			...stories.map(({ address }) => address.key),
			url.replace(/\.html$/, ""),
			iso,
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
		const days = new Set<StoryDay>();
		for (const mention of mentions) {
			const found = this.find(mention);
			for (const post of found.posts) posts.add(post);
			for (const day of found.days) days.add(day);
		}
		return { posts: [...posts], days: [...days] };
	}
}
