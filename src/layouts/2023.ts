import { profile } from "../readers/json/profile.ts";
import type { Layout } from "./layout.ts";
import { ownContent } from "./own-content.ts";

/** The same indexes, moved below `your_instagram_activity/` (pixelfed issue 4494, January 2024). */
export const layout2023: Layout = {
	name: "2023",
	seen: "about mid 2023 to January 2025",
	files: {
		"personal_information/personal_information/personal_information.json": profile,
		...ownContent("your_instagram_activity/content"),
	},
};
