import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import { joined, type Records } from "../reading.ts";
import { detailedPosts } from "./detailed-posts.ts";
import { posts } from "./posts.ts";

const isDetailed = (record: Json) => record.has("label_values") || record.has("timestamp");
const plainPosts = posts("post", "published", (record) => !isDetailed(record));

/**
 * Reads an index of published posts, each record by its shape: `posts_1.json` and the `posts.json` of 2026 list the same posts,
 * and either may come under the other's name (two of different structure in one download were reported in March 2025).
 */
export function postsByShape(file: string, root: Json): Records<EntryRecord> {
	return joined(plainPosts(file, root), detailedPosts(file, root, isDetailed));
}
