import { identity } from "../canaries.ts";
import type { Thing } from "../life/model.ts";
import type { AllThings, Things } from "./activity-tables.ts";
import type { Words } from "./languages.ts";
import type { PrivateFolders } from "./private-folders.ts";
import { labels, list, map, type PrivateTable, plain, type Row } from "./rows.ts";

/** `2024-01-05T09:47:53+00:00`, the title of a login. */
const isoOf = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;

/** What Instagram noted of the owner: searches, logins, what was shown to them, what it took them for. */
export function accountTables(things: AllThings, folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	return [...searchesAndLogins(things, folders, words), ...shownAndGuessed(things, folders, words)];
}

function searchesAndLogins(things: AllThings, folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	const { connections, searches, login, personal, devices, isFlat } = folders;
	const searched = (all: Things, name: string, key: string): PrivateTable => {
		const rows = all.map(({ text, person, at = 0 }) =>
			map({ [words.search]: text || person.handle, [words.time]: at }),
		);
		return { path: `${searches}${name}`, key, rows };
	};
	const history = (all: Things, name: string, key: string, row: (thing: Thing) => Row): PrivateTable => {
		return { path: `${login}${name}`, key: `account_history_${key}`, rows: all.map(row) };
	};
	const visit = ({ text, more, at = 0 }: Thing) => {
		const cookie = text === identity.userAgent ? identity.cookie : "*****abc";
		const from = {
			[words.cookieName]: cookie,
			[words.ipAddress]: more,
			[words.port]: "443",
			[words.languageCode]: "sv",
		};
		return map({ ...from, [words.time]: at, [words.userAgent]: text }, isoOf(at));
	};
	const device = ({ text, at = 0 }: Thing) => {
		const id = text === identity.userAgent ? identity.deviceId : "";
		return map({ [words.lastLogin]: at, [words.userAgent]: text, ...(isFlat ? { "Device ID": id } : {}) }, id);
	};
	const signup = ({ text, more, at = 0 }: Thing) => {
		const { formerUsername, email, phone } = identity;
		const given = { [words.username]: formerUsername, [words.email]: email, [words.phone]: phone };
		return map({ ...given, [words.ipAddress]: more, [words.time]: at, Device: text });
	};
	const change = ({ text, more, at = 0 }: Thing) =>
		map({
			...{ [words.changed]: text.includes(" ") ? "Profile Bio Text" : "Username", [words.previousValue]: more },
			...{ [words.newValue]: text, [words.changeDate]: at },
		});
	const contact = ({ person, text }: Thing) => {
		const [first = "", ...rest] = person.name.split(" ");
		return map({ "First Name": first, "Last Name": rest.join(" "), "Contact Information": text });
	};
	const place = map({
		"Imprecise Latitude": "57.7",
		"Imprecise Longitude": "11.9",
		"GPS Time Uploaded": 1_735_000_000,
	});
	const privacy = `${isFlat ? "account" : "profile"}_privacy_changes`;
	return [
		searched(things.accountSearches, isFlat ? "account_searches" : "profile_searches", "searches_user"),
		searched(things.wordSearches, "word_or_phrase_searches", "searches_keyword"),
		searched(things.tagSearches, "tag_searches", "searches_hashtag"),
		history(things.logins, "login_activity", "login_history", visit),
		history(things.logouts, "logout_activity", "logout_history", visit),
		history(things.passwords, "password_change_activity", "password_change_history", ({ at = 0 }) =>
			map({ [words.time]: at }),
		),
		history(things.privacy, privacy, "account_privacy_history", ({ text, at = 0 }) => map({ [words.time]: at }, text)),
		history(things.signup, "signup_details", "registration_info", signup),
		{ path: `${login}last_known_location`, key: "account_history_imprecise_last_known_location", rows: [place] },
		{ path: `${personal}profile_changes`, key: "profile_profile_change", rows: things.profileChanges.map(change) },
		{ path: `${devices}devices`, key: "devices_devices", rows: things.devices.map(device) },
		{
			path: `${connections.replace("followers_and_following", "contacts")}synced_contacts`,
			key: "contacts_contact_info",
			rows: things.contacts.map(contact),
		},
	];
}

function shownAndGuessed(things: AllThings, folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	const { seen, ads, topics, autofill, settings, links, isFlat, hasLabels } = folders;
	const history = (all: Things, name: string, key: string): PrivateTable => ({
		path: `${seen}${name}`,
		...(hasLabels
			? {
					key: undefined,
					rows: all.map((one) => labels(one.at, { URL: { href: one.href }, [words.caption]: one.text }, one.person)),
				}
			: {
					key: `impressions_history_${key}`,
					rows: all.map((one) => map({ [words.author]: one.person.handle, [words.time]: one.at ?? 0 })),
				}),
	});
	const profiles = (all: Things, name: string, key: string): PrivateTable => {
		const rows = all.map(({ person, at = 0 }) => map({ [words.username]: person.handle, [words.time]: at }));
		return { path: `${seen}${name}`, key: `impressions_history_${key}`, rows };
	};
	const advertiser = ({ text }: Thing) =>
		plain({ advertiser_name: text, has_data_file_custom_audience: true, has_remarketing_custom_audience: false });
	const thread = ({ text, at = 0 }: Thing) => {
		const text_app_post = { reply_control: "everyone", is_reply: false };
		return plain({ media: [{ uri: "", creation_timestamp: at, title: text, text_app_post }] }, { "": text, Time: at });
	};
	const link = ({ href, text, at = 0 }: Thing) =>
		labels(at, { "Website link": { href }, "Page title": text, "Session start": at });
	const accounts = isFlat ? "accounts" : "profiles";
	const keywords = things.keywords.map(({ text, at }) => list("", text, "", at));
	return [
		...(isFlat ? [] : [{ path: `${links}link_history`, key: undefined, rows: things.links.map(link) }]),
		history(things.adsSeen, "ads_viewed", "ads_seen"),
		history(things.postsSeen, "posts_viewed", "posts_seen"),
		history(things.videosSeen, "videos_watched", "videos_watched"),
		profiles(things.profilesSeen, `suggested_${accounts}_viewed`, "chaining_seen"),
		profiles(things.notInterested, `${accounts}_you're_not_interested_in`, "recs_hidden_authors"),
		{
			path: `${seen}ads_clicked`,
			key: "impressions_history_ads_clicked",
			rows: things.adsClicked.map(({ person, at }) => list(person.handle, "", "", at)),
		},
		{
			path: `${ads}advertisers_using_your_activity_or_information`,
			key: "ig_custom_audiences_all_types",
			rows: things.advertisers.map(advertiser),
		},
		{
			path: `${topics}your_topics`,
			key: "topics_your_topics",
			rows: things.topics.map(({ text }) => map({ [words.name]: text })),
		},
		{ path: `${autofill}autofill`, key: "ig_autofill_information", rows: [map({ [words.name]: identity.autofill })] },
		{
			path: `${settings}comments_allowed_from`,
			key: "settings_allow_comments_from",
			rows: [map({ "Comments Allowed From": "People You Follow and Your Followers" })],
		},
		{
			path: `${settings}filtered_keywords_for_comments_and_messages`,
			key: "settings_filtered_keywords",
			rows: keywords,
		},
		{ path: "threads/threads_and_replies", key: "text_post_app_text_posts", rows: things.threadsPosts.map(thread) },
	];
}
