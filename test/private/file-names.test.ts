import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "./read-file.ts";
import { group, labelled, line, lines, listed, mapped } from "./shapes.ts";

const AT = 1_704_448_073;

/** Files of which one record shows which they are, by what their records are called. */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	"connections/followers_and_following relations is": {
		...{ followers: "follower", followers_2: "follower", following: "following", close_friends: "closeFriend" },
		...{ blocked_profiles: "blocked", blocked_accounts: "blocked", hide_story_from: "storiesHidden" },
		...{
			restricted_profiles: "restricted",
			restricted_accounts: "restricted",
			removed_suggestions: "suggestionDismissed",
		},
		...{ "profiles_you've_favorited": "favourite", "accounts_you've_favorited": "favourite" },
		...{ pending_follow_requests: "requested", recent_follow_requests: "requestedRecently" },
		...{ "follow_requests_you've_received": "requesting", following_hashtags: "hashtag" },
		...{ recently_unfollowed_profiles: "unfollowed", recently_unfollowed_accounts: "unfollowed" },
	},
	"threads relations is": {
		...{ followers_1: "threadsFollower", following: "threadsFollowing", blocked_profiles: "threadsBlocked" },
		...{ restricted_profiles: "threadsRestricted", recently_unfollowed_profiles: "threadsUnfollowed" },
		...{ pending_follow_requests: "threadsRequested", recent_follow_requests: "threadsRequestedRecently" },
		...{ "follow_requests_you've_received": "threadsRequesting" },
	},
	"story_sticker_interactions storyAnswers kind": {
		...{ polls: "poll", quizzes: "quiz", questions: "question", countdowns: "countdown", emoji_sliders: "slider" },
		...{ emoji_story_reactions: "reaction", avatar_story_reactions: "reaction", story_link_clicks: "link" },
		...{
			story_reaction_sticker_reactions: "sticker",
			question_music_response: "music",
			question_media_response: "media",
		},
	},
	"your_instagram_activity/story_interactions seen is": { stories_viewed: "story" },
	"ads_and_content seen is": {
		...{ ads_viewed: "advertisement", posts_viewed: "post", videos_watched: "video", ads_clicked: "clicked" },
		...{ suggested_profiles_viewed: "profile", suggested_accounts_viewed: "profile", music_heard_in_stories: "music" },
		...{ "posts_you're_not_interested_in": "notInterested", "profiles_you're_not_interested_in": "notInterested" },
		...{ "posts_you're_interested_or_not_interested_in": "feedback" },
		...{ "accounts_you're_not_interested_in": "notInterested" },
	},
	"logged_information/recent_searches searches for": {
		...{ account_searches: "account", profile_searches: "account", tag_searches: "tag", place_searches: "place" },
		...{ word_or_phrase_searches: "words", recent_searches: "words" },
	},
	"login_and_account_creation logins is": {
		...{ signup_details: "signup", signup_information: "signup", instagram_signup_details: "signup" },
		...{ login_activity: "login", logout_activity: "logout", password_change_activity: "password" },
		...{ profile_status_changes: "status", profile_activity: "other" },
	},
	"past_instagram_insights insights of": {
		...{ posts: "post", reels: "reel", stories: "story", live_videos: "live", profiles_reached: "account" },
		...{ content_interactions: "account", audience_insights: "account" },
	},
	"ads_and_businesses details kind": {
		...{ ads_interests: "interest", ads_about_meta: "advertising", subscription_for_no_ads: "advertising" },
	},
	"your_topics details kind": {
		...{ your_topics: "topic", your_reels_topics: "topic", your_ads_see_more_topics: "topicMore" },
		your_ads_see_less_topics: "topicLess",
	},
	"information_about_you details kind": {
		...{ possible_emails: "possibleEmail", possible_phone_numbers: "possiblePhone", account_based_in: "basedIn" },
	},
	"comments_settings details kind": { comments_allowed_from: "comments", comments_blocked_from: "comments" },
	"preferences/media_settings details kind": {
		...{ filtered_keywords_for_comments_and_messages: "keyword", notification_settings: "notification" },
		...{ language_and_translations: "setting", consents: "consent" },
	},
	"account_information details kind": {
		...{ account_information: "profile", professional_information: "profile", linked_meta_accounts: "profile" },
		...{ instagram_friend_map: "profile", note_interactions: "profile", personal_information: "profile" },
	},
	"logged_information/policy_updates_and_permissions details kind": {
		notification_of_privacy_policy_updates: "policy",
	},
	"ads_information/ads_and_topics details kind": { "in-app_message": "appMessage" },
	"your_instagram_activity/shopping details kind": { wishlist_items: "wishedItem" },
	"subscriptions details kind": {
		...{ reels: "subscription", show_exclusive_story_promo_setting: "subscription" },
		your_muted_story_teaser_creators: "subscription",
	},
	"gifts details kind": { gifts: "gift" },
};

test("each file is known by its folder and name, in any record shape", () => {
	const texts = { Name: "anna.pots", Search: "anna.pots", "User Agent": "Phone", Time: AT };
	for (const [place, kinds] of Object.entries(KINDS))
		for (const [file, kind] of Object.entries(kinds)) {
			const [folder = "", collection = "", member = ""] = place.split(" ");
			for (const record of [
				listed("anna.pots", "text", "", AT),
				mapped(texts, "anna.pots"),
				[
					labelled(
						AT,
						...lines(texts),
						group("Owner", group("", line("Username", "anna.pots"))),
						line("Username", "anna.pots"),
					),
				],
			]) {
				const found = Object.entries(filled(`${folder}/${file}.json`, record));
				assert.deepEqual(
					found.map(([name, [first]]) => [name, Object(first)[member]]),
					[[collection, kind]],
					`${place}: ${file}`,
				);
			}
		}
});
