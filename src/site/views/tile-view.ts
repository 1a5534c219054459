import type { PictureView } from "./media-view.ts";

/** For `<time>`: the text, and `datetime`. */
export interface DateView {
	readonly text: string;
	readonly iso: string;
}

/** A post in a grid. */
export interface TileView {
	/** Its fragment, which the way back from the post leads to. */
	readonly id: string;
	readonly url: string;
	readonly date: DateView;
	/** One, or none: then the tile shows the caption. */
	readonly pictures: readonly PictureView[];
	/** Aspect ratio, as in PictureView. */
	readonly ratio: string;
	/** Truncated. */
	readonly caption: string;
	/** "5 pictures", "Video" ...; empty for none. */
	readonly badge: string;
	readonly icon: "" | "carousel" | "video" | "reel";
	/** Of a reel or a single video, such as `1:05`; empty for others. */
	readonly duration: string;
	readonly label: string;
}
