import { jsonLayout } from "./json-layout.ts";
import { activityFolders } from "./private-folders.ts";

/** JSON as handed out from the second half of 2023 to about January 2025: indexes in `your_instagram_activity/content/`. */
export const layout2023 = jsonLayout("2023", {
	naming: "cdn",
	content: "your_instagram_activity/content/",
	profile: "personal_information/personal_information/personal_information.json",
	folders: activityFolders({ labels: false }),
});
