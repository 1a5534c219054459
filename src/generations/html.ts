import { postsPage, profilePicturesPage, storiesPage } from "../readers/html/posts.ts";
import { profilePage } from "../readers/html/profile.ts";
import type { HtmlReader, Layout } from "./layout.ts";

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
	return {
		[`${folder}/posts_*.html`]: postsPage("post", "published"),
		[`${folder}/posts.html`]: postsPage("post", "published"),
		[`${folder}/reels.html`]: postsPage("reel", "published"),
		[`${folder}/igtv_videos.html`]: postsPage("igtv", "published"),
		[`${folder}/stories.html`]: storiesPage("story", "published"),
		[`${folder}/archived_posts.html`]: postsPage("post", "archived"),
		[`${folder}/recently_deleted_content.html`]: postsPage("post", "deleted"),
		[`${folder}/other_content.html`]: postsPage("post", "other"),
		[`${folder}/profile_photos.html`]: profilePicturesPage,
	};
}
