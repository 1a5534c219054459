/**
 * What templates may see, field by field; nothing else of an archive reaches a page. Every field is always there: an empty
 * text or list instead of nothing, because a name that is missing fails the build. All paths are below the site's root.
 */

import type { CaptionView, PictureView, SlideView } from "./media-view.ts";
import type { CountedLink, Link, RailYear, Section } from "./site-view.ts";

export type * from "./media-view.ts";
export type * from "./site-view.ts";

/** A time for people and for machines. */
export interface DateView {
	readonly text: string;
	readonly iso: string;
}

/** A post as the grid shows it. */
export interface TileView {
	/** Fragment by which the way back finds its tile. */
	readonly id: string;
	readonly url: string;
	readonly date: DateView;
	/** A picture, or none: then the tile shows the caption. */
	readonly pictures: readonly PictureView[];
	/** The class of its proportions, as in PictureView. */
	readonly ratio: string;
	/** The beginning of the caption. */
	readonly caption: string;
	/** Text of the corner: "5 pictures", "Video" ... or nothing. */
	readonly badge: string;
	readonly icon: "" | "carousel" | "video" | "reel";
	readonly label: string;
}

export interface Page {
	readonly url: string;
	readonly title: string;
	readonly section: Section;
	/** The components in use that have a script, by name. */
	readonly scripts: readonly string[];
	/** Address of some other post, another one on every post's page; empty where the site's own will do. */
	readonly random: string;
}

/** Tiles that belong together, such as those of a month. */
export interface GroupView {
	readonly id: string;
	/** Empty when the group needs no heading. */
	readonly heading: string;
	readonly url: string;
	readonly tiles: readonly TileView[];
	/** Tiles above it on its page, which decide whether its own are in view at once. */
	readonly before: number;
	/** The way to those that are not shown here. */
	readonly more: readonly Link[];
	/** Full captions, which only paper shows; as many as tiles, or none. */
	readonly captions: readonly string[];
}

export interface Sheeted {
	/** "Page 2 of 7"; empty when there is one page. */
	readonly position: string;
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
}

/** A page of tiles: the front page, a year, a month, a hashtag, the reels, a day of all years. */
export interface ListPage extends Page, Sheeted {
	/** Empty on the front page, which has the profile instead. */
	readonly heading: string;
	readonly lead: string;
	readonly links: readonly Link[];
	readonly groups: readonly GroupView[];
	/** The latest days with stories, on the front page alone. */
	readonly rings: readonly DayView[];
	/** The way to all of them, where there are more. */
	readonly allDays: readonly Link[];
	/** The year that the time rail opens; empty for none. */
	readonly year: string;
	readonly month: string;
}

export interface PostPage extends Page, Sheeted {
	/** What names it in every build, such as `2019/07-14-183005`, wherever it is shown. */
	readonly key: string;
	/** For programs; `kind` says the same in words. */
	readonly type: "post" | "reel" | "igtv";
	readonly kind: string;
	readonly date: DateView;
	readonly caption: CaptionView;
	/** Name of the place, where the owner wants places to be seen; else empty. */
	readonly place: string;
	readonly slides: readonly SlideView[];
	/** Its tile in the gallery. */
	readonly home: string;
	/** Month, year and calendar day. */
	readonly crumbs: readonly Link[];
}

export interface StoryView {
	/** Fragment by which links find it. */
	readonly id: string;
	/** What names it in every build, such as `stories/2019/07-14#t183005`. */
	readonly key: string;
	readonly date: DateView;
	readonly time: string;
	readonly caption: CaptionView;
	readonly slides: readonly SlideView[];
}

export interface StoryDayPage extends Page, Sheeted {
	readonly date: DateView;
	readonly stories: readonly StoryView[];
	/** Its ring in the list of days. */
	readonly home: string;
}

export interface DayView {
	readonly id: string;
	readonly url: string;
	readonly date: DateView;
	/** The date in a few characters, such as "14 Jul 2019". */
	readonly short: string;
	readonly count: string;
	readonly pictures: readonly PictureView[];
}

export interface StoriesPage extends Page, Sheeted {
	readonly groups: readonly { readonly heading: string; readonly days: readonly DayView[] }[];
}

/** All years and months with their counts. */
export interface DatesPage extends Page {
	readonly years: readonly RailYear[];
}

/** The 366 days of the calendar, those with posts as links. */
export interface CalendarPage extends Page {
	readonly heading: string;
	readonly months: readonly {
		readonly text: string;
		readonly days: readonly (CountedLink & { readonly id: string })[];
	}[];
}

export interface TagsPage extends Page, Sheeted {
	readonly tags: readonly CountedLink[];
}

export interface ReviewPage extends Page {
	readonly heading: string;
	readonly counts: readonly string[];
	/** Such as the first post, or the day with the most pictures. */
	readonly moments: readonly GroupView[];
	readonly words: readonly CountedLink[];
	readonly tags: readonly CountedLink[];
	readonly sheet: readonly TileView[];
	readonly year: string;
	readonly links: readonly Link[];
}

/** The posts of a month one below the other, instead of a page for each. */
export interface MonthPage extends Page, Sheeted {
	readonly heading: string;
	readonly lead: string;
	readonly year: string;
	readonly month: string;
	/** With the fragment by which links find it. */
	readonly posts: readonly { readonly id: string; readonly post: PostPage }[];
}

/** Posts one below the other with all that belongs to them, to read and to print. */
export interface BookPage extends Page, Sheeted {
	readonly heading: string;
	readonly year: string;
	readonly posts: readonly PostPage[];
}

export interface SearchPage extends Page {
	/** Texts for the number of results in each plural form, as JSON. */
	readonly results: string;
	readonly tags: readonly CountedLink[];
}

export interface NotFoundPage extends Page {
	readonly style: string;
}

/** All pages, by the template that writes them. */
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
	readonly notFound: readonly NotFoundPage[];
}
