import { profile } from "../readers/json/profile.ts";
import { ownContent } from "./own-content.ts";
import type { Layout } from "./table.ts";

/** The indexes moved from `content/` to `media/` around March 2025 (pixelfed issue 5822). */
export const layout2025: Layout = {
	name: "2025",
	seen: "from about January 2025",
	json: {
		"personal_information/personal_information/personal_information.json": { profiles: profile },
		...ownContent("your_instagram_activity/media"),
	},
};
