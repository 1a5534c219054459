import { identity } from "../canaries.ts";
import type { SampleAccount, SampleEntry, SampleMedium } from "../model.ts";
import { type Json, plainFile } from "./encode-json.ts";
import type { LayoutOptions, SampleFile } from "./layout.ts";
import { mediumFile, monthFolder } from "./names.ts";
import type { JsonObject } from "./records.ts";

/** How a layout of 2018 to early 2021 writes a moment (UTC seconds). */
export type Clock = (seconds: number) => string;

/**
 * The download of 2018 to early 2021: everything in the root, every slide an entry of its own in `media.json`, texts in
 * plain UTF-8. What was archived, deleted or drafted is not in it.
 */
export function writeRoot(
	account: SampleAccount,
	clock: Clock,
	messages: SampleFile,
	options: LayoutOptions,
): SampleFile[] {
	const listed = account.entries.filter((entry) => entry.shelf === "published");
	const slides = listed.toReversed().flatMap((entry) => entry.media.map((medium, slide) => ({ entry, medium, slide })));
	const flat = (choose: (entry: SampleEntry, medium: SampleMedium) => boolean): JsonObject[] =>
		slides
			.filter(({ entry, medium }) => choose(entry, medium))
			.map(({ entry, medium, slide }) => ({
				caption: entry.caption,
				// The first slide has the time of the post; the others follow within a second.
				taken_at: clock(entry.posted + (slide > 0 ? 1 : 0)),
				...(entry.place === undefined ? {} : { location: entry.place }),
				path: rootPath(entry, medium),
			}));
	const story = (entry: SampleEntry) => entry.kind === "story";
	const portraits = account.profile.photos.map((medium, place) => ({
		caption: "",
		taken_at: clock(medium.uploaded),
		...(place === 0 ? { is_active_profile: true } : {}),
		path: portraitPath(medium),
	}));
	const media = plainFile("media.json", {
		photos: flat((entry, medium) => !story(entry) && medium.type !== "mp4"),
		videos: flat((entry, medium) => !story(entry) && medium.type === "mp4"),
		stories: flat(story),
		profile: portraits,
		direct: [{ taken_at: clock(listed[0]?.posted ?? 0), path: `direct/202203/${identity.message}.m4a` }],
	});
	return [
		media,
		profile(account, clock),
		messages,
		...privateFiles(clock),
		...slides
			.filter(({ medium }) => !medium.absent)
			.map(({ entry, medium }) => mediumFile(medium, rootPath(entry, medium), options.scale)),
		...account.profile.photos.map((medium) => mediumFile(medium, portraitPath(medium), options.scale)),
	];
}

function rootPath(entry: SampleEntry, medium: SampleMedium): string {
	const folder = entry.kind === "story" ? "stories" : medium.type === "mp4" ? "videos" : "photos";
	return `${folder}/${monthFolder(medium.uploaded)}/${medium.md5}${medium.type === "mp4" ? ".mp4" : ".jpg"}`;
}

const portraitPath = (medium: SampleMedium) => `profile/${monthFolder(medium.uploaded)}/${medium.md5}.jpg`;

function profile({ profile: { username, name, bio, website, photos } }: SampleAccount, clock: Clock): SampleFile {
	return plainFile("profile.json", {
		biography: bio,
		date_joined: clock(photos[0].uploaded - 300_000_000),
		email: identity.email,
		gender: identity.gender,
		name,
		phone_number: identity.phone,
		private_account: false,
		profile_pic_url: identity.profilePictureUrl,
		username,
		website,
	});
}

const nothing = ["You have no data in this section"];

function privateFiles(clock: Clock): SampleFile[] {
	const then = clock(1_604_599_673);
	const visit = {
		cookie_name: identity.cookie,
		ip_address: identity.loginIp,
		language_code: "sv",
		timestamp: then,
		user_agent: identity.userAgent,
		device_id: identity.deviceId,
	};
	const files: { [name: string]: Json } = {
		account_history: {
			login_history: [visit],
			registration_info: {
				registration_username: identity.formerUsername,
				ip_address: identity.registrationIp,
				registration_time: then,
				registration_email: identity.email,
			},
		},
		comments: { media_comments: [[then, identity.ownComment, identity.commentedOwner]] },
		connections: {
			followers: { [identity.follower]: then },
			following: { [identity.followed]: then },
			blocked_users: { [identity.blocked]: then },
			close_friends: { [identity.closeFriend]: then },
		},
		contacts: [{ first_name: identity.contactName, contact: identity.contactPhone }],
		devices: { devices: [{ device_id: identity.deviceId, user_agent: identity.userAgent }] },
		autofill: { name: identity.autofill, city: identity.city },
		likes: { media_likes: [[then, identity.likedOwner]], comment_likes: [] },
		saved: {
			saved_collections: [{ name: identity.savedCollection, created_at: then, media: [[then, identity.savedOwner]] }],
			saved_media: [[then, identity.savedOwner]],
		},
		searches: {
			main_search_history: [{ search_click: identity.search, time: then, type: "user" }],
			shopping_search_history: nothing,
		},
		seen_content: {
			posts_seen: [{ timestamp: then, author: identity.likedOwner }],
			ads_seen: [{ author: identity.advertiser }],
		},
		stories_activities: { polls: [[then, identity.pollAnswer]] },
		information_about_you: {
			interests: [identity.adInterest],
			birth_date: identity.birthDate,
			former_bio: identity.formerBio,
		},
		shopping: nothing,
	};
	return Object.entries(files).map(([name, value]) => plainFile(`${name}.json`, value));
}
