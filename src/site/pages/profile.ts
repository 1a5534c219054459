import type { MessageKey } from "../../languages/texts.ts";
import type { Archive, Kind } from "../../model/archive.ts";
import { websiteLink } from "../text/website.ts";
import type { ProfileView } from "../views/view.ts";
import { mediumView, type PageContext } from "./slides.ts";

const COUNTED: readonly (readonly [MessageKey, readonly Kind[]])[] = [
	["posts", ["post", "igtv"]],
	["reels", ["reel"]],
	["stories", ["story"]],
];

/** The profile as pages show it, with the numbers of what is really here. */
export function describeProfile({ profile, entries, profilePictures }: Archive, context: PageContext): ProfileView {
	const { say } = context;
	const { username, name, biography, website, picture } = profile;
	const alt = say("profilePicture", { name: name || username });
	const shown = picture === undefined ? undefined : mediumView(picture, { photo: alt, video: alt }, context);
	const counts = COUNTED.map(([key, kinds]) => ({ key, n: entries.filter(({ kind }) => kinds.includes(kind)).length }));
	return {
		username,
		name,
		biography,
		website: websiteLink(website),
		pictures: shown?.kind === "picture" ? [shown] : [],
		former: profilePictures.flatMap((medium) => {
			const former = mediumView(medium, { photo: alt, video: alt }, context);
			return former.kind === "picture" ? [former] : [];
		}),
		counts: counts.filter(({ key, n }) => n > 0 || key === "posts").map(({ key, n }) => say(key, { n })),
	};
}
