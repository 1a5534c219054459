import { jsonLayout } from "./json-layout.ts";
import { activityFolders } from "./private-folders.ts";

/** JSON as handed out from about January 2025: indexes in `your_instagram_activity/media/`. */
export const layout2025 = jsonLayout("2025", {
	naming: "cdn",
	content: "your_instagram_activity/media/",
	profile: "personal_information/personal_information/personal_information.json",
	folders: activityFolders({ labels: false }),
});
