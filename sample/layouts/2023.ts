import { inFolder, type Layout } from "./layout.ts";
import { writeModern } from "./modern.ts";
import { activityPlaces } from "./places.ts";

/** JSON as handed out from the second half of 2023 to about January 2025: indexes in `your_instagram_activity/content/`. */
export const layout2023: Layout = {
	name: "2023",
	cannotExpress: ["drafts", "places", "ids"],
	write: (account, options = {}) =>
		inFolder(
			writeModern(
				account,
				{
					naming: "cdn",
					content: "your_instagram_activity/content/",
					profile: "personal_information/personal_information/personal_information.json",
					places: activityPlaces({ labels: false }),
					inPosts: () => true,
					tells: (entry) => entry.shelf !== "draft",
				},
				options,
			),
			options.folder,
		),
};
