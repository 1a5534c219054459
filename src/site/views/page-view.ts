import type { CaptionView, SlideView } from "./media-view.ts";
import type { AboutView, CollectionView, NoteView } from "./own-view.ts";
import type { Link, Section } from "./site-view.ts";
import type { DateView, TileView } from "./tile-view.ts";

export interface Page {
	readonly url: string;
	readonly title: string;
	readonly section: Section;
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
	/** What the owner says of the site, collections, and posts that are shown first; on the front page only. */
	readonly about: readonly AboutView[];
	readonly collections: readonly CollectionView[];
	readonly pinned: readonly GroupView[];
	/** Days with stories of the same month or calendar day. */
	readonly stories: readonly DayView[];
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
	/** Of the owner, oldest first. */
	readonly notes: readonly NoteView[];
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
export interface StoryView extends Pick<PostPage, "key" | "date" | "caption" | "slides" | "notes"> {
	/** Its fragment. */
	readonly id: string;
	readonly time: string;
	/** What the player says of each slide: "2 of 4, 14 July 2019 at 20:30". */
	readonly told: readonly string[];
}

export interface StoryDayPage extends Page, Sheeted {
	readonly date: DateView;
	readonly stories: readonly StoryView[];
	/** Address of its card in the list of days. */
	readonly home: string;
}

export interface DayView extends Pick<TileView, "id" | "url" | "date" | "pictures"> {
	/** "14 Jul 2019", or "14 Jul" where the year is known. */
	readonly short: string;
	readonly count: string;
}
