// @ts-check
/** What is searched and the words that are looked for are folded alike: without accents and case, letter by letter. */
// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
const searchFolding = (() => {
	/** Letters that NFKD does not decompose. */
	/** @type {Readonly<Record<string, string>>} */
	const PLAIN = {
		ß: "ss",
		æ: "ae",
		œ: "oe",
		ø: "o",
		ł: "l",
		đ: "d",
		ð: "d",
		þ: "th",
		ı: "i",
		ς: "σ",
		ى: "ي",
		ة: "ه",
		ـ: "",
	};
	const ASCII = /^[\0-\x7f]*$/;

	/** @param {string} text */
	const fold = (text) =>
		ASCII.test(text)
			? text.toLowerCase()
			: text
					.normalize("NFKD")
					.replace(/\p{M}+/gu, "")
					.toLowerCase()
					.replace(/[ßæœøłđðþıςىةـ]/g, (letter) => PLAIN[letter] ?? letter);

	/**
	 * The folded text, and for each of its units the place of its letter in the text; last, the length of the text.
	 * @param {string} text
	 */
	const foldWithPlaces = (text) => {
		let folded = "";
		/** @type {number[]} */
		const places = [];
		let at = 0;
		for (const letter of text) {
			const plain = fold(letter);
			for (let unit = 0; unit < plain.length; unit++) places.push(at);
			folded += plain;
			at += letter.length;
		}
		places.push(at);
		return { folded, places };
	};

	/**
	 * Where words are in a text, in order, as places in it that do not overlap.
	 * @param {string} text
	 * @param {readonly string[]} words folded
	 */
	const placesOf = (text, words) => {
		const { folded, places } = foldWithPlaces(text);
		/** @type {[from: number, to: number][]} */
		const found = [];
		for (const word of words) {
			for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
				let end = at + word.length;
				// Of a letter that folds to several all of it is meant.
				while (end < places.length - 1 && places[end] === places[end - 1]) end++;
				found.push([places[at] ?? 0, places[end] ?? text.length]);
			}
		}
		found.sort(([a], [b]) => a - b);
		/** @type {[from: number, to: number][]} */
		const merged = [];
		for (const [from, to] of found) {
			const last = merged.at(-1);
			if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
			else merged.push([from, to]);
		}
		return merged;
	};
	return { fold, placesOf };
})();
