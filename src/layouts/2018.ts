import { media2018, picture2018, pictures2018, profile2018 } from "../readers/json/media-2018.ts";
import type { Layout } from "./table.ts";

/**
 * The first downloads, flat in the root, from April 2018. From December 2020 to early 2021 only messages already had their later
 * form; of what is read here, only times changed: they got an offset.
 */
export const layout2018: Layout = {
	name: "2018",
	seen: "April 2018 to early 2021",
	json: {
		"media.json": { entries: media2018, profilePictures: pictures2018, profiles: picture2018 },
		"profile.json": { profiles: profile2018 },
	},
};
