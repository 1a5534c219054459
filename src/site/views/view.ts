/**
 * The view models of the templates, field by field; nothing else of an archive reaches a page. No field is optional: an empty
 * text or list in place of undefined, because a template fails on an undefined name. All paths are below the site's root.
 */

import type { CaptionView, PictureView, SlideView } from "./media-view.ts";
import type { CountedLink, Link, Section } from "./site-view.ts";
import type { DateView, TileView } from "./tile-view.ts";

export type * from "./media-view.ts";
export type * from "./site-view.ts";
export type * from "./tile-view.ts";

export interface Page {
	readonly url: string;
	readonly title: string;
	readonly section: Section;
	/** Names of the component scripts that it loads. */
	readonly scripts: readonly string[];
	/** Address of a pseudo-random other post; empty for that of the site. */
	readonly random: string;
}

/** A section of a list, such as a month of a year. */
export interface GroupView {
	readonly id: string;
	/** Empty for none. */
	readonly heading: string;
	readonly url: string;
	readonly tiles: readonly TileView[];
	/** Number of tiles above it on its page; from it templates tell which load lazily. */
	readonly before: number;
	/** To those that are not shown here. */
	readonly more: readonly Link[];
	/** Full captions, shown in print only; one for each tile, or none. */
	readonly captions: readonly string[];
	/** Month and year on the first tile of each, empty on the others; one for each tile, or none where headings say it. */
	readonly labels: readonly string[];
}

/** A page of a paginated list, or with neighbours like one. */
export interface Sheeted {
	/** "Page 2 of 7"; empty when there is one page. */
	readonly position: string;
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
}

/** A page of a list that is cut into numbered pages. */
export interface Numbered {
	/** Links to some of the pages, the present one among them; none where there is one page alone. */
	readonly numbers: readonly PageNumber[];
}

export interface PageNumber extends Link {
	/** "Page 2 of 7" */
	readonly label: string;
	readonly current: boolean;
	/** Whether pages before it are left out. */
	readonly gap: boolean;
}

/** A grid: the front page, a year, a month, a hashtag, the reels, a calendar day of all years. */
export interface ListPage extends Page, Sheeted, Numbered {
	/** Its name for scripts, the same on all of its pages; empty for the gallery itself. */
	readonly list: string;
	/** Empty on the front page, which has the profile in its place. */
	readonly heading: string;
	readonly lead: string;
	/** The shape of its tiles, where it is not that of the site. */
	readonly shape: "" | "reel";
	readonly links: readonly Link[];
	readonly groups: readonly GroupView[];
	/** The latest days with stories; on the front page only. */
	readonly rings: readonly DayView[];
	/** To all days, where there are more. */
	readonly allDays: readonly Link[];
	/** The year that is open in the time rail; empty for none. */
	readonly year: string;
	readonly month: string;
}

export interface PostPage extends Page, Sheeted {
	/** As in Address: `2019/07-14-183005`. */
	readonly key: string;
	/** For scripts; `kind` is the same in words. */
	readonly type: "post" | "reel" | "igtv";
	readonly kind: string;
	readonly date: DateView;
	/** Its title: the day alone. */
	readonly day: string;
	/** Time of day; empty where it is not known. */
	readonly time: string;
	/** "Post, 14 July 2019" */
	readonly name: string;
	/** "4 pictures"; of a single one the post's name. */
	readonly media: string;
	readonly caption: CaptionView;
	/** Name of the place; empty unless the owner shows places. */
	readonly place: string;
	readonly slides: readonly SlideView[];
	/** Address of its tile in the gallery. */
	readonly home: string;
	/** Year and month. */
	readonly crumbs: readonly Link[];
	/** To the posts of its day in all years; none where there are none of another year. */
	readonly otherYears: readonly Link[];
	/** The lists that it is on, as JSON (post-lists.ts). */
	readonly lists: string;
}

/** Its key is like `stories/2019/07-14#t183005`. */
export interface StoryView extends Pick<PostPage, "key" | "date" | "caption" | "slides"> {
	/** Its fragment. */
	readonly id: string;
	readonly time: string;
}

export interface StoryDayPage extends Page, Sheeted {
	readonly date: DateView;
	readonly stories: readonly StoryView[];
	/** Address of its ring in the list of days. */
	readonly home: string;
}

export interface DayView extends Pick<TileView, "id" | "url" | "date" | "pictures"> {
	/** "14 Jul 2019" */
	readonly short: string;
	readonly count: string;
}

export interface StoriesPage extends Page, Sheeted, Numbered {
	readonly groups: readonly { readonly heading: string; readonly days: readonly DayView[] }[];
}

/** A year with its cover and, unless it is that of the undated, all of its twelve months. */
export interface YearView extends CountedLink, Pick<TileView, "pictures"> {
	/** The text is for screen readers; it and the address are empty for a month without posts. */
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

/** The 366 days of the calendar, those with posts as links. */
export interface CalendarPage extends Page {
	readonly heading: string;
	/** For a day without posts, with `{date}` and `{next}` in it; and for all of a day, with `{where}` and `{n}`. */
	readonly nothing: string;
	readonly all: string;
	/** BCP 47 tag in which a script writes a date. */
	readonly locale: string;
	readonly months: readonly {
		readonly text: string;
		/** Each with the number of its day and the picture of a post. */
		readonly days: readonly (CountedLink & {
			readonly id: string;
			readonly day: string;
			/** The number of posts where a script shows only some of them; else empty. */
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

export interface ReviewPage extends Page, Sheeted, Pick<ListPage, "heading" | "year" | "links"> {
	readonly counts: readonly string[];
	/** One, or none. */
	readonly cover: readonly PictureView[];
	readonly cards: readonly ReviewCard[];
	readonly words: readonly CountedLink[];
	readonly tags: readonly CountedLink[];
	readonly sheet: readonly TileView[];
}

/** The posts of a month in full, with `--pages month`. */
export interface MonthPage extends Page, Sheeted, Pick<ListPage, "heading" | "lead" | "year" | "month"> {
	/** Each with its fragment. */
	readonly posts: readonly { readonly id: string; readonly post: PostPage }[];
}

/** What a post shows on one page of a book. */
export interface BookPostView extends Pick<PostPage, "url" | "date" | "place" | "caption"> {
	/** `whole`: all of it; `dated`: without its text, which follows as `text`; `pictures`: only more of them. */
	readonly part: "whole" | "dated" | "pictures" | "text";
	/** Of the link to it. */
	readonly label: string;
	/** Durations of its videos. */
	readonly films: readonly string[];
	/** Texts of single pictures. */
	readonly notes: readonly string[];
	/** Its pictures, each row as wide as all others; none for a text alone. */
	readonly rows: readonly (readonly PictureView[])[];
	/** Aspect ratio of all rows together, as in PictureView. */
	readonly ratio: string;
	/** Where text can stand beside the pictures, and where not: part of a class name. */
	readonly shape: "wide" | "narrow" | "";
	/** Lines of text for which there is room below: part of a class name. */
	readonly room: string;
}

/** A story in the strip of its month. */
export interface StoryPictureView {
	readonly picture: PictureView;
	readonly date: DateView;
	/** Truncated. */
	readonly caption: string;
}

/** A page of a book on paper: one post or two, or stories, or a strip of them below a post, or the beginning of a year. */
export interface LeafView {
	/** Fragment and name of the month that begins here; both empty on its further pages. */
	readonly id: string;
	readonly heading: string;
	/** Of a year, with its picture; none on other pages. */
	readonly opener: readonly { readonly heading: string; readonly pictures: readonly PictureView[] }[];
	readonly posts: readonly BookPostView[];
	readonly stories: readonly StoryPictureView[];
	/** In which the stories stand: part of a class name. */
	readonly columns: string;
}

/** A year or all years, oldest first, to read and to print. `position` is that of a volume. */
export interface BookPage extends Page, Sheeted, Pick<ListPage, "heading" | "lead" | "year"> {
	readonly counts: readonly string[];
	/** One, or none. */
	readonly cover: readonly PictureView[];
	readonly leaves: readonly LeafView[];
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
	/** Years by the names of their scripts, newest first; `count` is that of their pictures and videos, for the script. */
	readonly years: readonly (CountedLink & { readonly id: string })[];
	/** The message for the time of a picture, with `{n}`. */
	readonly seconds: string;
}

/** All pages, by their template. */
export interface Pages {
	readonly lists: readonly ListPage[];
	readonly posts: readonly PostPage[];
	readonly months: readonly MonthPage[];
	readonly stories: readonly StoriesPage[];
	readonly storyDays: readonly StoryDayPage[];
	readonly dates: readonly DatesPage[];
	readonly calendar: readonly CalendarPage[];
	readonly tags: readonly TagsPage[];
	readonly reviews: readonly ReviewPage[];
	readonly books: readonly BookPage[];
	readonly search: readonly SearchPage[];
	readonly slideshow: readonly SlideshowPage[];
	readonly notFound: readonly (Page & { readonly style: string })[];
}
