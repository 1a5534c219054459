import type { Collections } from "../readers/collections.ts";
import type { Page } from "../readers/html/page.ts";
import { mediaPage, postsPage } from "../readers/html/posts.ts";
import { profilePage } from "../readers/html/profile.ts";
import { postsByShape } from "../readers/json/detailed-posts.ts";
import { flatMedia } from "../readers/json/flat-media.ts";
import { media2018, picture2018, pictures2018, profile2018 } from "../readers/json/media-2018.ts";
import { posts } from "../readers/json/posts.ts";
import { profile } from "../readers/json/profile.ts";
import type { Json } from "../readers/json.ts";
import type { Readers } from "../readers/reading.ts";
import { type Layout, numbered, tableOf } from "./table.ts";

/** The indexes of the owner's own content; their shape is the same since 2021. */
const INDEXES: Readonly<Record<string, Readers<Json, Collections>>> = {
	reels: { entries: posts("reel", "published") },
	igtv_videos: { entries: posts("igtv", "published") },
	stories: { entries: flatMedia("story", "published") },
	archived_posts: { entries: posts("post", "archived") },
	recently_deleted_content: { entries: posts("post", "deleted") },
	other_content: { entries: posts("post", "other") },
	profile_photos: { profilePictures: flatMedia("post", "other") },
};

/** The indexes in the folder where a layout keeps them. Posts were always numbered. */
function ownContent(folder: string): Readonly<Record<string, Readers<Json, Collections>>> {
	return { [`${folder}/posts_*.json`]: { entries: postsByShape }, ...numbered(folder, "json", INDEXES) };
}

/** The layouts of downloads in JSON, the oldest first. */
const jsonLayouts: readonly Layout[] = [
	{
		// Flat in the root. From December 2020 on only messages already had their later form; of what is read here, only times
		// changed: they got an offset.
		name: "2018",
		seen: "April 2018 to early 2021",
		json: {
			"media.json": { entries: media2018, profilePictures: pictures2018, profiles: picture2018 },
			"profile.json": { profiles: profile2018 },
		},
	},
	{
		// Folders by topic in the root. The profile moved from one folder to the other in early to mid 2022.
		name: "2021",
		seen: "March 2021 to about July 2023",
		json: {
			"account_information/personal_information.json": { profiles: profile },
			"personal_information/personal_information.json": { profiles: profile },
			...ownContent("content"),
		},
	},
	{
		// The same indexes, moved below `your_instagram_activity/` (pixelfed issue 4494, January 2024).
		name: "2023",
		seen: "about mid 2023 to January 2025",
		json: {
			"personal_information/personal_information/personal_information.json": { profiles: profile },
			...ownContent("your_instagram_activity/content"),
		},
	},
	{
		// The indexes moved from `content/` to `media/` around March 2025 (pixelfed issue 5822).
		name: "2025",
		seen: "from about January 2025",
		json: {
			"personal_information/personal_information/personal_information.json": { profiles: profile },
			...ownContent("your_instagram_activity/media"),
		},
	},
	{
		// A second index of posts beside the first, in another shape; the rest is as in 2025.
		name: "2026",
		seen: "from about April 2026",
		json: { "your_instagram_activity/media/posts.json": { entries: postsByShape } },
	},
];

const PAGES: Readonly<Record<string, Readers<Page, Collections>>> = {
	posts: { entries: postsPage("post", "published") },
	reels: { entries: postsPage("reel", "published") },
	igtv_videos: { entries: postsPage("igtv", "published") },
	stories: { entries: mediaPage("story", "published") },
	archived_posts: { entries: postsPage("post", "archived") },
	recently_deleted_content: { entries: postsPage("post", "deleted") },
	other_content: { entries: postsPage("post", "other") },
	profile_photos: { profilePictures: mediaPage("post", "other") },
};

/**
 * The download as pages to look at, which is what Instagram offers first. Folders and names are those of the JSON of the
 * same years. The markup changed about 2023; one set of readers goes by its shape.
 */
export const layoutHtml: Layout = {
	name: "HTML",
	seen: "from spring 2021",
	html: {
		"account_information/personal_information.html": { profiles: profilePage },
		"personal_information/personal_information.html": { profiles: profilePage },
		"personal_information/personal_information/personal_information.html": { profiles: profilePage },
		...numbered("content", "html", PAGES),
		...numbered("your_instagram_activity/content", "html", PAGES),
		...numbered("your_instagram_activity/media", "html", PAGES),
	},
};

/** The allow-list of the public gallery: nothing else of a download is opened but the media that these indexes name. */
export const TABLE = tableOf([...jsonLayouts, layoutHtml]);
