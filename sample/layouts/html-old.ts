import { formerDate } from "./dates.ts";
import { htmlLayout } from "./html-layout.ts";
import { formerStyle } from "./markup.ts";
import { flatFolders } from "./private-folders.ts";

/** HTML as handed out from spring 2021 to 2022. */
export const layoutHtmlOld = htmlLayout("html-old", {
	naming: "cdn",
	style: formerStyle,
	print: formerDate,
	start: "index.html",
	content: "content/",
	profile: "account_information/",
	folders: flatFolders,
});
