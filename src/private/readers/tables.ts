import { groupBy } from "../../model/group-by.ts";
import { device, encryptedDevices, lastPlaces, login, profileChange, sessions } from "./account.ts";
import { comment, like, search, seen, storyAnswer, visitedLink } from "./activity.ts";
import { advertisers, appEvents, connectedApp } from "./advertising.ts";
import { type Fill, filling, fillingCollections, fillingLog, type Line } from "./collected.ts";
import { detail, details } from "./details.ts";
import { isHeading } from "./html-records.ts";
import { contact, relation } from "./people.ts";
import { insight, shortPost, threadsPost } from "./posts.ts";
import { saved } from "./saved.ts";
import { TABLE_2018 } from "./table-2018.ts";

const STORIES = /(?:^|\/)story_(?:sticker_)?interactions\//i;
const SAVED = /(?:^|\/)saved\//i;
const THREADS = /^(?:your_instagram_activity\/)?threads\//i;
const PERSONAL = /(?:^|\/)(?:personal_information|account_information)\//i;
const DEVICES = /(?:^|\/)device_information\//i;
const LOGINS = /(?:^|\/)login_and_(?:account|profile)_creation\//i;
const TOPICS = /(?:^|\/)(?:your_topics|information_about_you|ads_and_businesses|instagram_ads_and_businesses)\//i;
const SETTINGS = /(?:^|\/)(?:media_settings|comments_settings|settings)\//i;
const APPS = /(?:^|\/)apps_and_websites\//i;

/**
 * The files of a subject by the folder they are in, whatever is around it, and their names without number and extension. Folders and
 * names since 2021; older and newer names of one file are side by side (private-format notes of 2026-11, sections 2.1 to 2.8).
 */
const TABLE: readonly Line[] = [
	...TABLE_2018,
	...filling("comments", /(?:^|\/)comments\//i, {
		post_comments: comment("post"),
		reels_comments: comment("reel"),
		hype: comment("story"),
	}),
	...filling("likes", /(?:^|\/)likes\//i, { liked_posts: like("post"), liked_comments: like("comment") }),
	...filling("saved", SAVED, { saved_posts: saved("post"), saved_music: saved("music") }),
	fillingCollections(SAVED, "saved_collections", ""),
	...filling("relations", /(?:^|\/)followers_and_following\//i, {
		followers: relation("follower"),
		following: relation("following"),
		blocked_profiles: relation("blocked"),
		blocked_accounts: relation("blocked"),
		restricted_profiles: relation("restricted"),
		restricted_accounts: relation("restricted"),
		close_friends: relation("closeFriend"),
		"profiles_you've_favorited": relation("favourite"),
		"accounts_you've_favorited": relation("favourite"),
		hide_story_from: relation("storiesHidden"),
		pending_follow_requests: relation("requested"),
		recent_follow_requests: relation("requestedRecently"),
		"follow_requests_you've_received": relation("requesting"),
		recently_unfollowed_profiles: relation("unfollowed"),
		recently_unfollowed_accounts: relation("unfollowed"),
		removed_suggestions: relation("suggestionDismissed"),
		following_hashtags: relation("hashtag"),
	}),
	...filling("relations", THREADS, {
		followers: relation("threadsFollower"),
		following: relation("threadsFollowing"),
		blocked_profiles: relation("threadsBlocked"),
		restricted_profiles: relation("threadsRestricted"),
		recently_unfollowed_profiles: relation("threadsUnfollowed"),
		pending_follow_requests: relation("threadsRequested"),
		recent_follow_requests: relation("threadsRequestedRecently"),
		"follow_requests_you've_received": relation("threadsRequesting"),
	}),
	...filling("shortPosts", THREADS, { threads_and_replies: threadsPost }),
	...filling("likes", THREADS, { liked_threads: like("thread") }),
	...filling("seen", THREADS, { threads_viewed: seen("thread") }),
	...filling("contacts", /(?:^|\/)contacts\//i, { synced_contacts: contact, synced_contacts_from_instagram: contact }),
	...filling("searches", /(?:^|\/)recent_searches\//i, {
		profile_searches: search("account"),
		account_searches: search("account"),
		word_or_phrase_searches: search("words"),
		tag_searches: search("tag"),
		place_searches: search("place"),
		recent_searches: search("words"),
	}),
	...filling("storyAnswers", STORIES, {
		polls: storyAnswer("poll"),
		quizzes: storyAnswer("quiz"),
		questions: storyAnswer("question"),
		countdowns: storyAnswer("countdown"),
		emoji_sliders: storyAnswer("slider"),
		emoji_story_reactions: storyAnswer("reaction"),
		avatar_story_reactions: storyAnswer("reaction"),
		story_reaction_sticker_reactions: storyAnswer("sticker"),
		question_music_response: storyAnswer("music"),
		question_media_response: storyAnswer("media"),
		story_link_clicks: storyAnswer("link"),
	}),
	...filling("likes", STORIES, { story_likes: like("story") }),
	...filling("seen", STORIES, { stories_viewed: seen("story") }),
	...filling("profileChanges", PERSONAL, { profile_changes: profileChange }),
	...filling("details", PERSONAL, {
		personal_information: details("profile"),
		instagram_profile_information: details("profile"),
		account_information: details("profile"),
		professional_information: details("profile"),
		linked_meta_accounts: details("profile"),
		instagram_friend_map: details("profile"),
		note_interactions: details("profile"),
		note_and_repost_interactions: details("profile"),
	}),
	...filling("shortPosts", /(?:^|\/)(?:personal_information|media)\//i, {
		notes: shortPost("note"),
		reposts: shortPost("repost"),
	}),
	...filling("logins", LOGINS, {
		signup_details: login("signup"),
		signup_information: login("signup"),
		instagram_signup_details: login("signup"),
		login_activity: login("login"),
		logout_activity: login("logout"),
		password_change_activity: login("password"),
		profile_status_changes: login("status"),
	}),
	fillingLog(LOGINS, "profile_activity", login("other")),
	...filling("details", LOGINS, {
		profile_privacy_changes: details("privacy"),
		account_privacy_changes: details("privacy"),
	}),
	...filling("places", LOGINS, { last_known_location: lastPlaces }),
	...filling("devices", DEVICES, {
		devices: device("app"),
		camera_information: device("camera"),
		"two-factor_authentication": device("twoFactor"),
	}),
	...filling("devices", /(?:^|\/)messages\//i, { secret_conversations: encryptedDevices }),
	...filling("sessions", /(?:^|\/)other_activity\//i, { time_spent_on_instagram: sessions }),
	...filling("details", /(?:^|\/)other_activity\//i, {
		your_information_download_requests: details("downloadRequest"),
	}),
	...filling("visitedLinks", /(?:^|\/)link_history\//i, { link_history: visitedLink }),
	...filling("details", /(?:^|\/)link_history\//i, { your_link_history_settings: details("linkHistory") }),
	...filling("seen", /(?:^|\/)(?:ads_and_topics|ads_and_content)\//i, {
		ads_viewed: seen("advertisement"),
		posts_viewed: seen("post"),
		videos_watched: seen("video"),
		suggested_profiles_viewed: seen("profile"),
		suggested_accounts_viewed: seen("profile"),
		ads_clicked: seen("clicked"),
		music_heard_in_stories: seen("music"),
		"posts_you're_not_interested_in": seen("notInterested"),
		"profiles_you're_not_interested_in": seen("notInterested"),
		"accounts_you're_not_interested_in": seen("notInterested"),
		"posts_you're_interested_or_not_interested_in": seen("feedback"),
	}),
	...filling("details", /(?:^|\/)(?:ads_and_topics|ads_and_content)\//i, { "in-app_message": detail("appMessage") }),
	...filling("details", /(?:^|\/)policy_updates_and_permissions\//i, {
		notification_of_privacy_policy_updates: details("policy"),
	}),
	...filling("advertisers", TOPICS, { advertisers_using_your_activity_or_information: advertisers }),
	...filling("details", TOPICS, {
		ads_interests: details("interest"),
		your_topics: details("topic"),
		recommended_topics: details("topic"),
		your_reels_topics: details("topic"),
		your_ads_see_more_topics: details("topicMore"),
		your_ads_see_less_topics: details("topicLess"),
		other_categories_used_to_reach_you: details("category"),
		profile_based_in: details("basedIn"),
		account_based_in: details("basedIn"),
		locations_of_interest: details("placeOfInterest"),
		possible_emails: details("possibleEmail"),
		possible_phone_numbers: details("possiblePhone"),
		"information_you've_submitted_to_advertisers": detail("submitted"),
		ad_preferences: details("advertising"),
		ads_about_meta: details("advertising"),
		subscription_for_no_ads: details("advertising"),
	}),
	...filling("appUses", APPS, {
		your_activity_off_meta_technologies: appEvents,
		apps_and_websites: connectedApp("connected"),
		expired_apps: connectedApp("expired"),
		expired_pps: connectedApp("expired"),
	}),
	...filling("details", /(?:^|\/)autofill_information\//i, {
		autofill: details("autofill"),
		autofill_information: details("autofill"),
	}),
	...filling("details", APPS, { your_activity_off_meta_technologies_settings: details("setting") }),
	...filling("details", SETTINGS, {
		comments_allowed_from: details("comments"),
		comments_blocked_from: details("comments"),
		filtered_keywords_for_comments_and_messages: details("keyword"),
		filtered_keywords_for_posts: details("keyword"),
		notification_preferences: detail("notification", "channel", "kind"),
		notification_settings: details("notification"),
		consents: details("consent"),
		"use_cross-app_messaging": details("messaging"),
		language_and_translations: details("setting"),
	}),
	...filling("insights", /(?:^|\/)past_instagram_insights\//i, {
		posts: insight("post"),
		reels: insight("reel"),
		stories: insight("story"),
		live_videos: insight("live"),
		profiles_reached: insight("account"),
		audience_insights: insight("account"),
		content_interactions: insight("account"),
	}),
	...filling("details", /(?:^|\/)followers_and_following\//i, { custom_lists: detail("list", "name") }),
	...filling("details", /(?:^|\/)(?:shopping|monetization|subscriptions|gifts|events|avatars_store)\//i, {
		recently_viewed_items: detail("viewedItem", "product"),
		wishlist_items: detail("wishedItem", "product"),
		eligibility: detail("eligibility", "product"),
		gifts: detail("gift"),
		reels: details("subscription"),
		show_exclusive_story_promo_setting: details("subscription"),
		your_muted_story_teaser_creators: details("subscription"),
		event_reminders: detail("eventReminder"),
		avatar_items: detail("avatarItem"),
	}),
];

const BY_NAME = groupBy(TABLE, ({ name }) => name);

/**
 * What fills the collections of a file, begun anew for each; undefined for a file without a type of its own. Case is ignored, as other
 * systems change it.
 */
export function fillOf(path: string): Fill | undefined {
	const lines = linesOf(path);
	if (lines.length === 0) return undefined;
	const fills = new Map(lines.map(({ list, open }) => [list, open()]));
	return (facts, into) =>
		isHeading(facts.record) || ((fills.get(facts.record.list) ?? fills.get(""))?.(facts, into) ?? false);
}

/** Whether a file is one of 2018 to 2020 with several lists of its own. */
export function isOf2018(path: string): boolean {
	return linesOf(path).some(({ list }) => list !== "");
}

function linesOf(path: string): readonly Line[] {
	const name = (path.split("/").at(-1) ?? "").replace(/(?:_\d+)?\.(?:json|html)$/i, "").toLowerCase();
	return (BY_NAME.get(name) ?? []).filter(({ folder }) => folder.test(path));
}
