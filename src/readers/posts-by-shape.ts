import { detailedPosts } from "./detailed-posts.ts";
import type { Json } from "./json.ts";
import { posts } from "./posts.ts";
import { records } from "./records.ts";
import type { Reading } from "./told.ts";

const plainPosts = posts("post", "published");

/**
 * Reads an index of published posts by its shape: `posts_1.json` and the `posts.json` of 2026 tell of the same things, and a
 * file may come under the other's name (two of different structure in one download were told of in March 2025).
 */
export function postsByShape(file: string, root: Json): Reading {
	const detailed = records(root).some((record) => record.has("label_values"));
	return detailed ? detailedPosts(file, root) : plainPosts(file, root);
}
