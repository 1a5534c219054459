import type { Person, Timed } from "./activity.ts";

/** What the owner published outside of their profile: on Threads, as a note, or of somebody else's. */
export interface ShortPost extends Timed {
	readonly is: "thread" | "reply" | "note" | "repost";
	readonly text: string;
	/** Whose post it was, of a repost. */
	readonly owner: Person;
	readonly address: string;
	readonly media: readonly string[];
}

/** Numbers of a post of the owner, or of their account over some time. Only professional accounts have them. */
export interface Insight extends Timed {
	readonly of: "post" | "reel" | "story" | "live" | "account";
	readonly caption: string;
	/** Path or address of its picture, by which the post is found. */
	readonly media: readonly string[];
	/** In the words of the file, the numbers too: `12.345`, `--`, `-1,9%`. */
	readonly counters: readonly { readonly name: string; readonly value: string }[];
}
