import type { Collections } from "../readers/collections.ts";
import { flatMedia } from "../readers/json/flat-media.ts";
import { posts } from "../readers/json/posts.ts";
import { postsByShape } from "../readers/json/posts-by-shape.ts";
import type { Json } from "../readers/json.ts";
import type { Readers } from "../readers/reading.ts";

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
export function ownContent(folder: string): Readonly<Record<string, Readers<Json, Collections>>> {
	return { [`${folder}/posts_*.json`]: { entries: postsByShape }, ...numbered(folder, "json", INDEXES) };
}

/** The paths of indexes that may be numbered, as parsers of 2026 know all of them. */
export function numbered<T>(
	folder: string,
	extension: "json" | "html",
	indexes: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
	return Object.fromEntries(
		Object.entries(indexes).flatMap(([name, readers]) => [
			[`${folder}/${name}.${extension}`, readers],
			[`${folder}/${name}_*.${extension}`, readers],
		]),
	);
}
