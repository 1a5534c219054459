import { recentDate } from "./dates.ts";
import { htmlLayout } from "./html-layout.ts";
import { recentStyle } from "./markup.ts";
import { activityFolders } from "./private-folders.ts";

/** HTML as handed out from 2023 on, with the folders of 2025: what a person gets who changes nothing in the dialog. */
export const layoutHtmlNew = htmlLayout("html-new", {
	naming: "number",
	style: recentStyle,
	print: recentDate,
	start: "start_here.html",
	content: "your_instagram_activity/media/",
	profile: "personal_information/personal_information/",
	folders: activityFolders({ labels: true }),
});
