/** View models of what the owner wrote beside the site. */

import type { PictureView } from "./media-view.ts";
import type { Link } from "./site-view.ts";

/** A day for `<time>`. */
interface DayText {
	readonly text: string;
	readonly iso: string;
}

/** A part of a line: plain, emphasised, or a link. */
export interface TextPiece {
	readonly text: string;
	/** Empty where it is no link. */
	readonly url: string;
	readonly style: "" | "em" | "strong";
}

/** A paragraph of lines, a heading of one line, or a list with an item a line. */
export interface Block {
	readonly kind: "paragraph" | "heading" | "list";
	readonly lines: readonly (readonly TextPiece[])[];
}

/** What the owner says of the site as a whole. */
export interface AboutView {
	/** Empty for none of its own. */
	readonly title: string;
	/** "In memory"; empty where the site is in memory of nobody. */
	readonly memory: string;
	/** The days of birth and of death, the second alone, or none. */
	readonly days: readonly DayText[];
	/** One, or none. */
	readonly cover: readonly PictureView[];
	readonly blocks: readonly Block[];
	/** To the whole text, where there is more of it. */
	readonly more: readonly Link[];
}

/** A collection, as a ring on the front page. */
export interface CollectionView {
	readonly url: string;
	readonly name: string;
	readonly count: string;
	/** The keys of its posts and stories. */
	readonly keys: readonly string[];
	/** One, or none. */
	readonly pictures: readonly PictureView[];
}

/** A later word of the owner's beside a caption. */
export interface NoteView {
	readonly date: DayText;
	/** "Note of 31 January 2026" */
	readonly label: string;
	readonly text: string;
}
