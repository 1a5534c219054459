import { countEach } from "../../model/group-by.ts";
import type { SurprisePage } from "../views/view.ts";
import { group, pageOf } from "./lists.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

/** Posts that are shown where no script leads on: whole rows of 2, 3, 4 and 6. */
const SOME = 12;

/**
 * The page that leads to a post by chance, and shows some of all years where no script does. A page of its own, so that its script is
 * not on every page: one that has a script is loaded later (at 10,000 posts, the page of dates 120 ms).
 */
export function surprisePages(posts: readonly ShownPost[], context: PageContext): readonly SurprisePage[] {
	if (posts.length === 0) return [];
	const step = Math.max(1, posts.length / SOME);
	const some = Array.from({ length: Math.min(SOME, posts.length) }, (_, n) => posts[Math.floor(n * step)]);
	return [
		{
			...pageOf("surprise.html", [context.say("random")], "none", context),
			years: [...countEach(posts.map(({ calendar }) => calendar.year || "undated"))]
				.map((year) => year.join(":"))
				.join(" "),
			posts: group(some.filter((post) => post !== undefined)),
		},
	];
}
