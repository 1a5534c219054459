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
