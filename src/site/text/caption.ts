import type { CaptionView, Piece } from "../views/view.ts";
import { hashtagPattern, tagOf } from "./hashtags.ts";
import { languageOfScript } from "./script-language.ts";

/** A caption and all that pages and programs want of it; `urlOf` returns an empty text for a hashtag without a page. */
export function captionView(caption: string, urlOf: (tag: string) => string): CaptionView {
	const pieces: Piece[] = [];
	const tags = new Set<string>();
	let end = 0;
	for (const match of caption.matchAll(hashtagPattern)) {
		const tag = tagOf(match[0]);
		if (tag === undefined) continue;
		tags.add(tag);
		const url = urlOf(tag);
		if (url === "") continue;
		if (match.index > end) pieces.push({ text: caption.slice(end, match.index), url: "" });
		pieces.push({ text: match[0], url });
		end = match.index + match[0].length;
	}
	if (end < caption.length) pieces.push({ text: caption.slice(end), url: "" });
	return { text: caption, pieces, tags: [...tags], lang: languageOfScript(caption) };
}
