import type { Profile } from "../../model/archive.ts";
import type { PictureView } from "./media-view.ts";
import type { Icons } from "./thumbnail-view.ts";

export interface Link {
	readonly url: string;
	readonly text: string;
}

export interface CountedLink extends Link {
	/** Formatted in the language of the site. */
	readonly count: string;
}

/** The entry of the navigation that is current. */
export type Section = "gallery" | "reels" | "stories" | "dates" | "tags" | "search" | "none";

export interface ProfileView extends Pick<Profile, "username" | "name" | "biography"> {
	/** A safe URL and its text; both empty when there is none, text alone when it is not safe. */
	readonly website: Link;
	readonly pictures: readonly PictureView[];
	/** Earlier profile pictures, newest first; none unless the owner shows them. */
	readonly former: readonly PictureView[];
	readonly counts: readonly string[];
}

/** A year or month of the time rail. */
interface RailLink extends CountedLink {
	readonly id: string;
	/** ", 24 posts": what is said after the text in place of the bare number. */
	readonly spoken: string;
}

/** A year of the time rail. */
export interface RailYear extends RailLink {
	readonly months: readonly RailLink[];
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
	/** The rules of a page that may not wait for the stylesheet. */
	readonly transitions: string;
	/** For `<meta name="robots">`; empty for none. */
	readonly robots: string;
	readonly zone: string;
	readonly grid: Grid;
	readonly profile: ProfileView;
	readonly navigation: readonly (Link & { readonly section: Section })[];
	readonly icons: Icons;
	/** Path of the web app manifest. */
	readonly manifest: string;
	/** Colours of the browser's bars, as in CSS. */
	readonly theme: { readonly light: string; readonly dark: string };
	/** Links of the footer. */
	readonly discover: readonly Link[];
	/** To the days of the calendar; one, or none. */
	readonly calendar: readonly Link[];
	/** URL of the site with a trailing slash; empty when it is not known. */
	readonly base: string;
	/** Feeds that the front page links to: those of the latest year. */
	readonly feeds: readonly FeedLink[];
	/** To a random post; one, or none. */
	readonly surprise: readonly Link[];
	/** The search scripts and the number of rows in each: `2019:24 2018:31`. */
	readonly chunks: string;
	/** The months that have a script of their days: `01 03 12`. */
	readonly memories: string;
	/** The message for one year, two years and so on, one a line. */
	readonly ago: string;
	readonly rail: readonly RailYear[];
	/** The placeholder colours and aspect ratios of all media. */
	readonly tones: readonly string[];
	readonly ratios: readonly string[];
}

/** Tiles of 3:4 or squares, which crop their pictures, or each in the aspect ratio of its picture. */
export type Grid = "portrait" | "square" | "whole";
