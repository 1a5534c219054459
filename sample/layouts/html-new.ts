import { recentDate } from "./dates.ts";
import { inFolder, type Layout } from "./layout.ts";
import { recentDress } from "./markup.ts";
import { writePages } from "./pages.ts";
import { activityPlaces } from "./places.ts";

/** HTML as handed out from 2023 on, with the folders of 2025: what a person gets who changes nothing in the dialog. */
export const layoutHtmlNew: Layout = {
	name: "html-new",
	cannotExpress: ["drafts", "places", "subtitles", "ids", "seconds", "zone"],
	write: (account, options = {}) =>
		inFolder(
			writePages(
				account,
				{
					naming: "number",
					dress: recentDress,
					print: recentDate,
					start: "start_here.html",
					content: "your_instagram_activity/media/",
					profile: "personal_information/personal_information/",
					places: activityPlaces({ labels: true }),
				},
				options,
			),
			options.folder,
		),
};
