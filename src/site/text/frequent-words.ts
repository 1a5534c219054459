import { stopWords } from "../../languages/stop-words.ts";
import { groupByEach } from "../../model/group-by.ts";

/** Scripts without spaces, whose words are found by a dictionary. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** The segmenter is quadratic in a text without spaces. */
const PIECE = /\S{1,500}/gu;
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
/** Particles and endings of Japanese are hiragana; the words that carry meaning are not. */
const MEANINGFUL_UNSPACED = /^(?!\p{Script=Hiragana}+$)[\p{L}\p{M}]{2,}$/u;
const SPACED = /(?<![\p{L}\p{M}\p{N}_@#])[\p{L}\p{M}]{4,}(?![\p{L}\p{M}\p{N}_])/gu;
/** Posts; a word in fewer of them is not typical of a year. */
const AT_LEAST = 3;

/** The words that most of these captions use, with their number: no stop words, hashtags or user names. */
export function frequentWords(captions: readonly string[], most: number): readonly (readonly [string, number])[] {
	return [...groupByEach(captions, (caption) => new Set(wordsOf(caption)))]
		.map(([word, { length }]) => [word, length] as const)
		.filter(([, count]) => count >= AT_LEAST)
		.sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))
		.slice(0, most);
}

function wordsOf(caption: string): readonly string[] {
	const text = caption.replace(/[#@＃][^\s#@]+|https?:\S+/gu, " ");
	const spaced = text.match(SPACED) ?? [];
	const unspaced = UNSPACED.test(text)
		? (text.match(PIECE) ?? [])
				.flatMap((piece) => [...segmenter.segment(piece)].map(({ segment }) => segment))
				.filter((word) => MEANINGFUL_UNSPACED.test(word))
		: [];
	return [...spaced, ...unspaced.filter((word) => UNSPACED.test(word))]
		.map((word) => word.toLowerCase())
		.filter((word) => !stopWords.has(word));
}
