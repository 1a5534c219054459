/** Letters of a line, about. */
const LINE = 88;
/** Letters of a language that puts no spaces between words, which are as wide as two. */
const LINE_OF_WIDE = 44;
const WITHOUT_SPACES: ReadonlySet<string> = new Set(["ja", "th", "zh"]);

/** A text in lines as every program shows them: broken between words, and never before a mark that closes something. */
export function inLines(text: string, lang: string): string {
	const hasSpaces = !WITHOUT_SPACES.has(new Intl.Locale(lang).language);
	const [most, between] = hasSpaces ? [LINE, " "] : [LINE_OF_WIDE, ""];
	const lines: string[] = [];
	for (const word of hasSpaces ? text.split(" ") : phrasesOf(text, lang)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last}${between}${word}`;
		else lines.push(word);
	}
	return lines.join("\n");
}

const OPENS = /[\p{Ps}\p{Pi}]$/u;
const CLOSES = /^[\p{P}\p{M}]/u;
const IS_LATIN = /^[!-~]+$/;

/** Words with the marks around them. Names of files and other words in Latin letters stay whole. */
function phrasesOf(text: string, lang: string): readonly string[] {
	const phrases: string[] = [];
	for (const { segment } of new Intl.Segmenter(lang, { granularity: "word" }).segment(text)) {
		const last = phrases.at(-1) ?? "";
		const isClosing = CLOSES.test(segment) && !OPENS.test(segment);
		if (isClosing || OPENS.test(last) || (IS_LATIN.test(last) && IS_LATIN.test(segment)))
			phrases[Math.max(0, phrases.length - 1)] = `${last}${segment}`;
		else phrases.push(segment);
	}
	return phrases;
}
