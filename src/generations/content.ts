import { flatMedia, profilePictures } from "../readers/flat-media.ts";
import { posts } from "../readers/posts.ts";
import type { JsonReader } from "./layout.ts";

/** The indexes of the owner's own content, in the folder where a layout keeps them; their shape is the same since 2021. */
export function ownContent(folder: string): Readonly<Record<string, JsonReader>> {
	return {
		[`${folder}/posts_*.json`]: posts("post", "published"),
		[`${folder}/reels.json`]: posts("reel", "published"),
		[`${folder}/igtv_videos.json`]: posts("igtv", "published"),
		[`${folder}/stories.json`]: flatMedia("story", "published"),
		[`${folder}/archived_posts.json`]: posts("post", "archived"),
		[`${folder}/recently_deleted_content.json`]: posts("post", "deleted"),
		[`${folder}/other_content.json`]: posts("post", "other"),
		[`${folder}/profile_photos.json`]: profilePictures,
	};
}
