import { device, login, profileChange } from "./account.ts";
import { comment, like, search, seen, storyAnswer } from "./activity.ts";
import { filling, fillingCollections, type Line } from "./collected.ts";
import { details } from "./details.ts";
import { contact, relation } from "./people.ts";
import { saved } from "./saved.ts";

const ROOT = /^[^/]*$/;

/** The files of 2018 to 2020 in the root of a download, by the keys of their lists (private-format notes of 2026-11, section 2.9). */
export const TABLE_2018: readonly Line[] = [
	...filling("comments", ROOT, {
		"comments:media_comments": comment("post"),
		"comments:story_comments": comment("story"),
		"comments:live_comments": comment("live"),
	}),
	...filling("likes", ROOT, { "likes:media_likes": like("post"), "likes:comment_likes": like("comment") }),
	...filling("relations", ROOT, {
		"connections:followers": relation("follower"),
		"connections:following": relation("following"),
		"connections:follow_requests_sent": relation("requested"),
		"connections:permanent_follow_requests": relation("requestedRecently"),
		"connections:close_friends": relation("closeFriend"),
		"connections:blocked_users": relation("blocked"),
		"connections:restricted_users": relation("restricted"),
		"connections:dismissed_suggested_users": relation("suggestionDismissed"),
		"connections:following_hashtags": relation("hashtag"),
	}),
	...filling("contacts", ROOT, { contacts: contact, uploaded_contacts: contact }),
	...filling("searches", ROOT, { "searches:main_search_history": search("words") }),
	...filling("seen", ROOT, {
		"seen_content:chaining_seen": seen("profile"),
		"seen_content:posts_seen": seen("post"),
		"seen_content:videos_watched": seen("video"),
		"seen_content:ads_clicked": seen("clicked"),
		"seen_content:ads_seen": seen("advertisement"),
	}),
	...filling("saved", ROOT, { "saved:saved_media": saved("post") }),
	fillingCollections(ROOT, "saved", "saved_collections"),
	...filling("storyAnswers", ROOT, {
		"stories_activities:polls": storyAnswer("poll"),
		"stories_activities:emoji_sliders": storyAnswer("slider"),
		"stories_activities:questions": storyAnswer("question"),
		"stories_activities:countdowns": storyAnswer("countdown"),
		"stories_activities:quizzes": storyAnswer("quiz"),
	}),
	...filling("profileChanges", ROOT, { "profile:profile_picture_changes": profileChange }),
	...filling("logins", ROOT, {
		"account_history:login_history": login("login"),
		"account_history:logout_history": login("logout"),
		"account_history:registration_info": login("signup"),
	}),
	...filling("devices", ROOT, { devices: device("app"), "devices:camera": device("camera") }),
	...filling("details", ROOT, {
		autofill: details("autofill"),
		profile: details("profile"),
		information_about_you: details("profile"),
		settings: details("setting"),
		"settings:allow_comments_from": details("comments"),
		"information_about_you:primary_location": details("basedIn"),
		"information_about_you:inferred_emails": details("possibleEmail"),
	}),
];
