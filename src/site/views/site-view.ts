import type { PictureView } from "./media-view.ts";

export interface Link {
	readonly url: string;
	readonly text: string;
}

export interface CountedLink extends Link {
	/** As people write it. */
	readonly count: string;
}

/** The part of the site that the navigation marks as present. */
export type Section = "gallery" | "reels" | "stories" | "dates" | "tags" | "search" | "none";

export interface ProfileView {
	readonly username: string;
	readonly name: string;
	readonly biography: string;
	/** A safe address and what to show for it; empty when there is none, text alone when it is not safe. */
	readonly website: Link;
	readonly pictures: readonly PictureView[];
	/** Earlier profile pictures, newest first, where the owner wants them to be seen. */
	readonly former: readonly PictureView[];
	readonly counts: readonly string[];
}

/** A year of the time rail. */
export interface RailYear extends CountedLink {
	readonly id: string;
	readonly months: readonly (CountedLink & { readonly id: string; readonly size: string })[];
}

export interface FeedLink extends Link {
	/** Media type. */
	readonly type: string;
}

/** What every page of a site has in common. */
export interface SiteView {
	readonly title: string;
	readonly lang: string;
	readonly direction: "ltr" | "rtl";
	readonly policy: string;
	/** What search engines are asked; empty for nothing. */
	readonly robots: string;
	readonly zone: string;
	readonly grid: Grid;
	readonly profile: ProfileView;
	readonly navigation: readonly (Link & { readonly section: Section })[];
	/** Ways that are at the foot of every page. */
	readonly discover: readonly Link[];
	/** Address of the site with a slash at its end; empty when it is not known. */
	readonly base: string;
	/** Feeds that the front page names, the latest year alone. */
	readonly feeds: readonly FeedLink[];
	/** Address of some post; empty when there is none. */
	readonly random: string;
	/** The search scripts and the number of posts in each: `2019:24 2018:31`. */
	readonly chunks: string;
	readonly rail: readonly RailYear[];
	/** The colours that pictures of this site have while they load, and their proportions. */
	readonly tones: readonly string[];
	readonly ratios: readonly string[];
}

/** Squares, or every picture in its own proportions. */
export type Grid = "square" | "true";
