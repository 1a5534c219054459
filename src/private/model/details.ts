import type { Timed } from "./activity.ts";

/** Settings, in their own words, and when they were made where that is known. */
type Setting =
	| "privacy"
	| "comments"
	| "keyword"
	| "notification"
	| "consent"
	| "messaging"
	| "linkHistory"
	| "setting";

/** What Instagram concluded of the owner, or was told for advertising. */
type Inference =
	| "interest"
	| "topic"
	| "topicMore"
	| "topicLess"
	| "category"
	| "basedIn"
	| "placeOfInterest"
	| "possibleEmail"
	| "possiblePhone"
	| "submitted"
	| "advertising";

/** All else of which a name, a value and a time say everything. */
type Other =
	| "profile"
	| "autofill"
	| "list"
	| "policy"
	| "appMessage"
	| "downloadRequest"
	| "viewedItem"
	| "wishedItem"
	| "eligibility"
	| "subscription"
	| "gift"
	| "eventReminder"
	| "avatarItem";

/** A named value of the account. Files of many kinds hold nothing else. */
export interface Detail extends Timed {
	readonly kind: Setting | Inference | Other;
	/** Title of the record or the group that it is in; empty where that has none. */
	readonly group: string;
	/** In the words of the file; empty where a value alone is there. */
	readonly name: string;
	/** Empty where the name is a statement, as of a consent. */
	readonly value: string;
}
