/**
 * The view models of the templates, field by field; nothing else of an archive reaches a page. No field is optional: an empty
 * text or list in place of undefined, because a template fails on an undefined name. All paths are below the site's root.
 */

import type { BookPage } from "./book-view.ts";
import type { PictureView } from "./media-view.ts";
import type { AboutView } from "./own-view.ts";
import type { PageSequence } from "./page-sequence.ts";
import type { DayView, GroupView, ListPage, Numbered, Page, PostPage, Sheeted, StoryDayPage } from "./page-view.ts";
import type { CountedLink, Link, RailYear } from "./site-view.ts";
import type { TileView } from "./tile-view.ts";

export type * from "./book-view.ts";
export type * from "./media-view.ts";
export type * from "./own-view.ts";
export type * from "./page-view.ts";
export type * from "./site-view.ts";
export type * from "./tile-view.ts";

export interface StoriesPage extends Page, Sheeted, Numbered, Pick<ListPage, "lead" | "year"> {
	readonly days: readonly DayView[];
	/** Of each day: the month that begins with it; empty for none. */
	readonly headings: readonly { readonly id: string; readonly text: string }[];
	/** Years and months with stories. */
	readonly rail: readonly RailYear[];
}

/** A year with its cover and, unless it is that of the undated, all of its twelve months; `count` is of posts and of stories. */
export interface YearView extends CountedLink, Pick<TileView, "pictures"> {
	/**
	 * The text is for screen readers; it and the address are empty for a month without posts and stories. A month that has stories
	 * alone has no count.
	 */
	readonly months: readonly (CountedLink & {
		readonly short: string;
		readonly narrow: string;
		/** From 1 to 5, the more the darker; 0 for none. */
		readonly shade: string;
	})[];
}

export interface DatesPage extends Page {
	readonly years: readonly YearView[];
}

/** The days of the calendar that have posts or stories, as links. */
export interface CalendarPage extends Page {
	readonly heading: string;
	/** For a day without posts, with `{date}` and `{next}` in it; and for all of a day, with `{where}` and `{n}`. */
	readonly nothing: string;
	readonly all: string;
	/** BCP 47 tag in which a script writes a date. */
	readonly locale: string;
	readonly months: readonly {
		readonly text: string;
		/** Each with the number of its day and a picture. */
		readonly days: readonly (CountedLink & {
			readonly id: string;
			readonly day: string;
			/** The number of posts and days of stories where a script shows only some of them; else empty. */
			readonly more: string;
			readonly pictures: readonly PictureView[];
		})[];
	}[];
}

/** The hashtags by use, each with the step of its size, from 1 to 5. */
export interface TagsPage extends Page, Sheeted, Numbered {
	readonly tags: readonly (CountedLink & { readonly size: string })[];
}

/** One thing worth telling of a year. */
export interface ReviewCard {
	readonly id: string;
	readonly heading: string;
	/** When that was, and the page of it; the address is empty for none. */
	readonly lead: string;
	readonly url: string;
	/** The beginning of a caption; empty for none. */
	readonly text: string;
	readonly tiles: readonly TileView[];
}

export interface ReviewPage extends Page, Sheeted, Pick<ListPage, "list" | "heading" | "year" | "links"> {
	readonly counts: readonly string[];
	/** One, or none. */
	readonly cover: readonly PictureView[];
	readonly cards: readonly ReviewCard[];
	readonly words: readonly CountedLink[];
	readonly tags: readonly CountedLink[];
	readonly sheet: readonly TileView[];
	/** All posts that it shows, newest first, each once. */
	readonly shown: readonly TileView[];
}

/** The posts of a month in full, with `--pages month`. */
export interface MonthPage extends Page, Sheeted, Pick<ListPage, "heading" | "lead" | "year" | "month" | "stories"> {
	/** Each with its fragment. */
	readonly posts: readonly { readonly id: string; readonly post: PostPage }[];
}

/** The owner's own text in full. */
export interface AboutPage extends Page {
	readonly about: AboutView;
}

export interface SearchPage extends Page {
	/** The message for the number of results in each plural form, as JSON. */
	readonly results: string;
	/** The message for words that are near to those looked for, with `{words}` in it. */
	readonly similar: string;
	/** The words for each kind of entry, by which it is found, as JSON. */
	readonly words: string;
	/** Kinds and places to choose from; none where there is no choice. */
	readonly kinds: readonly { readonly value: string; readonly text: string }[];
	readonly places: readonly string[];
	readonly tags: readonly CountedLink[];
}

/** All pictures and videos, one after the other. */
export interface SlideshowPage extends Page {
	/**
	 * Years by the names of their scripts, newest first; `runs` says to the script how many pictures and videos they have, of posts and
	 * of stories in turns: `12 3 5`.
	 */
	readonly years: readonly (Link & { readonly id: string; readonly runs: string })[];
	/** The name of stories, which are shown when one asks for them; empty where there are none. */
	readonly stories: string;
	/** The message for the time of a picture, with `{n}`. */
	readonly seconds: string;
}

/** Leads to a post by chance, and shows some where no script runs. */
export interface SurprisePage extends Page {
	/** The search scripts and the number of posts in each, without stories: `2019:24 2018:31`. */
	readonly years: string;
	readonly posts: GroupView;
}

/** All pages, by their template. */
export interface Pages {
	readonly lists: readonly ListPage[];
	readonly posts: PageSequence<PostPage>;
	readonly months: readonly MonthPage[];
	readonly stories: readonly StoriesPage[];
	readonly storyDays: PageSequence<StoryDayPage>;
	readonly dates: readonly DatesPage[];
	readonly calendar: readonly CalendarPage[];
	readonly tags: readonly TagsPage[];
	readonly reviews: readonly ReviewPage[];
	readonly books: PageSequence<BookPage>;
	readonly search: readonly SearchPage[];
	readonly slideshow: readonly SlideshowPage[];
	readonly surprise: readonly SurprisePage[];
	readonly about: readonly AboutPage[];
	readonly notFound: readonly (Page & { readonly style: string })[];
}
