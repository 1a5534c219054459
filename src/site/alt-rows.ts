import type { AltRow, AltTexts } from "./alt-texts/alt-texts.ts";
import type { ShownPost } from "./pages/posts.ts";
import type { SlideView, StoryDayPage } from "./views/view.ts";

/** A row for every picture and video that a person could describe, newest first, stories last. */
export function altRows(
	posts: readonly ShownPost[],
	storyDays: readonly StoryDayPage[],
	alts: AltTexts,
): readonly AltRow[] {
	const rowsOf = (post: string, caption: string, slides: readonly SlideView[]) =>
		slides.flatMap((slide, index): readonly AltRow[] => {
			if (slide.kind === "gap") return [];
			const shown = slide.kind === "picture" ? slide : slide.posters[0];
			const picture = shown?.sources[0]?.path ?? "";
			return [{ post, slide: index + 1, alt: alts.get(post, index + 1), picture, caption }];
		});
	return [
		...posts.flatMap(({ page }) => rowsOf(page.key, page.caption.text, page.slides)),
		...storyDays.flatMap(({ stories }) =>
			stories.flatMap(({ key, caption, slides }) => rowsOf(key, caption.text, slides)),
		),
	];
}
