import type { Collections } from "../readers/collections.ts";
import type { Page } from "../readers/html/page.ts";
import { mediaPage, postsPage } from "../readers/html/posts.ts";
import { profilePage } from "../readers/html/profile.ts";
import type { Readers } from "../readers/reading.ts";
import { type Layout, numbered } from "./table.ts";

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
