import type { Layout } from "./layout.ts";
import { inFolder } from "./layout.ts";
import { writeModern } from "./modern.ts";
import { activityPlaces } from "./places.ts";

/** JSON as handed out from about January 2025: indexes in `your_instagram_activity/media/`. */
export const layout2025: Layout = {
	name: "2025",
	cannotExpress: ["drafts", "places", "ids"],
	write: (account, options = {}) =>
		inFolder(
			writeModern(
				account,
				{
					naming: "cdn",
					content: "your_instagram_activity/media/",
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
