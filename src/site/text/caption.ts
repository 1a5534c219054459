import type { CaptionView, Piece } from "../views/view.ts";
import { hashtagsIn } from "./hashtags.ts";

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

/**
 * Scripts that, near enough, only one living language uses. Latin and Cyrillic are ambiguous; Arabic script is Arabic unless
 * it has one of the letters that Persian, Urdu and Kurdish add.
 */
const SCRIPTS: readonly (readonly [lang: string, script: RegExp])[] = [
	["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	["ko", /\p{Script=Hangul}/gu],
	["el", /\p{Script=Greek}/gu],
	["he", /\p{Script=Hebrew}/gu],
	["th", /\p{Script=Thai}/gu],
	["ka", /\p{Script=Georgian}/gu],
	["hy", /\p{Script=Armenian}/gu],
	["km", /\p{Script=Khmer}/gu],
	["lo", /\p{Script=Lao}/gu],
	["my", /\p{Script=Myanmar}/gu],
	["ta", /\p{Script=Tamil}/gu],
	["te", /\p{Script=Telugu}/gu],
	["kn", /\p{Script=Kannada}/gu],
	["ml", /\p{Script=Malayalam}/gu],
	["si", /\p{Script=Sinhala}/gu],
	["ar", /\p{Script=Arabic}/gu],
];
const NOT_ARABIC = /[پچژگکیےھٹڈڑڕۆێ]/u;
const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;
/** A fast path: most captions are in Latin or Cyrillic alone. */
const BEYOND_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Cyrillic}]/u;
/** So many Han characters without a single kana are not Japanese. */
const HAN_WITHOUT_KANA = 16;
const MOST = 0.7;

/** BCP 47 tag of the language a text is in, where its script makes that certain; else empty. Hashtags do not count. */
export function languageOfScript(caption: string): string {
	if (!BEYOND_LATIN.test(caption)) return "";
	const text = caption.replace(/[#@＃]\S+/gu, " ");
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	const enough = count(LETTER) * MOST;
	if (enough === 0) return "";
	const han = count(HAN);
	for (const [lang, script] of SCRIPTS) {
		const letters = count(script);
		if (letters === 0 || letters + (lang === "ja" ? han : 0) < enough) continue;
		return lang === "ar" && NOT_ARABIC.test(text) ? "" : lang;
	}
	return han >= Math.max(enough, HAN_WITHOUT_KANA) ? "zh" : "";
}
