import type { PictureView } from "./media-view.ts";
import type { ListPage, Page, PostPage, Sheeted } from "./page-view.ts";
import type { DateView } from "./tile-view.ts";

/** What a post shows on one page of a book. */
export interface BookPostView extends Pick<PostPage, "url" | "date" | "place" | "caption" | "notes"> {
	/** `whole`: all of it; `dated`: without its text, which follows as `text`; `pictures`: only more of them. */
	readonly part: "whole" | "dated" | "pictures" | "text";
	/** Of the link to it. */
	readonly label: string;
	/** Durations of its videos. */
	readonly films: readonly string[];
	/** Texts of single pictures. */
	readonly captions: readonly string[];
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
