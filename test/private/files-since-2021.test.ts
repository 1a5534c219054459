import assert from "node:assert/strict";
import { test } from "node:test";
import { noneCollected } from "../../src/private/readers/collected.ts";
import { filled, read, readInto } from "./read-file.ts";
import * as shapes from "./shapes.ts";
import { box, cell, footer, group, line, lines, mapped, page, table } from "./shapes.ts";

const AT = 1_704_448_073;
const LATER = AT + 90;
const anna = { handle: "anna.pots", name: "" };
const nobody = { handle: "", name: "" };
const POST = "https://www.instagram.com/p/x/";
const ACTIVITY = "your_instagram_activity";
const PERSONAL = "personal_information/personal_information";
const LOGINS = "security_and_login_information/login_and_profile_creation";
const ADS = "ads_information/instagram_ads_and_businesses";
const APPS = "apps_and_websites_off_of_instagram/apps_and_websites";

/** As most records of the table have it. */
const listed = (title: string, value: string, href = "") => shapes.listed(title, value, href, AT);
const labelled = (...lines: readonly object[]) => shapes.labelled(AT, ...lines);
const vec = (label: string, ...values: readonly string[]) => ({ label, vec: values.map((value) => ({ value })) });
const owner = (title: string, handle: string) =>
	group(title, { title: "", dict: lines({ URL: "https://anna.example", Name: "Anna P.", [handle]: "anna.pots" }) });
const named = { handle: "anna.pots", name: "Anna P." };

const detail = (kind: string, name: string, value: string, seconds: number | undefined = undefined, group = "") => ({
	...{ kind, group, name, value, seconds },
});

/** Each file in each shape in which it was seen, and what it adds. */
const FILES: readonly [path: string, shapes: readonly unknown[], expected: object][] = [
	[
		`${ACTIVITY}/comments/hype.json`,
		[{ comments_story_comments: [mapped({ Comment: "Hi", "Media Owner": "anna.pots", Time: AT })] }],
		{ comments: [{ under: "story", text: "Hi", owner: anna, media: [], seconds: AT }] },
	],
	[
		`${ACTIVITY}/likes/liked_comments.json`,
		[{ likes_comment_likes: [listed("anna.pots", "👍", POST)] }, [listed("anna.pots", "👍", POST)]],
		{ likes: [{ of: "comment", address: POST, owner: anna, text: "", seconds: AT }] },
	],
	[
		`${ACTIVITY}/saved/saved_posts.json`,
		["Owner", "Eigentümer", "Propietario", "Propriétaire", "Eigenaar", "Proprietario"].map((word) => [
			labelled({ label: "URL", value: POST, href: POST }, line("Caption", "Bread"), owner(word, "Username")),
		]),
		{ saved: [{ is: "post", address: POST, owner: named, text: "Bread", collection: "", seconds: AT }] },
	],
	[
		`${ACTIVITY}/saved/saved_music.json`,
		[{ saved_saved_music: [mapped({ "Song Name": "Song", "Artist Name": "Ben", "Created At": AT })] }],
		{ saved: [{ is: "music", address: "", owner: nobody, text: "Song · Ben", collection: "", seconds: AT }] },
	],
	[
		`${ACTIVITY}/saved/saved_collections.json`,
		[
			{
				saved_saved_collections: [
					{
						title: "",
						string_map_data: { Name: { href: POST, value: "anna.pots" }, "Added Time": cell(AT) },
					},
					mapped({ Name: "Pots", "Creation Time": AT, "Update Time": LATER }, "Collection"),
					{
						title: "",
						string_map_data: { Name: { href: POST, value: "anna.pots" }, "Added Time": cell(LATER) },
					},
				],
			},
		],
		{
			saved: [
				{ is: "post", address: POST, owner: anna, text: "", collection: "", seconds: AT },
				{ is: "post", address: POST, owner: anna, text: "", collection: "Pots", seconds: LATER },
			],
			collections: [{ name: "Pots", visibility: "", updated: LATER, seconds: AT }],
		},
	],
	[
		`${ACTIVITY}/saved/saved_collections.json`,
		[
			{ Name: "Pots", Type: "Media", Visibility: "Private", "Update time": LATER },
			{ 이름: "Pots", 유형: "미디어", "공개 범위": "Private", "업데이트 시간": LATER },
		].map((words) =>
			labelled(
				...lines(words),
				owner("Owner", "Username"),
				group("Media", {
					title: "",
					dict: [{ label: "URL", value: POST, href: POST }, line("Caption", "Bread"), owner("Owner", "Username")],
				}),
			),
		),
		{
			collections: [{ name: "Pots", visibility: "Private", updated: LATER, seconds: AT }],
			saved: [{ is: "post", address: POST, owner: named, text: "Bread", collection: "Pots", seconds: undefined }],
		},
	],
	[
		`${ACTIVITY}/story_interactions/story_likes.json`,
		[{ story_activities_story_likes: [listed("anna.pots", "")] }, [listed("anna.pots", "")]],
		{ likes: [{ of: "story", address: "", owner: anna, text: "", seconds: AT }] },
	],
	[
		`${ACTIVITY}/story_interactions/questions.json`,
		[
			labelled(...lines({ Question: "Which?", Answer: "This" }), owner("Owner", "Username")),
			labelled(...lines({ Frage: "Which?", Antwort: "This" }), owner("Eigentümer", "Benutzername")),
		],
		{
			storyAnswers: [{ kind: "question", owner: named, question: "Which?", answer: "This", address: "", seconds: AT }],
		},
	],
	[
		"logged_information/recent_searches/profile_searches.json",
		[
			{ searches_user: [mapped({ Search: "anna.pots", Time: AT })] },
			{ searches_user: [listed("anna.pots", "", "https://www.instagram.com/_u/anna.pots")] },
			{ searches_user: [mapped({ Suche: "anna.pots", Zeit: AT })] },
		],
		{ searches: [{ for: "account", text: "anna.pots", seconds: AT }] },
	],
	[
		"logged_information/recent_searches/recent_searches.json",
		[
			[labelled(...lines({ Search: "glaze" }))],
			[labelled(...lines({ 검색어: "glaze", "업데이트 시간": AT }))],
			labelled(...lines({ "Suchbegriff, unbekannt": "glaze" })),
		],
		{ searches: [{ for: "words", text: "glaze", seconds: AT }] },
	],
	[
		"logged_information/link_history/link_history.json",
		[
			[
				labelled(
					line("Website link you visited", "https://pots.example"),
					line("Page title", "Pots"),
					line("Session start", "Jan 05, 2024 1:51:18pm"),
					line("Session end", "Jan 05, 2024 1:52:48pm"),
				),
			],
			labelled(
				{ label: "URL", value: "https://pots.example", href: "https://pots.example" },
				...lines({ Title: "Pots", "Start time": AT, "End time": LATER }),
			),
		],
		{ visitedLinks: [{ address: "https://pots.example", title: "Pots", duration: 90, seconds: AT }] },
	],
	[
		"logged_information/link_history/your_link_history_settings.json",
		[[labelled(line("Link history is on", LATER))], labelled(line("Link history is on", LATER))],
		{ details: [detail("linkHistory", "Link history is on", "", LATER)] },
	],
	[
		"ads_information/ads_and_topics/posts_viewed.json",
		[
			{ impressions_history_posts_seen: [mapped({ Author: "anna.pots", Time: AT })] },
			{ impressions_history_posts_seen: [mapped({ Autor: "anna.pots", Zeit: AT })] },
			{ impressions_history_posts_seen: [mapped({ 作者: "anna.pots", 時間: AT })] },
		],
		{ seen: [{ is: "post", owner: anna, address: "", text: "", seconds: AT }] },
	],
	[
		"ads_information/ads_and_topics/ads_clicked.json",
		[{ impressions_history_ads_clicked: [listed("Clay & Co.", "")] }],
		{ seen: [{ is: "clicked", owner: { handle: "", name: "Clay & Co." }, address: "", text: "", seconds: AT }] },
	],
	[
		"ads_information/ads_and_topics/videos_watched.json",
		[{ impressions_history_videos_watched: [mapped({ Time: AT })] }],
		{ seen: [{ is: "video", owner: nobody, address: "", text: "", seconds: AT }] },
	],
	[
		`${ADS}/advertisers_using_your_activity_or_information.json`,
		[
			{
				ig_custom_audiences_all_types: [
					{ advertiser_name: "Clay & Co.", has_data_file_custom_audience: true, has_in_person_store_visit: false },
				],
			},
			labelled(vec("has_data_file_custom_audience", "Clay & Co.")),
		],
		{ advertisers: [{ name: "Clay & Co.", by: ["has_data_file_custom_audience"] }] },
	],
	[
		`${ADS}/information_you've_submitted_to_advertisers.json`,
		[{ ig_lead_gen_info: [{ label: "Full name", value: "Mara L." }] }],
		{ details: [detail("submitted", "Full name", "Mara L.")] },
	],
	[
		`${ADS}/other_categories_used_to_reach_you.json`,
		[{ label_values: [vec("Category", "Birthday in May", "Engaged")], ent_name: "A" }],
		{ details: [detail("category", "Category", "Birthday in May"), detail("category", "Category", "Engaged")] },
	],
	[
		`${ADS}/ad_preferences.json`,
		[labelled({ title: "Topics", dict: [{ dict: lines({ Name: "Pots", Shown: "Less" }) }] })],
		{
			details: [
				detail("advertising", "Name", "Pots", AT, "Topics"),
				detail("advertising", "Shown", "Less", AT, "Topics"),
			],
		},
	],
	[
		"preferences/your_topics/recommended_topics.json",
		[{ topics_your_topics: [mapped({ Name: "Pots" })] }],
		{ details: [detail("topic", "Name", "Pots")] },
	],
	[
		"personal_information/information_about_you/locations_of_interest.json",
		[{ label_values: [vec("Location", "Bremen")] }],
		{ details: [detail("placeOfInterest", "Location", "Bremen")] },
	],
	[
		"personal_information/information_about_you/profile_based_in.json",
		[{ label_values: [group("Location", ...lines({ City: "Bremen" }))] }],
		{ details: [detail("basedIn", "City", "Bremen", undefined, "Location")] },
	],
	[
		`${APPS}/your_activity_off_meta_technologies.json`,
		[
			{
				apps_and_websites_off_meta_activity: [
					{
						name: "pots.example",
						events: [
							{ id: 1, type: "PURCHASE", timestamp: AT },
							{ id: 2, type: "PAGE_VIEW", timestamp: LATER },
						],
					},
				],
			},
		],
		{
			appUses: [
				{ is: "event", app: "pots.example", event: "PURCHASE", seconds: AT },
				{ is: "event", app: "pots.example", event: "PAGE_VIEW", seconds: LATER },
			],
		},
	],
	[
		"apps_and_websites/expired_pps.json",
		[{ apps_and_websites_expired_apps: [mapped({ "Expired on": LATER, "Last active on": AT }, "Pot Planner")] }],
		{ appUses: [{ is: "expired", app: "Pot Planner", event: "", seconds: AT }] },
	],
	[
		`${LOGINS}/profile_privacy_changes.json`,
		[
			{ account_history_account_privacy_history: [mapped({ Time: AT }, "Privates Konto")] },
			[mapped({ Zeit: AT }, "Privates Konto")],
		],
		{ details: [detail("privacy", "", "Privates Konto", AT)] },
	],
	[
		`${LOGINS}/profile_activity.json`,
		[
			[
				labelled(
					...lines({ Type: "Login", "User Agent": "Phone", "IP address": "203.0.113.7" }),
					group("Details", ...lines({ Location: "Bremen" })),
				),
			],
		],
		{ logins: [{ is: "login", address: "203.0.113.7", device: "Phone", text: "Login", seconds: AT }] },
	],
	[
		`${LOGINS}/last_known_location.json`,
		[
			{
				account_history_imprecise_last_known_location: [
					mapped({
						...{ "Imprecise Latitude": "53.1", "Imprecise Longitude": "8.8" },
						...{ "Precise Latitude": "53.0793", "Precise Longitude": "-8.8017", "GPS Time Uploaded": AT },
					}),
				],
			},
		],
		{
			places: [
				{ isPrecise: true, latitude: 53.0793, longitude: -8.8017, seconds: AT },
				{ isPrecise: false, latitude: 53.1, longitude: 8.8, seconds: AT },
			],
		},
	],
	[
		"personal_information/device_information/devices.json",
		["Last Login", "Letzte Anmeldung", "Último inicio de sesión"].map((word) => ({
			devices_devices: [mapped({ "User Agent": "Phone", [word]: AT })],
		})),
		{ devices: [{ is: "app", name: "Phone", id: "", address: "", seconds: AT }] },
	],
	[
		"personal_information/device_information/camera_information.json",
		[{ devices_camera: [mapped({ "Device ID": "android-1", Compression: "etc" })] }],
		{ devices: [{ is: "camera", name: "", id: "android-1", address: "", seconds: undefined }] },
	],
	[
		`${ACTIVITY}/messages/secret_conversations.json`,
		[
			{
				ig_secret_conversations: {
					armadillo_devices: [
						{ device_type: "Igd:1", device_model: "Phone", last_connected_ip: "203.0.113.7", last_active_time: AT },
					],
					calls: [],
				},
			},
		],
		{ devices: [{ is: "encrypted", name: "Phone", id: "Igd:1", address: "203.0.113.7", seconds: AT }] },
	],
	[
		`${ACTIVITY}/other_activity/time_spent_on_instagram.json`,
		[
			[
				labelled({
					label: "Intervals",
					vec: [
						{ dict: lines({ "Start time": AT, "End time": LATER }) },
						{ dict: lines({ "Start time": LATER, "End time": LATER + 1 }) },
					],
				}),
			],
		],
		{
			sessions: [
				{ seconds: AT, until: LATER },
				{ seconds: LATER, until: LATER + 1 },
			],
		},
	],
	[
		`${ACTIVITY}/other_activity/your_information_download_requests.json`,
		[[{ timestamp: AT, label_values: [] }], { timestamp: AT, label_values: [line("Time", AT)] }],
		{ details: [detail("downloadRequest", "", "", AT)] },
	],
	[
		"preferences/settings/comments_allowed_from.json",
		[{ settings_allow_comments_from: [mapped({ "Comments Allowed From": "Everyone" })] }],
		{ details: [detail("comments", "Comments Allowed From", "Everyone")] },
	],
	[
		"preferences/media_settings/use_cross-app_messaging.json",
		[
			{
				settings_upgraded_to_cross_app_messaging: [
					mapped({ "Upgraded To Cross-App Messaging": "True", "Time Upgraded": AT }),
				],
			},
		],
		{ details: [detail("messaging", "Upgraded To Cross-App Messaging", "True", AT)] },
	],
	[
		"preferences/settings/notification_preferences.json",
		[{ settings_notification_preferences: [mapped({ Channel: "Push", Type: "Likes", Value: "Off" })] }],
		{ details: [detail("notification", "Push · Likes", "Off")] },
	],
	[
		"preferences/settings/filtered_keywords_for_posts.json",
		[{ settings_filtered_keywords_for_posts: [listed("", "diet")] }, [listed("diet", "")]],
		{ details: [detail("keyword", "", "diet", AT)] },
	],
	[
		"preferences/settings/consents.json",
		[{ timestamp: AT, label_values: [{ label: "I agree to something" }], ent_name: "A", fbid: "17" }],
		{ details: [detail("consent", "I agree to something", "", AT)] },
	],
	[
		`${PERSONAL}/instagram_profile_information.json`,
		[
			{ profile_account_insights: [mapped({ "First Country Code": "DE" })] },
			{ label_values: [line("First Country Code", "DE")] },
		],
		{ details: [detail("profile", "First Country Code", "DE")] },
	],
	[
		`${PERSONAL}/reposts.json`,
		[{ profile_media_reposts: [mapped({ Text: "So true", Time: AT })] }],
		{ shortPosts: [{ is: "repost", text: "So true", owner: nobody, address: "", media: [], seconds: AT }] },
	],
	[
		`${ACTIVITY}/media/notes.json`,
		[[labelled(line("Caption", "Glazing"))], labelled(line("캡션", "Glazing"))],
		{ shortPosts: [{ is: "note", text: "Glazing", owner: nobody, address: "", media: [], seconds: AT }] },
	],
	...["threads", `${ACTIVITY}/threads`].flatMap((folder): [string, unknown[], object][] => [
		[
			`${folder}/threads_and_replies.json`,
			[
				{
					text_post_app_text_posts: [
						{ media: [{ uri: "", creation_timestamp: AT, title: "Hello", text_app_post: { is_reply: true } }] },
					],
				},
			],
			{ shortPosts: [{ is: "reply", text: "Hello", owner: nobody, address: "", media: [], seconds: AT }] },
		],
		[
			`${folder}/liked_threads.json`,
			[{ text_post_app_media_likes: [listed("anna.pots", "👍", "https://www.threads.net/t/x")] }],
			{ likes: [{ of: "thread", address: "https://www.threads.net/t/x", owner: anna, text: "", seconds: AT }] },
		],
		[
			`${folder}/threads_viewed.json`,
			[{ text_post_app_text_post_app_posts_seen: [mapped({ 作者: "anna.pots", 網址: POST, 時間: AT })] }],
			{ seen: [{ is: "thread", owner: anna, address: POST, text: "", seconds: AT }] },
		],
		[
			`${folder}/pending_follow_requests.json`,
			[{ x: [listed("anna.pots", "", "https://www.threads.net/@anna.pots")] }, [listed("", "anna.pots")]],
			{ relations: [{ is: "threadsRequested", person: anna, seconds: AT }] },
		],
	]),
	[
		"logged_information/past_instagram_insights/posts.json",
		["Creation Timestamp", "Erstellungszeitstempel", "Zeitstempel der Erstellung"].map((word) => ({
			organic_insights_posts: [
				{
					media_map_data: { Thumbnail: { uri: "media/posts/202401/x.jpg", creation_timestamp: LATER, title: "Bread" } },
					string_map_data: { [word]: cell(AT), Likes: cell("1.234"), Reach: cell("--") },
				},
			],
		})),
		{
			insights: [
				{
					...{ of: "post", caption: "Bread", media: ["media/posts/202401/x.jpg"], seconds: AT },
					counters: [
						{ name: "Likes", value: "1.234" },
						{ name: "Reach", value: "--" },
					],
				},
			],
		},
	],
	[
		"logged_information/past_instagram_insights/audience_insights.json",
		[{ organic_insights_audience: [mapped({ Followers: "1,234" }, "Last 7 days")] }],
		{
			insights: [
				{
					...{ of: "account", caption: "Last 7 days", media: [], seconds: undefined },
					counters: [{ name: "Followers", value: "1,234" }],
				},
			],
		},
	],
	[
		`${ACTIVITY}/shopping/recently_viewed_items.json`,
		[
			{ checkout_saved_recently_viewed_products: [mapped({ "Product Name": "Kiln", "Merchant Name": "Clay & Co." })] },
			[mapped({ "Merchant Name": "Clay & Co.", "Product Name": "Kiln" })],
		],
		{ details: [detail("viewedItem", "Kiln", "Clay & Co.")] },
	],
	[
		`${ACTIVITY}/monetization/eligibility.json`,
		[{ monetization_eligibility: [mapped({ "Product Name": "Gifts", Decision: "No", Reason: "Age" })] }],
		{ details: [detail("eligibility", "Gifts", "No · Age")] },
	],
	[
		`${ACTIVITY}/events/event_reminders.json`,
		[{ events_event_reminders: [listed("", "Kiln opening")] }],
		{ details: [detail("eventReminder", "Kiln opening", "", AT)] },
	],
	[
		`${ACTIVITY}/avatars_store/avatar_items.json`,
		[{ ig_avatar_marketplace_avatar_items: [{ item: "Hat", type: "Head", acquisition_time: AT }] }],
		{ details: [detail("avatarItem", "Hat", "Head", AT)] },
	],
	[
		"connections/followers_and_following/custom_lists.json",
		[{ relationships_custom_lists: [mapped({ Name: "Potters", "Group Members": "anna.pots", "Created At": AT })] }],
		{ details: [detail("list", "Potters", "anna.pots", AT)] },
	],
];

test("each file since 2021 has in its collections what it says, in each of its shapes", () => {
	for (const [path, shapes, expected] of FILES)
		for (const shape of shapes) assert.deepEqual(filled(path, shape), expected, `${path}: ${JSON.stringify(shape)}`);
});

test("the log of 2026 has no login again that another file has", () => {
	const into = noneCollected();
	const event = (Type: string) => labelled(...lines({ Type, "User Agent": "Phone" }));
	readInto(into, `${LOGINS}/login_activity.json`, [mapped({ "User Agent": "Phone", Time: AT })]);
	readInto(into, `${LOGINS}/profile_activity.json`, [event("Login"), event("Logout"), event("Other"), event("Other")]);
	assert.deepEqual(
		into.logins.map(({ is }) => is),
		["login", "logout", "other", "other"],
	);
});

test("pages say the same in tables, in boxes within boxes, and by title", () => {
	const at = Date.UTC(2024, 0, 5, 9, 47) / 1000;
	const date = "Jan 5, 2024 9:47 am";
	const time = footer(date);
	const link = `<a href="${POST}">${POST}</a>`;
	const person = table({ URL: "https://anna.example", Name: "Anna P.", Username: "anna.pots" });
	assert.deepEqual(
		read(
			`${ACTIVITY}/likes/liked_posts.html`,
			page(box("", `${table({ URL: link, Caption: "Bread" })}${box("Owner", person)}${time}`)),
		).likes,
		[{ of: "post", address: POST, owner: named, text: "Bread", seconds: at }],
	);
	assert.deepEqual(read(`${ACTIVITY}/story_interactions/polls.html`, page(box("anna.pots", time))).storyAnswers, [
		{ kind: "poll", owner: anna, question: "", answer: "", address: "", seconds: at },
	]);
	const change = { Changed: "Username", "Previous Value": "a", "New Value": "b", "Change Date": date };
	assert.deepEqual(read(`${PERSONAL}/profile_changes.html`, page(box("Profile", table(change)))).profileChanges, [
		{ what: "Username", before: "a", after: "b", media: [], seconds: at },
	]);
	const login = { "IP Address": "203.0.113.7", "User Agent": "Phone", Time: date };
	assert.deepEqual(read(`${LOGINS}/login_activity.html`, page(box("2024-01-05", table(login)))).logins, [
		{ is: "login", address: "203.0.113.7", device: "Phone", text: "2024-01-05", seconds: at },
	]);
	const kept = table({ "Saved on": `<div>${link}</div><div>${date}</div>` });
	assert.deepEqual(read("saved/saved_posts.html", page(box("anna.pots", kept))).saved, [
		{ is: "post", address: POST, owner: anna, text: "", collection: "", seconds: at },
	]);
	const settings = table({ Channel: "Push", Type: "Likes", Value: "Off" });
	assert.deepEqual(read("preferences/settings/notification_preferences.html", page(box("", settings))).details, [
		detail("notification", "Push · Likes", "Off"),
	]);
	const uses = table({ "A list uploaded or used by the advertiser": "x", "You visited their store": "no" });
	assert.deepEqual(
		read(`${ADS}/advertisers_using_your_activity_or_information.html`, page(box("Clay & Co.", uses))).advertisers,
		[{ name: "Clay & Co.", by: ["A list uploaded or used by the advertiser"] }],
	);
});

test("the heading of a page is no record of its subject, and a page without boxes is one", () => {
	const heading = "<header><div>Followers</div><div>Generated by Mara</div></header>";
	const one = box("anna.pots", footer("Jan 5, 2024 9:47 am"));
	const path = "connections/followers_and_following/followers_1.html";
	assert.deepEqual(
		read(path, `${heading}${page(one)}`).relations.map(({ person }) => person),
		[anna],
	);
	assert.deepEqual(
		read(path, '<a href="https://www.instagram.com/anna.pots">anna.pots</a>').relations[0]?.person,
		anna,
	);
});
