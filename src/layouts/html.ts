import { postsPage, profilePicturesPage, storiesPage } from "../readers/html/posts.ts";
import { profilePage } from "../readers/html/profile.ts";
import type { HtmlReader, Layout } from "./layout.ts";

const PAGES: Readonly<Record<string, HtmlReader>> = {
	posts: postsPage("post", "published"),
	reels: postsPage("reel", "published"),
	igtv_videos: postsPage("igtv", "published"),
	stories: storiesPage("story", "published"),
	archived_posts: postsPage("post", "archived"),
	recently_deleted_content: postsPage("post", "deleted"),
	other_content: postsPage("post", "other"),
	profile_photos: profilePicturesPage,
};

/**
 * The download as pages to look at, which is what Instagram offers first. Folders and names are those of the JSON of the
 * same years; the markup changed about 2023 and is told apart by nobody: one set of readers goes by its shape.
 */
export const layoutHtml: Layout = {
	name: "HTML",
	seen: "from spring 2021",
	files: {},
	html: {
		"account_information/personal_information.html": profilePage,
		"personal_information/personal_information.html": profilePage,
		"personal_information/personal_information/personal_information.html": profilePage,
		...ownPages("content"),
		...ownPages("your_instagram_activity/content"),
		...ownPages("your_instagram_activity/media"),
	},
};

function ownPages(folder: string): Readonly<Record<string, HtmlReader>> {
	const table: Record<string, HtmlReader> = {};
	for (const [name, read] of Object.entries(PAGES)) {
		table[`${folder}/${name}.html`] = read;
		table[`${folder}/${name}_*.html`] = read;
	}
	return table;
}
