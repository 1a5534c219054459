import { isClause, type Plain } from "../languages/problems/message.ts";

/**
 * What of a download is never opened, and why; folders end in a slash. Any other index that is in no table is listed in the
 * report as not known yet.
 */
const IGNORED: Readonly<Partial<Record<Plain, readonly string[]>>> = {
	"private messages": ["your_instagram_activity/messages/", "messages/", "messages.json", "direct/"],
	"what you wrote under other people's posts": ["your_instagram_activity/comments/", "comments/", "comments.json"],
	"what you liked": ["your_instagram_activity/likes/", "likes/", "likes.json"],
	"what you saved": ["your_instagram_activity/saved/", "saved/", "saved.json"],
	"what you did on other people's stories": [
		"your_instagram_activity/story_interactions/",
		"your_instagram_activity/story_sticker_interactions/",
		"story_sticker_interactions/",
		"stories_activities.json",
	],
	"posts of other people that you shared": [
		"your_instagram_activity/media/reposts.json",
		"your_instagram_activity/media/reposts.html",
	],
	"notes to your followers": ["your_instagram_activity/media/notes.json", "your_instagram_activity/media/notes.html"],
	"gifts, events, shopping and money": [
		"your_instagram_activity/gifts/",
		"your_instagram_activity/events/",
		"your_instagram_activity/fundraisers/",
		"your_instagram_activity/monetization/",
		"your_instagram_activity/shopping/",
		"your_instagram_activity/subscriptions/",
		"events/",
		"fundraisers/",
		"monetization/",
		"shopping/",
		"digital_wallets/",
		"loyalty_accounts/",
		"checkout.json",
		"shopping.json",
	],
	"other activity": [
		"your_instagram_activity/other_activity/",
		"your_instagram_activity/reports/",
		"your_instagram_activity/avatars_store/",
		"reports/",
		"guides/",
		"guides.json",
		"avatars_store/",
	],
	"contact details, devices and settings": [
		"personal_information/",
		"account_information/",
		"autofill_information/",
		"device_information/",
		"information_about_you/",
		"comments_settings/",
		"media_settings/",
		"settings.json",
		"devices.json",
		"autofill.json",
		"information_about_you.json",
	],
	"logins, addresses and devices": [
		"security_and_login_information/",
		"login_and_account_creation/",
		"account_history.json",
	],
	"searches, links and statistics": [
		"logged_information/",
		"recent_searches/",
		"past_instagram_insights/",
		"searches.json",
		"seen_content.json",
	],
	"followers and contacts": [
		"connections/",
		"followers_and_following/",
		"contacts/",
		"connections.json",
		"contacts.json",
		"uploaded_contacts.json",
	],
	"settings and interests": ["preferences/", "your_topics/"],
	advertising: ["ads_information/", "ads_and_businesses/", "ads_and_content/", "ads_and_topics/"],
	"other apps and websites": ["apps_and_websites_off_of_instagram/", "apps_and_websites/"],
	"Threads, which is another app": ["threads/"],
	"pages of the download itself": ["files/", "start_here.html", "index.html"],
};

const REASONS = Object.entries(IGNORED).flatMap(([reason, paths]) =>
	isClause(reason) ? paths.map((path) => ({ path, reason })) : [],
);

/** Files for sections without content. */
const EMPTY_SECTION = /(^|\/)no-data\.(txt|html)$/i;

/** Why a file of a download is ignored; undefined when it is not. */
export function reasonToIgnore(path: string): Plain | undefined {
	if (EMPTY_SECTION.test(path)) return "sections that are empty";
	const given = path.toLowerCase();
	return REASONS.find((entry) => (entry.path.endsWith("/") ? given.startsWith(entry.path) : given === entry.path))
		?.reason;
}

const PRIVATE_FOLDER = wordsOf(
	REASONS.filter(({ path }) => path.endsWith("/")).map(({ path }) => path.split("/").at(-2) ?? ""),
);

/** What is in them was not published, or not for all. No layout has such folders; the name alone decides. */
const HIDDEN_FOLDER = wordsOf(
	"archived deleted draft drafts hidden trash trial close_friends reposts insights".split(" "),
);

/** Matches the names as whole words, with anything around them: systems number folders and mark copies. */
function wordsOf(names: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(names)].join("|")})(?!\\p{L})`, "iu");
}

/** Whether any folder of an unknown path may be private or hold what was not published. */
export function mayBePrivate(folder: string): boolean {
	return PRIVATE_FOLDER.test(folder) || HIDDEN_FOLDER.test(folder);
}
