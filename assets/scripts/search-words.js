// @ts-check
/** How words are compared: what is searched and what is looked for are folded alike. */
// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
const searchWords = (() => {
	const UNSPACED =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;
	const WORD = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu;
	/** Letters that NFKD does not decompose. */
	/** @type {Readonly<Record<string, string>>} */
	const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ى: "ي", ة: "ه", ـ: "" };
	/** Letters of a word in which one may be wrong: a shorter one is near to too many others. */
	const FORGIVEN = 5;
	/** Letters of a caption in which words are marked; what is beyond is not shown anyway. */
	const MARKED = 10_000;

	/** What most texts consist of, in which nothing is to be decomposed. */
	const ASCII = /^[\0-\x7f]*$/;

	/** Without accents and case. @param {string} text */
	const plain = (text) =>
		ASCII.test(text)
			? text.toLowerCase()
			: text
					.toLowerCase()
					.normalize("NFKD")
					.replace(/\p{M}/gu, "")
					.replace(/[ßæœøłđðþıىةـ]/g, (letter) => PLAIN[letter] ?? letter);

	/** Normalizes: no accents, case or punctuation; one space before each word; # and @ are words of their own. @param {string} text */
	const fold = (text) =>
		` ${plain(text)
			.replace(/[#@]/g, " $& ")
			.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}#@]+/gu, " ")
			.trim()}`;

	/**
	 * What a folded text must contain for each word of a query: the beginning of a word, or in scripts without spaces, which a
	 * leading space would miss, any part.
	 * @param {string} query
	 */
	const wantedIn = (query) =>
		fold(query)
			.trim()
			// In a query, # and @ belong to the word that follows.
			.replace(/([#@]) (?=[^#@ ])/g, "$1_")
			.split(" ")
			.filter((word) => word !== "")
			.map((word) => (UNSPACED.test(word) ? word : ` ${word}`).replace("_", " "));

	/** Whether a text begins with a word in which one letter is missing, too many, wrong, or swapped with the next. @param {string} text @param {string} word */
	const beginsAlmost = (text, word) => {
		let same = 0;
		while (same < word.length && word[same] === text[same]) same++;
		return (
			text.startsWith(word.slice(same + 1), same + 1) ||
			text.startsWith(word.slice(same + 1), same) ||
			text.startsWith(word.slice(same), same + 1) ||
			(text[same] === word[same + 1] &&
				text[same + 1] === word[same] &&
				text.startsWith(word.slice(same + 2), same + 2))
		);
	};

	/**
	 * Words of a vocabulary that begin with what is wanted but for one letter; none for a short one.
	 * @param {string} wanted
	 * @param {Iterable<string>} vocabulary
	 */
	const nearTo = (wanted, vocabulary) => {
		const word = wanted.replace(/^ (?:[#@] )?/, "");
		if (word.length < FORGIVEN || UNSPACED.test(word)) return [];
		return [...vocabulary].filter((known) => known.length + 1 >= word.length && beginsAlmost(known, word));
	};

	/**
	 * Where wanted words are in a text as it was written, in order.
	 * @param {string} text
	 * @param {readonly string[]} wanted
	 */
	const placesOf = (text, wanted) => {
		/** @type {[from: number, to: number][]} */
		const places = [];
		for (const { 0: word, index } of text.slice(0, MARKED).matchAll(WORD)) {
			const folded = fold(word);
			const sign = /[#@]/.test(text[index - 1] ?? "") ? 1 : 0;
			const found = wanted.find((part) => folded.includes(part.replace(/ [#@] /, " ")));
			if (found === undefined || (/^ [#@] /.test(found) && sign === 0)) continue;
			if (found.startsWith(" ")) places.push([index - sign, index + word.length]);
			else {
				// In a script without spaces a word is a part, of as many letters where none of them is composed.
				const at = folded.length - 1 === word.length ? folded.indexOf(found) - 1 : 0;
				places.push([index + at, index + (folded.length - 1 === word.length ? at + found.length : word.length)]);
			}
		}
		return places;
	};

	return { fold, wantedIn, nearTo, placesOf };
})();
