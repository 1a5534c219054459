import { jsonLayout } from "./json-layout.ts";
import { flatFolders } from "./private-folders.ts";

/** JSON as handed out from spring 2021 to summer 2023, in its form of 2022 (with reels): indexes in `content/`. */
export const layout2021 = jsonLayout("2021", {
	naming: "cdn",
	content: "content/",
	profile: "account_information/personal_information.json",
	folders: flatFolders,
});
