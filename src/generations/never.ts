/**
 * Folders and files of a download that are never opened, and why. Everything else that is an index and in no layout's table is named
 * in the report as not known yet.
 */
export const NEVER: Readonly<Record<string, string>> = {
	"your_instagram_activity/messages/": "private messages",
	"messages/": "private messages",
	"direct/": "pictures from private messages",
	"your_instagram_activity/comments/": "what you wrote under other people's posts",
	"your_instagram_activity/likes/": "what you liked",
	"your_instagram_activity/saved/": "what you saved",
	"your_instagram_activity/story_interactions/": "what you did on other people's stories",
	"your_instagram_activity/story_sticker_interactions/": "what you did on other people's stories",
	"your_instagram_activity/gifts/": "gifts, events, shopping and money",
	"your_instagram_activity/events/": "gifts, events, shopping and money",
	"your_instagram_activity/fundraisers/": "gifts, events, shopping and money",
	"your_instagram_activity/monetization/": "gifts, events, shopping and money",
	"your_instagram_activity/shopping/": "gifts, events, shopping and money",
	"your_instagram_activity/subscriptions/": "gifts, events, shopping and money",
	"your_instagram_activity/reports/": "reports you made",
	"your_instagram_activity/other_activity/": "other activity",
	"your_instagram_activity/media/reposts.json": "posts of other people that you shared",
	"your_instagram_activity/media/notes.json": "notes to your followers",
	"personal_information/": "contact details, devices and settings",
	"account_information/": "contact details, devices and settings",
	"security_and_login_information/": "logins, addresses and devices",
	"login_and_account_creation/": "logins, addresses and devices",
	"logged_information/": "searches, links and statistics",
	"connections/": "followers and contacts",
	"followers_and_following/": "followers and contacts",
	"contacts/": "followers and contacts",
	"preferences/": "settings and interests",
	"ads_information/": "advertising",
	"apps_and_websites_off_of_instagram/": "other apps and websites",
	"threads/": "Threads, which is another app",
	"files/": "pictures and styles of the download's own pages",
};

/** Files that say that a section is empty. */
export const EMPTY_SECTION = /(^|\/)no-data\.txt$/i;
