import type { CaptionView, Piece } from "../views/view.ts";
import { hashtagPattern, tagOf } from "./hashtags.ts";
import { languageOfScript } from "./script-language.ts";

/** A caption in pieces, so that its hashtags can be links; `urlOf` answers empty for a hashtag without a page. */
export function captionView(caption: string, urlOf: (tag: string) => string): CaptionView {
	const pieces: Piece[] = [];
	let end = 0;
	for (const match of caption.matchAll(hashtagPattern)) {
		const tag = tagOf(match[0]);
		const url = tag === undefined ? "" : urlOf(tag);
		if (url === "") continue;
		if (match.index > end) pieces.push({ text: caption.slice(end, match.index), url: "" });
		pieces.push({ text: match[0], url });
		end = match.index + match[0].length;
	}
	if (end < caption.length) pieces.push({ text: caption.slice(end), url: "" });
	return { pieces, lang: languageOfScript(caption) };
}
