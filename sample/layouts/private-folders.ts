import type { PrivateFolders } from "./private.ts";

/** Folders since the second half of 2023, with the names of 2025. */
export function activityFolders({ labels }: { readonly labels: boolean }): PrivateFolders {
	const activity = "your_instagram_activity/";
	const personal = "personal_information/";
	return {
		flat: false,
		labels,
		activity,
		connections: "connections/followers_and_following/",
		searches: "logged_information/recent_searches/",
		login: "security_and_login_information/login_and_profile_creation/",
		personal: `${personal}personal_information/`,
		devices: `${personal}device_information/`,
		ads: "ads_information/instagram_ads_and_businesses/",
		insights: "logged_information/past_instagram_insights/",
		autofill: `${personal}autofill_information/`,
		stickers: `${activity}story_interactions/`,
	};
}

/** Folders of 2021 to 2023, all in the root. */
export const flatFolders: PrivateFolders = {
	flat: true,
	labels: false,
	activity: "",
	connections: "followers_and_following/",
	searches: "recent_searches/",
	login: "login_and_account_creation/",
	personal: "account_information/",
	devices: "device_information/",
	ads: "ads_and_businesses/",
	insights: "past_instagram_insights/",
	autofill: "autofill_information/",
	stickers: "story_sticker_interactions/",
};
