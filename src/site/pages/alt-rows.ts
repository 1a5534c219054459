import type { AltRow } from "../alt-texts/alt-texts.ts";
import { type Addressed, mediumView, type PageContext, untold } from "./slides.ts";

/** A row of the file of alternative texts for every picture and video of these posts and stories. */
export function altRows(shown: readonly Addressed[], context: PageContext): readonly AltRow[] {
	return shown.flatMap(({ entry, address: { key } }) =>
		entry.media.flatMap((medium, index): readonly AltRow[] => {
			const view = mediumView(medium, untold, context);
			if (view.kind === "gap") return [];
			const still = view.kind === "picture" ? view : view.posters[0];
			const picture = still?.sources[0]?.path ?? "";
			const slide = index + 1;
			return [{ post: key, slide, alt: context.alts.get(key, slide), picture, caption: entry.caption }];
		}),
	);
}

/** The subtitles of the videos that are shown, as addresses. */
export function tracksOf(shown: readonly Addressed[], context: PageContext): readonly string[] {
	return shown.flatMap(({ entry }) =>
		entry.media.flatMap((medium) => {
			const view = medium.subtitles === undefined ? undefined : mediumView(medium, untold, context);
			return view?.kind === "video" ? view.tracks.map(({ address }) => address) : [];
		}),
	);
}
