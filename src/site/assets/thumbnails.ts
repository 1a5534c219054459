import type { PlacedFile } from "../../media/prepared.ts";
import type { PictureView } from "../views/media-view.ts";
import type { Icons, Thumbnail } from "../views/thumbnail-view.ts";

/** Change the letter with any change of how thumbnails are cut or encoded: it is part of their names. */
const RECIPE = "h";
/** A ring is shown 52 pixels wide, on phones with three dots a pixel. */
const RING = 160;
/** For tabs of a browser, for the home screen of an iPhone, and for that of other systems. */
const ICONS = { small: 32, touch: 180, large: 512 } as const;

/** What a ring shows of a picture: none where that is too small to be cut, and shown itself. */
export function ringOf({ sources }: Pick<PictureView, "sources">): Thumbnail | undefined {
	const from = sources.find((source) => shorter(source) > RING);
	if (from === undefined) return undefined;
	return { path: named(from.path, `t${RING}`, "webp"), from: from.path, side: RING, round: false };
}

/** The icons of a site: its profile picture, else a mark that is the same everywhere. */
export function iconsOf(pictures: readonly Pick<PictureView, "sources">[]): Icons {
	const [{ sources } = { sources: [] }] = pictures;
	const icon = (side: number): Thumbnail => {
		const from = sources.find((source) => shorter(source) >= side) ?? sources.at(-1);
		const path = named(from?.path ?? "media/profile/none-", `i${side}`, "png");
		return { path, from: from?.path, side, round: side === ICONS.small };
	};
	return { small: icon(ICONS.small), touch: icon(ICONS.touch), large: icon(ICONS.large) };
}

function shorter({ width, height }: PlacedFile): number {
	return Math.min(width, height);
}

/** `media/2019/fingerprint-t160h.webp` beside `media/2019/fingerprint-s270f.jpg`. */
function named(path: string, what: string, extension: string): string {
	return `${path.slice(0, path.lastIndexOf("-"))}-${what}${RECIPE}.${extension}`;
}
