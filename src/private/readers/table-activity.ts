import { comment, like, search, seen, storyAnswer, visitedLink } from "./activity.ts";
import { filling, fillingCollections, type Line } from "./collected.ts";
import { detail, details } from "./details.ts";
import { contact, relation } from "./people.ts";
import { insight, shortPost, threadsPost } from "./posts.ts";
import { saved } from "./saved.ts";

const STORIES = /(?:^|\/)story_(?:sticker_)?interactions\//i;
const SAVED = /(?:^|\/)saved\//i;
const THREADS = /^(?:your_instagram_activity\/)?threads\//i;

/**
 * Files of what the owner did, of whom they know and of what they saw, since 2021, with their old and new names (private-format notes
 * of 2026-11, sections 2.1 to 2.4 and 2.8).
 */
export const ACTIVITY: readonly Line[] = [
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
	...filling("shortPosts", /(?:^|\/)(?:personal_information|media)\//i, {
		notes: shortPost("note"),
		reposts: shortPost("repost"),
	}),
	...filling("visitedLinks", /(?:^|\/)link_history\//i, { link_history: visitedLink }),
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
