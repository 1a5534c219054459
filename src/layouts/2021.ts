import { profile } from "../readers/json/profile.ts";
import { ownContent } from "./own-content.ts";
import type { Layout } from "./table.ts";

/** Folders by topic in the root. The profile moved from one folder to the other in early to mid 2022. */
export const layout2021: Layout = {
	name: "2021",
	seen: "March 2021 to about July 2023",
	json: {
		"account_information/personal_information.json": { profiles: profile },
		"personal_information/personal_information.json": { profiles: profile },
		...ownContent("content"),
	},
};
