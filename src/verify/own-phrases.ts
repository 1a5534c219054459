/** Characters before a word in which its tag is searched for. */
const TAG_DISTANCE = 1000;
/** Elements in which pages have the name of a month alone: links to its page, headings, counts. None has a text of the owner. */
const CHROME = /^<(?:a|h2|span)(?=[\s>])[^<>]*>[^<>]*$/;
/** Of words, but not of Chinese and Japanese ones, between which there is no space: a date stands in a sentence as it is. */
const WORD_CHARACTER = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u;

/**
 * What the program itself writes in the language and zone of one site: dates, names of months, the sentence about times. A private
 * text inside such a phrase was written by the program; the same text anywhere else was not. A word that is such a phrase by
 * itself, as the name of a month is, counts only in links and headings, where pages have it.
 */
export class OwnPhrases {
	readonly #phrases: ReadonlySet<string>;
	/** Cache of where phrases contain a text: how many characters precede it, and the length of the phrase. */
	readonly #places = new Map<string, readonly (readonly [before: number, length: number])[]>();

	constructor(phrases: Iterable<string>) {
		this.#phrases = new Set(phrases);
	}

	/** Whether the text at this index of a page belongs to a phrase. */
	covers(page: string, at: number, text: string): boolean {
		return this.#placesOf(text).some(([before, length]) => {
			const [start, end] = [at - before, at - before + length];
			if (start < 0 || !this.#phrases.has(page.slice(start, end))) return false;
			if (WORD_CHARACTER.test(page.charAt(start - 1)) || WORD_CHARACTER.test(page.charAt(end))) return false;
			return length > text.length || /\p{N}/u.test(text) || isInChrome(page, start);
		});
	}

	/** The same for every occurrence in a page; false where there is none. */
	coversAll(page: string, text: string): boolean {
		let at = page.indexOf(text);
		const occurs = at >= 0;
		for (; at >= 0; at = page.indexOf(text, at + 1)) if (!this.covers(page, at, text)) return false;
		return occurs;
	}

	#placesOf(text: string) {
		const known = this.#places.get(text);
		if (known !== undefined) return known;
		const found = new Map<string, readonly [number, number]>();
		for (const phrase of this.#phrases) {
			for (let at = phrase.indexOf(text); at >= 0 && text !== ""; at = phrase.indexOf(text, at + 1)) {
				found.set(`${at} ${phrase.length}`, [at, phrase.length]);
			}
		}
		const places = [...found.values()];
		this.#places.set(text, places);
		return places;
	}
}

function isInChrome(page: string, at: number): boolean {
	const before = page.slice(Math.max(0, at - TAG_DISTANCE), at);
	return CHROME.test(before.slice(before.lastIndexOf("<")));
}
