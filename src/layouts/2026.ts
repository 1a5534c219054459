import { postsByShape } from "../readers/json/posts-by-shape.ts";
import type { Layout } from "./table.ts";

/** Since about April 2026 a second index of posts lies beside the first, in another shape; the rest is as in 2025. */
export const layout2026: Layout = {
	name: "2026",
	seen: "from about April 2026",
	json: {
		"your_instagram_activity/media/posts.json": { entries: postsByShape },
	},
};
