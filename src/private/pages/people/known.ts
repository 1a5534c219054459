import type { PrivateLanguage } from "../../languages/words.ts";
import type { People } from "../../people/people.ts";
import type { Entries } from "../../render/entries.ts";
import type { PostLines } from "../posts/post-lines.ts";

/** What is filled in its turn before pages of people and days are written, and where everything is that these lead to. */
export interface Known {
	readonly people: People;
	readonly posts: PostLines;
	readonly language: PrivateLanguage;
	readonly entries: Entries;
}
