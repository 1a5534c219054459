import { identity, shared } from "../canaries.ts";
import { drawnBytes, ENDINGS } from "../life/drawn.ts";
import { type Life, lifeOf } from "../life/life.ts";
import type { LifeMedium, Talk, Thing } from "../life/model.ts";
import type { SampleAccount, SampleEntry, SampleMedium } from "../model.ts";
import { hexDigits, seeded } from "../random.ts";
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
	messages: readonly SampleFile[],
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
	const { talks, things } = lifeOf(account);
	// Where conversations have folders, what was sent is there.
	const sent = messages.some(({ path }) => path === "messages.json") ? directMedia(talks) : [];
	const media = plainFile("media.json", {
		photos: flat((entry, medium) => !story(entry) && medium.type !== "mp4"),
		videos: flat((entry, medium) => !story(entry) && medium.type === "mp4"),
		stories: flat(story),
		profile: portraits,
		direct: [
			{ taken_at: clock(listed[0]?.posted ?? 0), path: `direct/202203/${identity.message}.m4a` },
			...sent.map(({ at, path }) => ({ taken_at: clock(at), path })),
		],
	});
	return [
		media,
		profile(account, clock),
		...messages,
		...privateFiles(things, clock),
		...slides
			.filter(({ medium }) => !medium.absent)
			.map(({ entry, medium }) => mediumFile(medium, rootPath(entry, medium), options.scale)),
		...sent.map(
			({ medium, path }): SampleFile => ({ path, bytes: () => drawnBytes(medium, options.scale), stored: true }),
		),
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

/** What was sent, of which nothing but the time says with which message. */
function directMedia(talks: readonly Talk[]): readonly { at: number; path: string; medium: LifeMedium }[] {
	return talks.flatMap(({ messages }) =>
		messages.flatMap(({ at: milliseconds, media }) => {
			const at = Math.floor(milliseconds / 1000);
			const [medium] = media;
			if (medium?.drawn === undefined || !/^(?:photos|videos|audio_files)$/.test(medium.kind)) return [];
			const name = shared.md5 + hexDigits(seeded(`direct ${medium.id}`), 32 - shared.md5.length);
			const ending = medium.kind === "audio_files" ? ".m4a" : ENDINGS[medium.kind];
			return [{ at, path: `direct/${monthFolder(at)}/${name}${ending}`, medium }];
		}),
	);
}

const nothing = ["You have no data in this section"];

function privateFiles(things: Life["things"], clock: Clock): SampleFile[] {
	const iso = ({ at = 0 }: Thing) => clock(at);
	const since = (all: readonly Thing[]) => Object.fromEntries(all.map((one) => [one.person.handle, iso(one)]));
	const dated = (all: readonly Thing[]) => all.map((one) => [iso(one), one.person.handle]);
	const written = (all: readonly Thing[]) => all.map((one) => [iso(one), one.text, one.person.handle]);
	const seen = (all: readonly Thing[]) => all.map((one) => ({ timestamp: iso(one), author: one.person.handle }));
	const searched = (all: readonly Thing[], type: string) =>
		all.map((one) => ({ search_click: one.text || one.person.handle, time: iso(one), type }));
	const visit = (one: Thing) => ({
		cookie_name: one.text === identity.userAgent ? identity.cookie : "*****abc",
		ip_address: one.more,
		language_code: "sv",
		timestamp: iso(one),
		user_agent: one.text,
		device_id: identity.deviceId,
	});
	const names = [...new Set(things.collections.map(({ more }) => more))];
	const files: { [name: string]: Json } = {
		account_history: {
			login_history: things.logins.map(visit),
			logout_history: things.logouts.map(visit),
			...Object.fromEntries(
				things.signup.map((one) => [
					"registration_info",
					{
						registration_username: identity.formerUsername,
						ip_address: one.more,
						registration_time: iso(one),
						registration_email: identity.email,
					},
				]),
			),
		},
		comments: { media_comments: written(things.postComments), story_comments: written(things.storyComments) },
		connections: {
			close_friends: since(things.closeFriends),
			permanent_follow_requests: since(things.requestedRecently),
			follow_requests_sent: since(things.requested),
			followers: since(things.followers),
			following: since(things.following),
			following_hashtags: Object.fromEntries(things.hashtags.map((one) => [one.text, iso(one)])),
			dismissed_suggested_users: since(things.dismissed),
			blocked_users: since(things.blocked),
			restricted_users: since(things.restricted),
		},
		contacts: things.contacts.map(({ person, text }) => ({ first_name: person.name, contact: text })),
		devices: {
			devices: things.devices.map((one) => ({
				device_id: identity.deviceId,
				user_agent: one.text,
				last_login: iso(one),
			})),
		},
		autofill: { name: identity.autofill, city: identity.city },
		likes: { media_likes: dated(things.likedPosts), comment_likes: dated(things.likedComments) },
		saved: {
			saved_collections: names.map((name) => {
				const [first, ...items] = things.collections.filter(({ more }) => more === name);
				return { name, created_at: first === undefined ? "" : iso(first), media: dated(items) };
			}),
			saved_media: dated(things.savedPosts),
		},
		searches: {
			main_search_history: [
				...searched(things.wordSearches, "keyword"),
				...searched(things.accountSearches, "user"),
				...searched(things.tagSearches, "tag"),
			],
			shopping_search_history: nothing,
		},
		seen_content: {
			chaining_seen: things.profilesSeen.map((one) => ({ timestamp: iso(one), username: one.person.handle })),
			posts_seen: seen(things.postsSeen),
			videos_watched: seen(things.videosSeen),
			ads_clicked: [...things.advertisers.slice(0, 1), ...things.adsClicked].map((one) => ({
				...{ timestamp: iso(one), caption: one.text || one.person.name },
			})),
			ads_seen: seen(things.adsSeen),
		},
		settings: { allow_comments_from: "Everyone", upgraded_to_cross_app_messaging: "" },
		stories_activities: {
			polls: things.polls.map((one) => [iso(one), one.text === identity.pollAnswer ? one.text : one.person.handle]),
			quizzes: dated(things.quizzes),
			questions: dated(things.questions),
			countdowns: dated(things.countdowns),
			emoji_sliders: dated(things.sliders),
		},
		information_about_you: {
			interests: things.topics.map(({ text }) => text),
			birth_date: identity.birthDate,
			former_bio: identity.formerBio,
		},
		shopping: nothing,
	};
	return Object.entries(files).map(([name, value]) => plainFile(`${name}.json`, value));
}
