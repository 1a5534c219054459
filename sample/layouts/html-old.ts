import { formerDate } from "./dates.ts";
import { inFolder, type Layout } from "./layout.ts";
import { formerDress } from "./markup.ts";
import { writePages } from "./pages.ts";
import { flatPlaces } from "./places.ts";

/** HTML as handed out from spring 2021 to 2022. */
export const layoutHtmlOld: Layout = {
	name: "html-old",
	cannotExpress: ["drafts", "places", "subtitles", "ids", "seconds", "zone"],
	write: (account, options = {}) =>
		inFolder(
			writePages(
				account,
				{
					naming: "cdn",
					dress: formerDress,
					print: formerDate,
					start: "index.html",
					content: "content/",
					profile: "account_information/",
					places: flatPlaces,
				},
				options,
			),
			options.folder,
		),
};
