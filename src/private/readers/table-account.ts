import { device, encryptedDevices, lastPlaces, login, profileChange, sessions } from "./account.ts";
import { advertisers, appEvents, connectedApp } from "./advertising.ts";
import { filling, fillingLog, type Line } from "./collected.ts";
import { detail, details } from "./details.ts";

const PERSONAL = /(?:^|\/)(?:personal_information|account_information)\//i;
const DEVICES = /(?:^|\/)device_information\//i;
const LOGINS = /(?:^|\/)login_and_(?:account|profile)_creation\//i;
const TOPICS = /(?:^|\/)(?:your_topics|information_about_you|ads_and_businesses|instagram_ads_and_businesses)\//i;
const SETTINGS = /(?:^|\/)(?:media_settings|comments_settings|settings)\//i;
const APPS = /(?:^|\/)apps_and_websites\//i;

/** The same of the account, its settings and its advertising (sections 2.4 to 2.7). */
export const ACCOUNT: readonly Line[] = [
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
	...filling("details", /(?:^|\/)link_history\//i, { your_link_history_settings: details("linkHistory") }),
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
		"in-app_browser_autofill_settings": details("autofill"),
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
];
