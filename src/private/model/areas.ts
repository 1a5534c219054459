/**
 * The areas of a private edition, in their order on its first page, with the folders and files of each since 2018. A folder ends in
 * a slash, and one with a slash before it lies at the top. What is in none is `other`.
 */
const AREAS = {
	messages: ["messages/", "messages.json", "direct/", "secret_conversations.json"],
	comments: ["comments/", "comments.json"],
	likes: ["likes/", "likes.json"],
	saved: ["saved/", "saved.json"],
	storyAnswers: ["story_interactions/", "story_sticker_interactions/", "stories_activities.json"],
	contacts: ["contacts/", "contacts.json", "uploaded_contacts.json", "synced_contacts"],
	people: ["connections/", "followers_and_following/", "connections.json"],
	searches: ["recent_searches/", "searches.json"],
	seen: ["link_history/", "ads_and_topics/", "ads_and_content/", "seen_content.json"],
	advertising: ["ads_information/", "ads_and_businesses/", "instagram_ads_and_businesses/", "your_topics/"],
	insights: ["past_instagram_insights/"],
	account: [
		"personal_information/",
		"account_information/",
		"information_about_you/",
		"autofill_information/",
		"profile.json",
		"information_about_you.json",
		"autofill.json",
	],
	security: [
		"security_and_login_information/",
		"login_and_account_creation/",
		"login_and_profile_creation/",
		"device_information/",
		"account_history.json",
		"devices.json",
	],
	settings: [
		"preferences/",
		"media_settings/",
		"comments_settings/",
		"settings/",
		"policy_updates_and_permissions/",
		"settings.json",
	],
	apps: ["apps_and_websites_off_of_instagram/", "apps_and_websites/"],
	threads: ["threads/"],
	shopping: [
		"shopping/",
		"monetization/",
		"subscriptions/",
		"gifts/",
		"events/",
		"fundraisers/",
		"digital_wallets/",
		"loyalty_accounts/",
		"avatars_store/",
		"shopping.json",
		"checkout.json",
		"events.json",
		"fundraisers.json",
	],
	posts: ["media/", "content/", "media.json", "/stories/", "/photos/", "/videos/", "/profile/"],
	other: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Area = keyof typeof AREAS;

export const areas = Object.keys(AREAS) as readonly Area[];

/** As it is typed and stands in addresses: `story-answers`. */
export function areaName(area: Area): string {
	return area.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const PATHS = Object.entries(AREAS).flatMap(([area, paths]) =>
	paths.map((path) => ({ area: area as Area, path: path.replace(/^(?!\/)/, "/"), isTop: path.startsWith("/") })),
);

/** The area of a file by its path below the export root: that of its innermost known folder. */
export function areaOf(path: string): Area {
	const given = `/${path.toLowerCase()}`;
	let [found, at] = ["other" as Area, -1];
	for (const { area, path, isTop } of PATHS) {
		const last = path.endsWith("/") ? given.lastIndexOf(path) : given === path ? 0 : -1;
		const place = isTop && last > 0 ? -1 : last;
		if (place > at) [found, at] = [area, place];
	}
	return found;
}
