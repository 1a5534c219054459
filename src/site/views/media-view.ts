/** What templates may see of pictures, videos and captions; all paths are below the site's root. */

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
	/** Three hex digits: the colour shown while it loads. */
	readonly tone: string;
	/** Width over height in hundredths, such as `080`: the name of its class in the stylesheet. */
	readonly ratio: string;
}

/** Subtitles of a video, in the page itself, because a file of their own would not load from a folder. */
export interface TrackView {
	/** A `data:` address. */
	readonly address: string;
	readonly label: string;
}

export interface VideoView {
	readonly kind: "video";
	readonly file: PlacedFile;
	readonly width: number;
	readonly height: number;
	readonly ratio: string;
	/** Undefined pictures are empty lists here: a poster or none. */
	readonly posters: readonly PictureView[];
	readonly tracks: readonly TrackView[];
	readonly label: string;
	/** Such as `1:05`. */
	readonly duration: string;
	/** The same to the millisecond. */
	readonly seconds: number;
}

/** A medium that is not there or cannot be shown. */
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

/** A part of a caption: text, or a hashtag with the address of its page. */
export interface Piece {
	readonly text: string;
	/** Empty for text. */
	readonly url: string;
}

export interface CaptionView {
	/** The whole of it. */
	readonly text: string;
	/** The same in pieces, so that its hashtags can be links. */
	readonly pieces: readonly Piece[];
	/** Its hashtags, each once: without the sign, in lower case. */
	readonly tags: readonly string[];
	/** BCP 47 tag where the script makes the language certain, else empty. */
	readonly lang: string;
}
