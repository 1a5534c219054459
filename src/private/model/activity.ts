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

export const RELATIONS = [
	"follower",
	"following",
	"requested",
	"requestedRecently",
	"requesting",
	"blocked",
	"restricted",
	"closeFriend",
	"favourite",
	"storiesHidden",
	"unfollowed",
	"suggestionDismissed",
	"hashtag",
	"threadsFollower",
	"threadsFollowing",
	"threadsBlocked",
	"threadsRestricted",
	"threadsUnfollowed",
	"threadsRequested",
	"threadsRequesting",
] as const;

/** What somebody is to the owner. Files say since when, never until when. */
export interface Relation extends Timed {
	readonly is: (typeof RELATIONS)[number];
	readonly person: Person;
}

/** From the address book of a telephone: names and numbers of third people. */
export interface Contact extends Timed {
	readonly name: string;
	readonly details: string;
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

export interface ProfileChange extends Timed {
	/** What was changed, in the words of the file. */
	readonly what: string;
	readonly before: string;
	readonly after: string;
	readonly media: readonly string[];
}

export interface Login extends Timed {
	readonly is: "signup" | "login" | "logout" | "password" | "privacy" | "status" | "device" | "place" | "other";
	readonly address: string;
	readonly device: string;
	readonly text: string;
}

export interface VisitedLink extends Timed {
	readonly address: string;
	readonly title: string;
	readonly until: number | undefined;
}

/** Posts, advertisements, videos and profiles that were shown to the owner. */
export interface Seen extends Timed {
	readonly is: "post" | "advertisement" | "video" | "profile" | "story" | "notInterested" | "clicked" | "music";
	readonly owner: Person;
	readonly address: string;
	readonly text: string;
}
