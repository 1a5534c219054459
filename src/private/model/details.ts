import type { Timed } from "./activity.ts";

/** Settings, in their own words, and when they were made where that is known. */
const SETTINGS = [
	"privacy",
	"comments",
	"keyword",
	"notification",
	"consent",
	"messaging",
	"linkHistory",
	"setting",
] as const;

/** What Instagram concluded of the owner, or was told for advertising. */
const INFERENCES = [
	"interest",
	"topic",
	"topicMore",
	"topicLess",
	"category",
	"basedIn",
	"placeOfInterest",
	"possibleEmail",
	"possiblePhone",
	"submitted",
	"advertising",
] as const;

/** All else of which a name, a value and a time say everything. */
const OTHERS = [
	"profile",
	"autofill",
	"list",
	"policy",
	"appMessage",
	"downloadRequest",
	"viewedItem",
	"wishedItem",
	"eligibility",
	"subscription",
	"gift",
	"eventReminder",
	"avatarItem",
] as const;

export const DETAILS = [...SETTINGS, ...INFERENCES, ...OTHERS] as const;

/** A named value of the account. Files of many kinds hold nothing else. */
export interface Detail extends Timed {
	readonly kind: (typeof DETAILS)[number];
	/** Title of the record or the group that it is in; empty where that has none. */
	readonly group: string;
	/** In the words of the file; empty where a value alone is there. */
	readonly name: string;
	/** Empty where the name is a statement, as of a consent. */
	readonly value: string;
}
