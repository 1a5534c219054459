import type { Thing } from "../life/model.ts";
import type { Subject } from "../life/things.ts";
import type { Words } from "./languages.ts";
import type { PrivateFolders } from "./private-folders.ts";
import { labels, list, map, type PrivateTable, type Row } from "./rows.ts";

export type Things = readonly Thing[];
export type AllThings = Readonly<Record<Subject, Things>>;

const LINK = "https://www.instagram.com/";
/** People as lists had them: by value, later (and where nothing else says who it is) by title. */
export const byValue = (things: Things): readonly Row[] =>
	things.map(({ person: { handle }, at }) => list("", handle, `${LINK}${handle}`, at));
const byTitle = (things: Things): readonly Row[] =>
	things.map(({ person: { handle }, at }) => list(handle, "", `${LINK}_u/${handle}`, at));
/** What was made by somebody, with what was said of it. */
const byOwner = (things: Things, said?: string): readonly Row[] =>
	things.map(({ person, text, href, at }) => list(person.handle, said ?? text, href, at));

/** Lists of people: subject, names of the file until 2023 and since, key, and the form of the latest. */
const RELATIONS: readonly (readonly [
	Subject,
	former: string,
	recent: string,
	key: string,
	form: "value" | "labels",
])[] = [
	["requested", "pending_follow_requests", "pending_follow_requests", "follow_requests_sent", "value"],
	["requestedRecently", "recent_follow_requests", "recent_follow_requests", "permanent_follow_requests", "value"],
	[
		"requesting",
		"follow_requests_you've_received",
		"follow_requests_you've_received",
		"follow_requests_received",
		"value",
	],
	["blocked", "blocked_accounts", "blocked_profiles", "blocked_users", "labels"],
	["restricted", "restricted_accounts", "restricted_profiles", "restricted_users", "labels"],
	["closeFriends", "close_friends", "close_friends", "close_friends", "labels"],
	["favourites", "accounts_you've_favorited", "profiles_you've_favorited", "feed_favorites", "labels"],
	["storiesHidden", "hide_story_from", "hide_story_from", "hide_stories_from", "labels"],
	["unfollowed", "recently_unfollowed_accounts", "recently_unfollowed_profiles", "unfollowed_users", "labels"],
	["dismissed", "removed_suggestions", "removed_suggestions", "dismissed_suggested_users", "labels"],
];

/** Answers to stories: subject, file and end of the key. */
const ANSWERS: readonly (readonly [Subject, file: string, key: string])[] = [
	["polls", "polls", "polls"],
	["quizzes", "quizzes", "quizzes"],
	["questions", "questions", "questions"],
	["countdowns", "countdowns", "countdowns"],
	["sliders", "emoji_sliders", "emoji_sliders"],
	["storyReactions", "emoji_story_reactions", "emoji_quick_reactions"],
	["stickerReactions", "story_reaction_sticker_reactions", "reaction_sticker_reactions"],
	["storyLinks", "story_link_clicks", "link_clicks"],
];

/** What the owner did with other people's posts and stories, and who these people are. */
export function activityTables(things: AllThings, folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	return [...ownActivity(things, folders, words), ...relations(things, folders, words)];
}

function ownActivity(things: AllThings, folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	const { activity, stickers, isFlat, hasLabels } = folders;
	const comments = (all: Things, name: string, key: string | undefined): PrivateTable => {
		const table = ({ text, person, at = 0 }: Thing) =>
			map({ [words.comment]: text, [words.mediaOwner]: person.handle, [words.time]: at });
		return { path: `${activity}comments/${name}`, key, rows: isFlat ? byOwner(all) : all.map(table) };
	};
	/** As labels in 2026, under a key before. */
	const either = (path: string, key: string, former: readonly Row[], recent: readonly Row[]): PrivateTable =>
		hasLabels ? { path, key: undefined, rows: recent } : { path, key, rows: former };
	const liked = (all: Things) =>
		all.map(({ at, href, text, person }) => labels(at, { URL: { href }, [words.caption]: text }, person));
	const saved = things.savedPosts.map(({ person, href, at = 0 }) =>
		map({ [words.savedOn]: { href, at } }, person.handle),
	);
	const music = things.savedMusic.map(({ text, more, at = 0 }) =>
		map({ "Song Name": text, "Artist Name": more, "Created At": at }),
	);
	const answers = ANSWERS.map(([subject, name, key]) => {
		const recent = things[subject].map(({ at, more, text, person }) =>
			labels(at, { Question: more, Answer: text }, person),
		);
		return either(`${stickers}${name}`, `story_activities_${key}`, byOwner(things[subject]), recent);
	});
	const viewed = { path: `${stickers}stories_viewed`, key: undefined, rows: liked(things.storiesViewed) };
	return [
		...(hasLabels ? [viewed] : []),
		comments(things.postComments, `post_comments${isFlat ? "" : "_1"}`, isFlat ? "comments_media_comments" : undefined),
		comments(things.reelComments, "reels_comments", "comments_reels_comments"),
		...(isFlat ? [] : [comments(things.storyComments, "hype", "comments_story_comments")]),
		either(
			`${activity}likes/liked_posts`,
			"likes_media_likes",
			byOwner(things.likedPosts, "👍"),
			liked(things.likedPosts),
		),
		{ path: `${activity}likes/liked_comments`, key: "likes_comment_likes", rows: byOwner(things.likedComments, "👍") },
		either(`${activity}saved/saved_posts`, "saved_saved_media", saved, liked(things.savedPosts)),
		{
			path: `${activity}saved/saved_collections`,
			key: "saved_saved_collections",
			rows: collections(things.collections, words),
		},
		...(isFlat ? [] : [{ path: `${activity}saved/saved_music`, key: "saved_saved_music", rows: music }]),
		...answers,
		either(
			`${stickers}story_likes`,
			"story_activities_story_likes",
			byOwner(things.storyLikes),
			liked(things.storyLikes),
		),
	];
}

/** A heading, and then its things, all in one list. */
function collections(things: Things, words: Words): readonly Row[] {
	return [...new Set(things.map(({ more }) => more))].flatMap((name) => {
		const [first, ...items] = things.filter(({ more }) => more === name);
		const at = first?.at ?? 0;
		return [
			map({ [words.name]: name, "Creation Time": at, "Update Time": at }, "Collection"),
			...items.map(({ person, href, at: added = 0 }) =>
				map({ [words.name]: { href, text: person.handle }, "Added Time": added }),
			),
		];
	});
}

function relations(things: AllThings, folders: PrivateFolders, words: Words): readonly PrivateTable[] {
	const { connections, isFlat, hasLabels } = folders;
	const labelled = ({ person, at }: Thing) =>
		labels(at, { URL: "", [words.name]: person.name, [words.username]: person.handle });
	const others = RELATIONS.map(([subject, former, recent, key, form]): PrivateTable => {
		const path = `${connections}${isFlat ? former : recent}`;
		const all = things[subject];
		if (form === "labels" && hasLabels) return { path, key: undefined, rows: all.map(labelled) };
		return { path, key: `relationships_${key}`, rows: form === "value" || isFlat ? byValue(all) : byTitle(all) };
	});
	const tags = things.hashtags.map(({ text, at }) =>
		list("", text, `${LINK}explore/tags/${encodeURIComponent(text)}/`, at),
	);
	return [
		{
			path: `${connections}followers${isFlat ? "" : "_1"}`,
			key: isFlat ? "relationships_followers" : undefined,
			rows: byValue(things.followers),
		},
		{
			path: `${connections}following`,
			key: "relationships_following",
			rows: hasLabels ? byTitle(things.following) : byValue(things.following),
		},
		...others,
		{ path: `${connections}following_hashtags`, key: "relationships_following_hashtags", rows: tags },
		{
			path: "threads/followers_1",
			key: isFlat ? "text_post_app_text_post_app_followers" : undefined,
			rows: byValue(things.threadsFollowers),
		},
		{ path: "threads/following", key: "text_post_app_text_post_app_following", rows: byValue(things.threadsFollowing) },
	];
}
