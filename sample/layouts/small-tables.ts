import type { Words } from "./languages.ts";
import type { PrivateFolders } from "./private-folders.ts";
import { labels, list, map, type PrivateTable, plain, type Row } from "./rows.ts";

const AT = 1_716_400_000;

/** A file until 2023, if it was there, and since; undefined where a layout does not have it. */
type Line = readonly [
	former: string | undefined,
	recent: string | undefined,
	key: string | undefined,
	...rows: readonly Row[],
];

/** The many files with a handful of lines, each in its shape: what no page is made for, and what all of it is shown of. */
export function smallTables(folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	const { isFlat, hasLabels, activity } = folders;
	const lines = [...ofMessages(activity), ...ofAccount(words), ...ofAdvertising(), ...ofTheRest(activity, words)];
	const tables = lines.flatMap(([former, recent, key, ...rows]): readonly PrivateTable[] => {
		const path = isFlat ? former : recent;
		const isSingle = rows.length === 1 && rows[0]?.is === "plain" && key?.startsWith("ig_") === true;
		return path === undefined ? [] : [{ path, key, rows, ...(isSingle ? { isSingle } : {}) }];
	});
	return [...tables, ...(hasLabels ? of2026(activity, words) : [])];
}

function ofMessages(activity: string): readonly Line[] {
	const device = {
		...{ device_type: "Igd:Android-4e7b", device_manufacturer: "Invented", device_model: "Model 7 Ünique" },
		...{ device_os_version: "Android 14", last_connected_full_ip: "203.0.113.64", last_active_time: AT },
	};
	const reported = {
		...{ timestamp: AT, is_reporter: true, reporter: { name: "Mara" }, reportee: { name: "Glaze Deals" } },
		messages: [{ sender_name: "Glaze Deals", timestamp_ms: AT * 1000, content: "Cheap glaze, click now!!" }],
	};
	const messages = `${activity}messages/`;
	return [
		[
			undefined,
			`${messages}secret_conversations`,
			"ig_secret_conversations",
			plain({ armadillo_devices: [device], calls: [] }),
		],
		[
			undefined,
			`${messages}reported_conversations`,
			"ig_reported_conversations",
			plain(reported),
			plain({ ...reported, is_reporter: false }),
		],
	];
}

function ofAccount(words: Words): readonly Line[] {
	const [former, recent] = ["account_information/", "personal_information/personal_information/"];
	const information = { "Contact Syncing": words.no, "Has Shared Live Video": words.yes, "First Country Code": "SE" };
	const camera = {
		"Device ID": "android-4e7b11",
		Compression: "1",
		"Face Tracker Version": "14",
		"Supported SDK Versions": "131.0, 132.0",
	};
	const status = {
		"Activation Type": "Reactivated",
		Automated: words.no,
		"Inactivation Reason": "On holiday",
		[words.time]: AT,
	};
	const city = { [words.city]: "Mölndal" };
	const guessed = (value: string) => list("", value, "", AT);
	const [flatLogin, login] = [
		"login_and_account_creation/",
		"security_and_login_information/login_and_profile_creation/",
	];
	return [
		[
			`${former}account_information`,
			`${recent}instagram_profile_information`,
			"profile_account_insights",
			map({ ...information, [words.lastLogin]: AT }),
		],
		[
			undefined,
			`${recent}instagram_friend_map`,
			"profile_friend_map",
			map({ "Sharing Audience": "Nobody", Blocklist: "Empty" }),
		],
		[undefined, `${recent}note_interactions`, "profile_note_interactions", map({ [words.notesSeen]: AT })],
		[
			undefined,
			`${recent}linked_meta_accounts`,
			"profile_linked_meta_accounts",
			map({ "Facebook Name": "Mara L.", "Linked On": AT }),
		],
		[
			"device_information/camera_information",
			"personal_information/device_information/camera_information",
			"devices_camera",
			map(camera),
		],
		[undefined, `${login}profile_status_changes`, "account_history_account_active_status_changes", map(status)],
		[
			`${flatLogin}instagram_signup_details`,
			undefined,
			"account_history_registration_info",
			map({ [words.username]: "mara.pots", [words.time]: AT }),
		],
		[
			"information_about_you/account_based_in",
			"personal_information/information_about_you/profile_based_in",
			"inferred_data_primary_location",
			map(city),
		],
		[
			"information_about_you/possible_emails",
			"personal_information/information_about_you/possible_emails",
			"inferred_data_inferred_emails",
			guessed("old.mara@example.invalid"),
		],
	];
}

function ofAdvertising(): readonly Line[] {
	const ads = "ads_information/instagram_ads_and_businesses/";
	const event = (id: number, type: string) => ({ id, type, timestamp: AT + id });
	const off = [
		plain({ name: "museum-of-brown-things.example", events: [event(1, "PAGE_VIEW"), event(2, "PURCHASE")] }),
		plain({ name: "tåg.example", events: [event(3, "SEARCH")] }),
	];
	const apps = "apps_and_websites_off_of_instagram/apps_and_websites/";
	const expired = map({ "Expired on": AT, "Last active on": AT - 9_000_000, "App user ID": "4711" }, "Kiln Timer");
	return [
		[
			undefined,
			`${ads}information_you've_submitted_to_advertisers`,
			"ig_lead_gen_info",
			plain({ label: "Full name", value: "Mara L-O" }),
			plain({ label: "City", value: "Göteborg" }),
		],
		[
			"information_about_you/ads_interests",
			undefined,
			"inferred_data_ig_interest",
			map({ Interest: "Ceramic art" }),
			map({ Interest: "Hundar" }),
		],
		[undefined, `${apps}your_activity_off_meta_technologies`, "apps_and_websites_off_meta_activity", ...off],
		["apps_and_websites/expired_pps", `${apps}expired_apps`, "apps_and_websites_expired_apps", expired],
	];
}

function ofTheRest(activity: string, words: Words): readonly Line[] {
	const preference = (type: string, value: string) => map({ Channel: "PUSH", Type: type, Value: value });
	const product = map({ "Product Name": "Vit skål, nästan rund", "Merchant Name": "Lera & Glasyr AB" });
	const upgraded = map({ "Upgraded To Cross-App Messaging": words.yes, "Time Upgraded": AT });
	const decision = { "Product Name": "Gifts", Decision: "Not eligible", Reason: "Too few followers" };
	const policy = map({ "Impression Time": "Jun 05, 2024 1:51:18pm", "Consent Status": "Unset" });
	return [
		[
			"comments_settings/use_cross-app_messaging",
			"preferences/settings/use_cross-app_messaging",
			"settings_upgraded_to_cross_app_messaging",
			upgraded,
		],
		[
			undefined,
			"preferences/settings/notification_preferences",
			"settings_notification_preferences",
			preference("likes", "off"),
			preference("comments", "everyone"),
		],
		[
			"shopping/recently_viewed_items",
			`${activity}shopping/recently_viewed_items`,
			"checkout_saved_recently_viewed_products",
			product,
		],
		[
			"events/event_reminders",
			`${activity}events/event_reminders`,
			"events_event_reminders",
			list("ugnen.kiln.club", "Raku night", "", AT),
		],
		["monetization/eligibility", `${activity}monetization/eligibility`, "monetization_eligibility", map(decision)],
		[undefined, `${activity}subscriptions/reels`, "subscriptions_reels", map({ "Has Seen Exclusive Reels": words.no })],
		[
			undefined,
			`${activity}avatars_store/avatar_items`,
			"ig_avatar_marketplace_avatar_items",
			plain({ item: "Apron", type: "outfit", acquisition_time: AT }),
			plain({ item: "Beret", type: "hat", acquisition_time: AT }),
		],
		[
			undefined,
			"logged_information/policy_updates_and_permissions/notification_of_privacy_policy_updates",
			"policy_updates_and_permissions_notification_of_privacy_policy_updates",
			policy,
		],
	];
}

/** Files of 2026, whose labels are without a key around them; a single record is without its list. */
function of2026(activity: string, words: Words): readonly PrivateTable[] {
	const flags = (value: string, index: number) =>
		labels(AT + index, { "Is a brand": value, "Is a creator": value, "Got a reply": words.yes });
	const visit = {
		Type: "Two-factor check",
		App: "Instagram",
		Language: "sv",
		"IP address": "203.0.113.65",
		[words.lastLogin]: AT,
	};
	const request = {
		"File format": "JSON",
		"Media quality": "High",
		"Requested date range": "All time",
		[words.creationTime]: AT,
	};
	const files: readonly (readonly [path: string, ...rows: readonly Row[]])[] = [
		[`${activity}messages/your_chat_information`, ...[words.yes, words.no, words.no].map(flags)],
		[`${activity}other_activity/your_information_download_requests`, labels(AT, request)],
		[`${activity}other_activity/time_spent_on_instagram`, labels(AT, { "Time spent": ["4 minutes", "17 minutes"] })],
		[
			"ads_information/instagram_ads_and_businesses/other_categories_used_to_reach_you",
			labels(AT, { Categories: ["Birthday in November", "Wi-Fi users"] }),
		],
		[
			"personal_information/information_about_you/locations_of_interest",
			labels(AT, { Places: ["Göteborg", "益子町", "Narvik"] }),
		],
		[
			"preferences/settings/consents",
			labels(AT, { "You agreed to see ads by activity from partners": "", [words.time]: AT }),
		],
		["security_and_login_information/login_and_profile_creation/profile_activity", labels(AT, visit)],
	];
	return files.map(([path, ...rows]) => ({ path, key: undefined, rows }));
}
