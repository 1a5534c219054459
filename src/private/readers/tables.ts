import type {
	Comment,
	Contact,
	Like,
	Login,
	ProfileChange,
	Relation,
	Saved,
	Search,
	Seen,
	StoryAnswer,
	VisitedLink,
} from "../model/activity.ts";
import type { RecordReader } from "./activity.ts";
import * as read from "./activity.ts";
import type { Facts } from "./facts.ts";

/** The collections of which records have a type of their own. Every other file is shown as it is. */
export interface PrivateCollections {
	readonly comments: Comment;
	readonly likes: Like;
	readonly relations: Relation;
	readonly contacts: Contact;
	readonly searches: Search;
	readonly saved: Saved;
	readonly storyAnswers: StoryAnswer;
	readonly profileChanges: ProfileChange;
	readonly logins: Login;
	readonly visitedLinks: VisitedLink;
	readonly seen: Seen;
}

/** The records of all collections. */
export type Collected = { readonly [K in keyof PrivateCollections]: PrivateCollections[K][] };

export const noneCollected = (): Collected => ({
	...{ comments: [], likes: [], relations: [], contacts: [], searches: [], saved: [] },
	...{ storyAnswers: [], profileChanges: [], logins: [], visitedLinks: [], seen: [] },
});

/** Adds a record to the collection of its file. Returns false for one that is not understood. */
export type Fill = (facts: Facts, into: Collected) => boolean;

interface Line {
	readonly folder: RegExp;
	readonly name: string;
	readonly fill: Fill;
}

function filling<K extends keyof PrivateCollections>(
	collection: K,
	folder: RegExp,
	readers: Readonly<Record<string, RecordReader<PrivateCollections[K]>>>,
): readonly Line[] {
	return Object.entries(readers).map(([name, read]) => ({
		folder,
		name,
		fill: (facts, into) => {
			const record = read(facts);
			if (record !== undefined) into[collection].push(record);
			return record !== undefined;
		},
	}));
}

/**
 * The files of a subject by the folder they are in, whatever is around it, and their names without number and extension. Folders and
 * names since 2021; older and newer names of one file stand side by side (private-format notes of 2026-11, sections 2.1 to 2.6).
 */
const LINES: readonly Line[] = [
	...filling("comments", /(?:^|\/)comments\//i, {
		post_comments: read.comment("post"),
		reels_comments: read.comment("reel"),
		hype: read.comment("story"),
	}),
	...filling("likes", /(?:^|\/)likes\//i, { liked_posts: read.like("post"), liked_comments: read.like("comment") }),
	...filling("saved", /(?:^|\/)saved\//i, { saved_posts: read.saved("post"), saved_music: read.saved("music") }),
	...filling("relations", /(?:^|\/)followers_and_following\//i, {
		followers: read.relation("follower"),
		following: read.relation("following"),
		blocked_profiles: read.relation("blocked"),
		blocked_accounts: read.relation("blocked"),
		restricted_profiles: read.relation("restricted"),
		restricted_accounts: read.relation("restricted"),
		close_friends: read.relation("closeFriend"),
		"profiles_you've_favorited": read.relation("favourite"),
		"accounts_you've_favorited": read.relation("favourite"),
		hide_story_from: read.relation("storiesHidden"),
		pending_follow_requests: read.relation("requested"),
		recent_follow_requests: read.relation("requestedRecently"),
		"follow_requests_you've_received": read.relation("requesting"),
		recently_unfollowed_profiles: read.relation("unfollowed"),
		recently_unfollowed_accounts: read.relation("unfollowed"),
		removed_suggestions: read.relation("suggestionDismissed"),
		following_hashtags: read.relation("hashtag"),
	}),
	...filling("relations", /^(?:your_instagram_activity\/)?threads\//i, {
		followers: read.relation("threadsFollower"),
		following: read.relation("threadsFollowing"),
		blocked_profiles: read.relation("threadsBlocked"),
		restricted_profiles: read.relation("threadsRestricted"),
		recently_unfollowed_profiles: read.relation("threadsUnfollowed"),
		pending_follow_requests: read.relation("threadsRequested"),
		"follow_requests_you've_received": read.relation("threadsRequesting"),
	}),
	...filling("contacts", /(?:^|\/)contacts\//i, {
		synced_contacts: read.contact,
		synced_contacts_from_instagram: read.contact,
	}),
	...filling("searches", /(?:^|\/)recent_searches\//i, {
		profile_searches: read.search("account"),
		account_searches: read.search("account"),
		word_or_phrase_searches: read.search("words"),
		tag_searches: read.search("tag"),
		place_searches: read.search("place"),
		recent_searches: read.search("words"),
	}),
	...filling("storyAnswers", /(?:^|\/)story_(?:sticker_)?interactions\//i, {
		polls: read.storyAnswer("poll"),
		quizzes: read.storyAnswer("quiz"),
		questions: read.storyAnswer("question"),
		countdowns: read.storyAnswer("countdown"),
		emoji_sliders: read.storyAnswer("slider"),
		emoji_story_reactions: read.storyAnswer("reaction"),
		avatar_story_reactions: read.storyAnswer("reaction"),
		story_reaction_sticker_reactions: read.storyAnswer("sticker"),
		question_music_response: read.storyAnswer("music"),
		question_media_response: read.storyAnswer("media"),
		story_link_clicks: read.storyAnswer("link"),
	}),
	...filling("likes", /(?:^|\/)story_(?:sticker_)?interactions\//i, { story_likes: read.like("story") }),
	...filling("profileChanges", /(?:^|\/)(?:personal_information|account_information)\//i, {
		profile_changes: read.profileChange,
	}),
	...filling("logins", /(?:^|\/)login_and_(?:account|profile)_creation\//i, {
		signup_details: read.login("signup"),
		signup_information: read.login("signup"),
		instagram_signup_details: read.login("signup"),
		login_activity: read.login("login"),
		logout_activity: read.login("logout"),
		password_change_activity: read.login("password"),
		profile_privacy_changes: read.login("privacy"),
		account_privacy_changes: read.login("privacy"),
		profile_status_changes: read.login("status"),
		last_known_location: read.login("place"),
		profile_activity: read.login("other"),
	}),
	...filling("logins", /(?:^|\/)device_information\//i, { devices: read.login("device") }),
	...filling("visitedLinks", /(?:^|\/)link_history\//i, { link_history: read.visitedLink }),
	...filling("seen", /(?:^|\/)(?:ads_and_topics|ads_and_content)\//i, {
		ads_viewed: read.seen("advertisement"),
		posts_viewed: read.seen("post"),
		videos_watched: read.seen("video"),
		suggested_profiles_viewed: read.seen("profile"),
		suggested_accounts_viewed: read.seen("profile"),
		ads_clicked: read.seen("clicked"),
		music_heard_in_stories: read.seen("music"),
		"posts_you're_not_interested_in": read.seen("notInterested"),
		"profiles_you're_not_interested_in": read.seen("notInterested"),
		"accounts_you're_not_interested_in": read.seen("notInterested"),
	}),
	...filling("seen", /(?:^|\/)story_(?:sticker_)?interactions\//i, { stories_viewed: read.seen("story") }),
];

/** What fills the collection of a file; undefined for a file without a type of its own. Case is ignored, as other systems change it. */
export function fillOf(path: string): Fill | undefined {
	const name = (path.split("/").at(-1) ?? "").replace(/(?:_\d+)?\.(?:json|html)$/i, "").toLowerCase();
	return LINES.find((line) => line.name === name && line.folder.test(path))?.fill;
}
