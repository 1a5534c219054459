import type { AltRow, AltTexts } from "./alt-texts/alt-texts.ts";
import type { CaptionView, SlideView } from "./views/view.ts";

/** A row for every picture and video that a person could describe of these posts and stories. */
export function altRows(
	shown: readonly { readonly key: string; readonly caption: CaptionView; readonly slides: readonly SlideView[] }[],
	alts: AltTexts,
): readonly AltRow[] {
	return shown.flatMap(({ key, caption, slides }) =>
		slides.flatMap((slide, index): readonly AltRow[] => {
			if (slide.kind === "gap") return [];
			const still = slide.kind === "picture" ? slide : slide.posters[0];
			const picture = still?.sources[0]?.path ?? "";
			return [{ post: key, slide: index + 1, alt: alts.get(key, index + 1), picture, caption: caption.text }];
		}),
	);
}
