import type { Person, Timed } from "./activity.ts";

type RelationKind =
	| "follower"
	| "following"
	| "requested"
	| "requestedRecently"
	| "requesting"
	| "blocked"
	| "restricted"
	| "closeFriend"
	| "favourite"
	| "storiesHidden"
	| "unfollowed"
	| "suggestionDismissed"
	| "hashtag"
	| "threadsFollower"
	| "threadsFollowing"
	| "threadsBlocked"
	| "threadsRestricted"
	| "threadsUnfollowed"
	| "threadsRequested"
	| "threadsRequestedRecently"
	| "threadsRequesting";

/** What somebody is to the owner. Files say since when, never until when. */
export interface Relation extends Timed {
	readonly is: RelationKind;
	readonly person: Person;
}

/** From the address book of a telephone: names and numbers of third people. */
export interface Contact extends Timed {
	readonly name: string;
	readonly details: string;
}
