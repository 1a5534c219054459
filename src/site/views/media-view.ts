/** View models of pictures, videos and captions. */

import type { PlacedFile } from "../../media/prepared.ts";

export interface PictureView {
	readonly kind: "picture";
	/** The largest rendition. */
	readonly file: PlacedFile;
	/** From the smallest to the largest. */
	readonly sources: readonly PlacedFile[];
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	/** Placeholder colour in three hex digits. */
	readonly tone: string;
	/** Aspect ratio in hundredths, such as `080`: part of a class name. */
	readonly ratio: string;
}

/** Subtitles, embedded because a file of their own would not load from a folder. */
export interface TrackView {
	/** A `data:` address. */
	readonly address: string;
	readonly label: string;
}

export interface VideoView extends Pick<PictureView, "file" | "width" | "height" | "ratio"> {
	readonly kind: "video";
	/** One, or none. */
	readonly posters: readonly PictureView[];
	readonly tracks: readonly TrackView[];
	readonly label: string;
	/** Such as `1:05`. */
	readonly duration: string;
	/** Duration, to the millisecond. */
	readonly seconds: number;
}

/** In place of a medium that is missing or cannot be shown. */
export interface GapView {
	readonly kind: "gap";
	readonly ratio: string;
	readonly text: string;
}

export type SlideView = (PictureView | VideoView | GapView) & {
	/** "2 of 5"; empty when there is one slide. */
	readonly position: string;
	readonly caption: string;
};

/** A part of a caption: plain text, or a hashtag with the address that has its posts. */
export interface Piece {
	readonly text: string;
	/** Empty for text. */
	readonly url: string;
}

export interface CaptionView {
	readonly text: string;
	/** The text in parts, of which hashtags are links. */
	readonly pieces: readonly Piece[];
	/** Normalized hashtags, each once. */
	readonly tags: readonly string[];
	/** BCP 47 tag where the script makes the language certain, else empty. */
	readonly lang: string;
}
