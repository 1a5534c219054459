import type { OwnPost } from "../../model/own-post.ts";
import type { Insight } from "../../model/posts.ts";
import type { PlacedPost, PlacedPosts } from "./placed-posts.ts";

/** The numbers of posts, where a picture or the very second proves of which post they are. */
export function numbersOf(
	insights: readonly Insight[],
	placed: Pick<PlacedPosts, "ofMedia" | "at">,
): ReadonlyMap<OwnPost, readonly Insight[]> {
	const found = new Map<OwnPost, Insight[]>();
	for (const insight of insights) {
		const post = postOfNumbers(insight, placed)?.post;
		if (post === undefined) continue;
		const known = found.get(post) ?? [];
		found.set(post, known);
		known.push(insight);
	}
	return found;
}

/** The post of which numbers are; undefined where nothing proves it. */
export function postOfNumbers(
	{ of, media, seconds }: Insight,
	placed: Pick<PlacedPosts, "ofMedia" | "at">,
): PlacedPost | undefined {
	if (of === "account" || of === "live") return undefined;
	const shown = placed.ofMedia(media);
	if (shown !== undefined || seconds === undefined) return shown;
	return placed.at(seconds, of === "story" ? "stories" : "posts");
}
