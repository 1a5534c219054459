/** A picture, a video or a sound as a page shows it. Addresses are below the edition. */
export type ShownMedium =
	| {
			readonly is: "picture";
			/** Of a small rendition. */
			readonly src: string;
			/** All renditions with their widths, as an `img` wants them, each below the edition. */
			readonly renditions: readonly { readonly src: string; readonly width: number }[];
			/** Of the largest. */
			readonly full: string;
			readonly width: number;
			readonly height: number;
	  }
	| {
			readonly is: "video";
			readonly src: string;
			/** Empty where there is none. */
			readonly poster: string;
			readonly width: number;
			readonly height: number;
			/** Undefined where the file does not say it. */
			readonly seconds: number | undefined;
	  }
	| { readonly is: "sound"; readonly src: string; readonly seconds: number | undefined }
	/** Any other file, which is there to be opened. */
	| { readonly is: "file"; readonly src: string }
	/** It is in the download, and cannot be shown. */
	| { readonly is: "unreadable"; readonly reason: string };

/** A picture of which a page shows a small one. */
export interface Still {
	readonly src: string;
	readonly width: number;
	readonly height: number;
}

/** What can be seen of a medium without playing it. */
export function stillOf(shown: ShownMedium | undefined): Still | undefined {
	if (shown?.is !== "picture" && shown?.is !== "video") return undefined;
	const src = shown.is === "picture" ? shown.src : shown.poster;
	return src === "" ? undefined : { src, width: shown.width, height: shown.height };
}

/** The media of a download that are in the edition. */
export interface MediaFiles {
	/** By the path that a file gives; undefined for one that is not there. */
	of(uri: string): ShownMedium | undefined;
}

export const noMedia: MediaFiles = { of: () => undefined };
