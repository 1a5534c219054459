/**
 * What templates may see, field by field; nothing else of an archive reaches a page. Every field is always there: an empty
 * text or list instead of nothing, because a name that is missing fails the build. All paths are below the site's root.
 */

export interface Source {
	readonly path: string;
	readonly width: number;
}

export interface PictureView {
	readonly kind: "picture";
	readonly src: string;
	readonly sources: readonly Source[];
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	/** Three hex digits: the colour shown while it loads. */
	readonly tone: string;
}

export interface VideoView {
	readonly kind: "video";
	readonly src: string;
	readonly width: number;
	readonly height: number;
	/** Undefined pictures are empty lists here: a poster or none. */
	readonly posters: readonly PictureView[];
	readonly label: string;
	readonly duration: string;
}

/** A medium that is not there or cannot be shown. */
export interface GapView {
	readonly kind: "gap";
	readonly text: string;
}

export type SlideView = (PictureView | VideoView | GapView) & {
	/** "2 of 5"; empty when there is one slide. */
	readonly position: string;
	readonly caption: string;
};

/** A time for people and for machines. */
export interface DateView {
	readonly text: string;
	readonly iso: string;
}

/** A post as the grid shows it. */
export interface TileView {
	readonly url: string;
	readonly date: DateView;
	/** A picture, or none: then the caption stands on the tile. */
	readonly pictures: readonly PictureView[];
	readonly caption: string;
	/** What the corner tells: "5 pictures", "Video" ... or nothing. */
	readonly badge: string;
	readonly icon: "" | "carousel" | "video" | "reel";
	readonly label: string;
}

export interface Link {
	readonly url: string;
	readonly text: string;
}

export interface Page {
	readonly url: string;
	readonly title: string;
}

export interface FrontPage extends Page {
	readonly tiles: readonly TileView[];
	readonly position: string;
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
	/** True for the first page, which has the whole profile. */
	readonly first: boolean;
}

export interface PostPage extends Page {
	readonly kind: string;
	readonly date: DateView;
	readonly caption: string;
	readonly slides: readonly SlideView[];
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
	/** The page of the grid that shows it. */
	readonly home: string;
}

export interface StoryView {
	readonly id: string;
	readonly date: DateView;
	readonly time: string;
	readonly caption: string;
	readonly slides: readonly SlideView[];
}

export interface StoryDayPage extends Page {
	readonly date: DateView;
	readonly stories: readonly StoryView[];
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
}

export interface DayView {
	readonly url: string;
	readonly date: DateView;
	readonly count: string;
	readonly pictures: readonly PictureView[];
}

export interface StoriesPage extends Page {
	readonly days: readonly DayView[];
	readonly position: string;
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
}

export interface NotFoundPage extends Page {
	readonly style: string;
}

export interface ProfileView {
	readonly username: string;
	readonly name: string;
	readonly biography: string;
	/** A safe address and what to show for it; empty when there is none, text alone when it is not safe. */
	readonly website: Link;
	readonly pictures: readonly PictureView[];
	readonly counts: readonly string[];
}

/** What every page of a site has in common. */
export interface SiteView {
	readonly title: string;
	readonly lang: string;
	readonly direction: "ltr" | "rtl";
	readonly policy: string;
	readonly zone: string;
	readonly profile: ProfileView;
	readonly navigation: readonly Link[];
	/** The colours that pictures of this site have while they load. */
	readonly tones: readonly string[];
}

/** All pages, by the template that writes them. */
export interface Pages {
	readonly front: readonly FrontPage[];
	readonly posts: readonly PostPage[];
	readonly stories: readonly StoriesPage[];
	readonly storyDays: readonly StoryDayPage[];
	readonly notFound: readonly NotFoundPage[];
}
