import { inFolder, type Layout } from "./layout.ts";
import { writeModern } from "./modern.ts";
import { flatPlaces } from "./places.ts";

/** JSON as handed out from spring 2021 to summer 2023, in its form of 2022 (with reels): indexes in `content/`. */
export const layout2021: Layout = {
	name: "2021",
	cannotExpress: ["drafts", "places", "ids"],
	write: (account, options = {}) =>
		inFolder(
			writeModern(
				account,
				{
					naming: "cdn",
					content: "content/",
					profile: "account_information/personal_information.json",
					places: flatPlaces,
					inPosts: () => true,
					tells: (entry) => entry.shelf !== "draft",
				},
				options,
			),
			options.folder,
		),
};
