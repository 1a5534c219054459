import { profile } from "../readers/json/profile.ts";
import { ownContent } from "./own-content.ts";
import type { Layout } from "./table.ts";

/** The same indexes, moved below `your_instagram_activity/` (pixelfed issue 4494, January 2024). */
export const layout2023: Layout = {
	name: "2023",
	seen: "about mid 2023 to January 2025",
	json: {
		"personal_information/personal_information/personal_information.json": { profiles: profile },
		...ownContent("your_instagram_activity/content"),
	},
};
