import { flatMedia, profilePictures } from "../readers/json/flat-media.ts";
import { posts } from "../readers/json/posts.ts";
import { postsByShape } from "../readers/json/posts-by-shape.ts";
import type { JsonReader } from "./layout.ts";

const INDEXES: Readonly<Record<string, JsonReader>> = {
	reels: posts("reel", "published"),
	igtv_videos: posts("igtv", "published"),
	stories: flatMedia("story", "published"),
	archived_posts: posts("post", "archived"),
	recently_deleted_content: posts("post", "deleted"),
	other_content: posts("post", "other"),
	profile_photos: profilePictures,
};

/**
 * The indexes of the owner's own content, in the folder where a layout keeps them; their shape is the same since 2021. Posts
 * were always numbered; parsers of 2026 know the others numbered too.
 */
export function ownContent(folder: string): Readonly<Record<string, JsonReader>> {
	const table: Record<string, JsonReader> = { [`${folder}/posts_*.json`]: postsByShape };
	for (const [name, read] of Object.entries(INDEXES)) {
		table[`${folder}/${name}.json`] = read;
		table[`${folder}/${name}_*.json`] = read;
	}
	return table;
}
