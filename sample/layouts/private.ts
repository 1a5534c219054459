import { identity } from "../canaries.ts";
import type { SampleAccount } from "../model.ts";
import { type Json, mojibakeFile, textFile } from "./encode-json.ts";
import type { Words } from "./languages.ts";
import type { SampleFile } from "./layout.ts";
import { type Naming, uriOf } from "./names.ts";
import { cell, type JsonObject, listed, mapped } from "./records.ts";

/** Where a layout keeps what is private; each with its `/`. */
export interface PrivateFolders {
	/** 2021 to 2023: lists of likes and comments in the old form, under the old names. */
	readonly flat: boolean;
	/** 2026: likes, saves and searches are lists of labels. */
	readonly labels: boolean;
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
}

const LIKED = 1_704_448_073;

/** Files that a website has no business with, each full of marks, some with the base names of the files it needs. */
export function privateFiles(
	account: SampleAccount,
	folders: PrivateFolders,
	naming: Naming,
	words: Words,
): SampleFile[] {
	const { activity, connections } = folders;
	const file = (path: string, value: Json) => mojibakeFile(path, value);
	const people = (name: string) => listed("", name, `https://www.instagram.com/${name}`, LIKED);
	const inbox = `${activity}messages/inbox/${identity.threadId}/`;
	return [
		file(`${inbox}message_1.json`, messages()),
		textFile(`${inbox}photos/${identity.message}.txt`, identity.message),
		file(
			`${activity}${folders.flat ? "comments/post_comments.json" : "comments/post_comments_1.json"}`,
			comments(folders, words),
		),
		file(`${activity}likes/liked_posts.json`, liked(folders, words)),
		file(`${activity}saved/saved_posts.json`, {
			saved_saved_media: [
				{ title: identity.savedOwner, string_map_data: { [words.savedOn]: cell("", LIKED, identity.likedLink) } },
			],
		}),
		file(`${activity}saved/saved_collections.json`, {
			saved_saved_collections: [mapped("Collection", { [words.name]: cell(identity.savedCollection) })],
		}),
		file(`${folders.stickers}polls.json`, {
			story_activities_polls: [listed(identity.likedOwner, identity.pollAnswer, "", LIKED)],
		}),
		file(
			`${connections}${folders.flat ? "followers.json" : "followers_1.json"}`,
			folders.flat ? { relationships_followers: [people(identity.follower)] } : [people(identity.follower)],
		),
		file(`${connections}following.json`, { relationships_following: [people(identity.followed)] }),
		file(`${connections}blocked_profiles.json`, { relationships_blocked_users: [people(identity.blocked)] }),
		file(`${connections}close_friends.json`, { relationships_close_friends: [people(identity.closeFriend)] }),
		file(`${folders.searches}word_or_phrase_searches.json`, {
			searches_keyword: [mapped("", { [words.search]: cell(identity.search), [words.time]: cell("", LIKED) })],
		}),
		file(`${folders.login}login_activity.json`, { account_history_login_history: [login(words)] }),
		file(`${folders.login}signup_details.json`, {
			account_history_registration_info: [
				mapped("", {
					[words.username]: cell(identity.formerUsername),
					[words.ipAddress]: cell(identity.registrationIp),
					[words.phone]: cell(identity.phone),
				}),
			],
		}),
		file(`${folders.personal}profile_changes.json`, {
			profile_profile_change: [
				mapped("Profile Bio", {
					[words.changed]: cell("Profile Bio Text"),
					[words.previousValue]: cell(identity.formerBio),
					[words.newValue]: cell(identity.formerUsername),
					[words.changeDate]: cell("", LIKED),
				}),
			],
		}),
		file(`${folders.devices}devices.json`, {
			devices_devices: [mapped(identity.deviceId, { [words.userAgent]: cell(identity.userAgent) })],
		}),
		file(`${folders.ads}advertisers_using_your_activity_or_information.json`, {
			ig_custom_audiences_all_types: [{ advertiser_name: identity.advertiser, interest: identity.adInterest }],
		}),
		file(`${folders.autofill}autofill.json`, {
			ig_autofill_information: [mapped("", { [words.name]: cell(identity.autofill) })],
		}),
		file(`${connections.replace("followers_and_following", "contacts")}synced_contacts.json`, {
			contacts_contact_info: [
				mapped("", { [words.name]: cell(identity.contactName), [words.phone]: cell(identity.contactPhone) }),
			],
		}),
		file(`${folders.insights}posts.json`, insights(account, naming, words)),
		file("threads/threads_and_replies.json", threads()),
		file("threads/followers_1.json", [people(identity.threadsFollower)]),
		textFile(`${activity}events/no-data.txt`, "No data\n"),
		...(folders.labels ? strangers(words) : []),
	];
}

export function messages(): Json {
	const at = LIKED * 1000 + 123;
	return {
		participants: [{ name: identity.messageSender }, { name: "Mara Lindqvist-Okafor" }],
		messages: [
			{
				sender_name: identity.messageSender,
				timestamp_ms: at,
				content: `${identity.message} 🙈 grüß dich`,
				share: { link: identity.messageLink },
				reactions: [{ reaction: "❤️", actor: identity.messageSender }],
			},
		],
		title: identity.messageSender,
		thread_path: `inbox/${identity.threadId}`,
		is_still_participant: true,
		magic_words: [],
	};
}

function comments(folders: PrivateFolders, words: Words): Json {
	if (folders.flat) {
		return { comments_media_comments: [listed(identity.commentedOwner, identity.ownComment, "", LIKED)] };
	}
	return [
		{
			media_list_data: [{ uri: "" }],
			string_map_data: {
				[words.comment]: cell(identity.ownComment),
				[words.mediaOwner]: cell(identity.commentedOwner),
				[words.time]: cell("", LIKED),
			},
		},
	];
}

function liked(folders: PrivateFolders, words: Words): Json {
	if (!folders.labels) {
		return { likes_media_likes: [listed(identity.likedOwner, "👍", identity.likedLink, LIKED)] };
	}
	const owner = {
		dict: [
			{
				title: "",
				dict: [
					{ label: "URL", value: identity.likedLink },
					{ label: words.username, value: identity.likedOwner },
				],
			},
		],
		title: words.owner,
	};
	return [
		{
			timestamp: LIKED,
			media: [],
			label_values: [
				{ label: "URL", value: identity.likedLink, href: identity.likedLink },
				{ label: words.caption, value: identity.likedOwner },
				owner,
			],
			fbid: "17990417000000002",
		},
	];
}

/** Other people's posts and the person's notes, lying among the indexes of own content since 2026. */
function strangers(words: Words): SampleFile[] {
	const labelled = (text: string) => ({
		timestamp: LIKED,
		media: [],
		label_values: [{ label: words.caption, value: text }],
	});
	return [
		mojibakeFile("your_instagram_activity/media/reposts.json", [labelled(identity.repostOwner)]),
		mojibakeFile("your_instagram_activity/media/notes.json", [labelled(identity.note)]),
	];
}

function login(words: Words): JsonObject {
	return mapped("2024-01-05T09:47:53+00:00", {
		"Cookie Name": cell(identity.cookie),
		[words.ipAddress]: cell(identity.loginIp),
		[words.userAgent]: cell(identity.userAgent),
		[words.time]: cell("", LIKED),
	});
}

/** Counters of own posts: the base name of an index of posts, and pictures of real posts inside. */
function insights(account: SampleAccount, naming: Naming, words: Words): Json {
	const counted = account.entries.filter((entry) => entry.kind === "post" && entry.shelf === "published").slice(0, 3);
	return {
		organic_insights_posts: counted.map((entry) => ({
			media_map_data: {
				[words.thumbnail]: {
					uri: uriOf(entry, entry.media[0], naming),
					creation_timestamp: entry.posted,
					title: identity.insightReach,
				},
			},
			string_map_data: {
				[words.creationTimestamp]: cell("", entry.posted),
				[words.likes]: cell("1.234"),
				[words.reach]: cell("--"),
			},
		})),
	};
}

function threads(): Json {
	const text = { reply_control: "everyone", is_reply: false };
	return {
		text_post_app_text_posts: [
			{ media: [{ uri: "", creation_timestamp: LIKED, title: identity.threadsText, text_app_post: text }] },
		],
	};
}
