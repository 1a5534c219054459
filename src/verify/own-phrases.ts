/** How far before a word its tag is looked for. */
const FAR = 1000;
/** Elements in which the pages have a month's name alone: ways to its page, headings, counts. No text of the owner is in one. */
const FURNITURE = /^<(?:a|h2|span)(?=[\s>])[^<>]*>[^<>]*$/;
const WORD_SIGN = /[\p{L}\p{N}]/u;

/**
 * What the program itself writes in the language and zone of one site: dates, names of months, the sentence about times. A private
 * text that stands inside such a phrase was written by the program; the same text anywhere else was not. A word that is such a
 * phrase by itself, as the name of a month, is believed only where pages have it, in links and headings.
 */
export class OwnPhrases {
	readonly #phrases: ReadonlySet<string>;
	/** Where a text stands in phrases: how many letters before it, and how long the phrase is. */
	readonly #places = new Map<string, readonly (readonly [before: number, length: number])[]>();

	constructor(phrases: Iterable<string>) {
		this.#phrases = new Set(phrases);
	}

	/** Whether what stands at this place of a page belongs to a phrase. */
	covers(page: string, at: number, text: string): boolean {
		return this.#placesOf(text).some(([before, length]) => {
			const [start, end] = [at - before, at - before + length];
			if (start < 0 || !this.#phrases.has(page.slice(start, end))) return false;
			if (WORD_SIGN.test(page.charAt(start - 1)) || WORD_SIGN.test(page.charAt(end))) return false;
			return length > text.length || /\p{N}/u.test(text) || isInFurniture(page, start);
		});
	}

	/** The same for every place of a page; false where it stands nowhere. */
	coversAll(page: string, text: string): boolean {
		let at = page.indexOf(text);
		const stands = at >= 0;
		for (; at >= 0; at = page.indexOf(text, at + 1)) if (!this.covers(page, at, text)) return false;
		return stands;
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

function isInFurniture(page: string, at: number): boolean {
	const before = page.slice(Math.max(0, at - FAR), at);
	return FURNITURE.test(before.slice(before.lastIndexOf("<")));
}
