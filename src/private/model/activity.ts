/** A person, as far as a file names one. A display name is never taken for a handle. */
export interface Person {
	/** Without `@`; empty where the file has none. */
	readonly handle: string;
	/** Display name; empty where the file has none. */
	readonly name: string;
}

/** Anything that was done at a time. Times are seconds since 1970 in UTC; undefined where the file has none. */
export interface Timed {
	readonly seconds: number | undefined;
}

/** What the owner wrote below a post, a reel or a story. No download says below which. */
export interface Comment extends Timed {
	readonly under: "post" | "reel" | "story" | "live";
	readonly text: string;
	/** Whose post it was. */
	readonly owner: Person;
	readonly media: readonly string[];
}

export interface Like extends Timed {
	readonly of: "post" | "comment" | "story" | "thread";
	readonly address: string;
	readonly owner: Person;
	/** The caption of a liked post, where the file has it; empty else. */
	readonly text: string;
}

export interface Search extends Timed {
	readonly for: "account" | "words" | "place" | "tag";
	readonly text: string;
}

export interface Saved extends Timed {
	readonly is: "post" | "music";
	readonly address: string;
	readonly owner: Person;
	readonly text: string;
	/** The collection it is in; empty where it is in none. */
	readonly collection: string;
}

/** A named collection of saved posts. Its time is that of its creation. */
export interface Collection extends Timed {
	readonly name: string;
	/** Who can see it, in the words of the file; empty where it has none. */
	readonly visibility: string;
	readonly updated: number | undefined;
}

/** What the owner did on a story of somebody else. */
export interface StoryAnswer extends Timed {
	readonly kind:
		| "poll"
		| "quiz"
		| "question"
		| "countdown"
		| "slider"
		| "reaction"
		| "sticker"
		| "link"
		| "music"
		| "media";
	/** Whose story. */
	readonly owner: Person;
	readonly question: string;
	/** Empty where the file has none. */
	readonly answer: string;
	readonly address: string;
}

export interface VisitedLink extends Timed {
	readonly address: string;
	readonly title: string;
	/** How long it was open; undefined where the file has no end. */
	readonly duration: number | undefined;
}

/** Posts, advertisements, videos and profiles that were shown to the owner, and what they thought of them. */
export interface Seen extends Timed {
	readonly is:
		| "post"
		| "advertisement"
		| "video"
		| "profile"
		| "story"
		| "thread"
		| "music"
		| "clicked"
		| "notInterested"
		| "feedback";
	readonly owner: Person;
	readonly address: string;
	readonly text: string;
}
