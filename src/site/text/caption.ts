import type { CaptionView, Piece } from "../views/view.ts";
import { hashtagsIn } from "./hashtags.ts";
import { languageOfScript } from "./script-language.ts";

/** A caption as pages show it; `urlOf` returns an empty text for a hashtag without a page. */
export function captionView(caption: string, urlOf: (tag: string) => string): CaptionView {
	const pieces: Piece[] = [];
	const tags = new Set<string>();
	let end = 0;
	for (const { tag, text, index } of hashtagsIn(caption)) {
		tags.add(tag);
		const url = urlOf(tag);
		if (url === "") continue;
		if (index > end) pieces.push({ text: caption.slice(end, index), url: "" });
		pieces.push({ text, url });
		end = index + text.length;
	}
	if (end < caption.length) pieces.push({ text: caption.slice(end), url: "" });
	return { text: caption, pieces, tags: [...tags], lang: languageOfScript(caption) };
}
