import type { ThreadStyle } from "./threads.ts";

/** Where a layout keeps what is private; each with its `/`. */
export interface PrivateFolders {
	/** 2021 to 2023: lists of likes and comments in the old form, under the old names. */
	readonly isFlat: boolean;
	/** 2026: likes, saves and several lists of people are lists of labels. */
	readonly hasLabels: boolean;
	readonly activity: string;
	readonly connections: string;
	readonly searches: string;
	readonly login: string;
	readonly personal: string;
	readonly devices: string;
	readonly ads: string;
	readonly insights: string;
	readonly autofill: string;
	readonly stickers: string;
	readonly seen: string;
	readonly topics: string;
	readonly settings: string;
	readonly links: string;
}

/** Folders since the second half of 2023, with the names of 2025. */
export function activityFolders({ labels }: { readonly labels: boolean }): PrivateFolders {
	const activity = "your_instagram_activity/";
	const personal = "personal_information/";
	return {
		isFlat: false,
		hasLabels: labels,
		activity,
		connections: "connections/followers_and_following/",
		searches: "logged_information/recent_searches/",
		login: "security_and_login_information/login_and_profile_creation/",
		personal: `${personal}personal_information/`,
		devices: `${personal}device_information/`,
		ads: "ads_information/instagram_ads_and_businesses/",
		insights: "logged_information/past_instagram_insights/",
		autofill: `${personal}autofill_information/`,
		stickers: `${activity}story_${labels ? "" : "sticker_"}interactions/`,
		seen: "ads_information/ads_and_topics/",
		topics: "preferences/your_topics/",
		settings: "preferences/settings/",
		links: "logged_information/link_history/",
	};
}

/** Folders of 2021 to 2023, all in the root. */
export const flatFolders: PrivateFolders = {
	isFlat: true,
	hasLabels: false,
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
	seen: "ads_and_content/",
	topics: "your_topics/",
	settings: "comments_settings/",
	links: "",
};

/** Where and how such a layout keeps conversations. */
export const threadStyle = ({ activity, isFlat }: PrivateFolders): ThreadStyle => ({
	folder: `${activity}messages/`,
	isFormer: isFlat,
});
