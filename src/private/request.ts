import type { Limits } from "../download/limits.ts";
import type { Choice } from "./choice/choice.ts";

/** What a private edition is made of. Paths are absolute. */
export interface EditionRequest {
	readonly archives: readonly string[];
	readonly output: string;
	readonly lang: string;
	readonly timezone: string;
	/** Zone of the dates of HTML pages; undefined where it is to be assumed. */
	readonly htmlTimezone: string | undefined;
	/** Names by which messages know the owner; empty where that is to be found out. */
	readonly me: readonly string[];
	readonly choice: Choice;
	readonly limits: Limits;
	/** The public gallery, whose pictures and videos need not be prepared again; undefined for none. */
	readonly gallery: string | undefined;
	/** The owner's stylesheets, in their layer. */
	readonly css?: string;
	/** How many pictures and videos are prepared at a time. */
	readonly jobs: number;
	/** The new edition may have fewer records than the one that it replaces. */
	readonly allowRemovals: boolean;
}
