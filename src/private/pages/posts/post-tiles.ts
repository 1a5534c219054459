import { excerpt } from "../../../languages/excerpt.ts";
import { lengthText } from "../../render/length.ts";
import { type Still, stillOf } from "../../render/media-files.ts";
import type { PlacedPost } from "./placed-posts.ts";
import { badgeOf, labelOf, type ShowingPosts } from "./post-view.ts";

/** Letters of a caption on a tile without a picture, and for those who find a post by its words. */
const MOST_LETTERS = 160;
/** Letters that are looked at: a caption can be hostile. */
const MOST_READ = 1000;

/** A post in a grid. */
export interface PostTile {
	readonly url: string;
	/** What it is, and when; the kinds by which tiles can be chosen. */
	readonly label: string;
	readonly kind: string;
	/** Undefined where no picture can be shown: then the tile shows the caption. */
	readonly picture: Still | undefined;
	readonly caption: string;
	readonly isVideo: boolean;
	/** Of a video, or how many media there are. */
	readonly mark: string;
	readonly badge: string;
}

export function postTile(placed: PlacedPost, { language, media }: ShowingPosts): PostTile {
	const { post, url } = placed;
	const { entryKinds, number } = language;
	const badge = badgeOf(post, language);
	const first = media.ofFile(post.media[0]?.file);
	const isVideo = first?.is === "video";
	const length = first?.is === "video" && first.seconds !== undefined ? lengthText(first.seconds) : "";
	const count = post.media.length;
	return {
		...{ url, isVideo, badge, label: labelOf({ ...placed, post: { ...post, media: [] } }, 0, language) },
		kind: badge || entryKinds[post.kind],
		picture: stillOf(first),
		caption: excerpt(post.caption.slice(0, MOST_READ), MOST_LETTERS),
		mark: count > 1 ? number(count) : length,
	};
}
