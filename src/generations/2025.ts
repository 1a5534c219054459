import { flatMedia, profilePictures } from "../readers/flat-media.ts";
import { posts } from "../readers/posts.ts";
import { profile } from "../readers/profile.ts";
import type { Layout } from "./layout.ts";

const media = "your_instagram_activity/media";

/** The indexes moved from `content/` to `media/` around March 2025 (pixelfed issue 5822). */
export const layout2025: Layout = {
	name: "2025",
	seen: "from about January 2025",
	files: {
		"personal_information/personal_information/personal_information.json": profile,
		[`${media}/posts_*.json`]: posts("post", "published"),
		[`${media}/reels.json`]: posts("reel", "published"),
		[`${media}/igtv_videos.json`]: posts("igtv", "published"),
		[`${media}/stories.json`]: flatMedia("story", "published"),
		[`${media}/archived_posts.json`]: posts("post", "archived"),
		[`${media}/recently_deleted_content.json`]: posts("post", "deleted"),
		[`${media}/other_content.json`]: posts("post", "other"),
		[`${media}/profile_photos.json`]: profilePictures,
	},
};
