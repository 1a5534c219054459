// @ts-check
/** A result of the search as a row: its picture, its date and kind, and the words of its caption around those looked for. */
// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
const searchResult = (() => {
	/** Letters of a caption in a row, and before the first word that was looked for. */
	const SHOWN = 220;
	const BEFORE = 25;
	/** Letters that are shown where there are as many; those of East Asia are twice as wide. */
	const AT_LEAST = 80;
	const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff]/;

	/**
	 * A text in which the wanted words are marked.
	 * @param {string} text
	 * @param {readonly (readonly [from: number, to: number])[]} places
	 * @returns {(Node | string)[]}
	 */
	const marked = (text, places) => {
		/** @type {(Node | string)[]} */
		const parts = [];
		let end = 0;
		for (const [from, to] of places) {
			const mark = document.createElement("mark");
			mark.textContent = text.slice(from, to);
			parts.push(text.slice(end, from), mark);
			end = to;
		}
		parts.push(text.slice(end));
		return parts;
	};

	/**
	 * The part of a caption around the first wanted word; no emoji is cut in two.
	 * @param {string} caption
	 * @param {readonly string[]} wanted
	 */
	const excerpt = (caption, wanted) => {
		const [first] = searchWords.placesOf(caption, wanted);
		// Near its end, a caption is shown from further ahead.
		const wide = WIDE.test(caption) ? 2 : 1;
		const wish = Math.min((first?.[0] ?? 0) - BEFORE, caption.length - AT_LEAST / wide);
		const space = caption.lastIndexOf(" ", wish);
		const begin = wish <= BEFORE ? 0 : space < wish - SHOWN ? wish : space + 1;
		const part = caption
			.slice(begin, begin + SHOWN)
			.replace(/^[\udc00-\udfff]/, "")
			.replace(/[\ud800-\udbff]$/, "");
		const text = `${begin > 0 ? "…" : ""}${part}${begin + SHOWN < caption.length ? "…" : ""}`;
		return marked(text, searchWords.placesOf(text, wanted));
	};

	/**
	 * @param {SearchRow} row
	 * @param {HTMLTemplateElement} template
	 * @param {string} root
	 * @param {readonly string[]} wanted
	 */
	return ([url, date, day, picture, tone, , badge, caption, place, , , notes], template, root, wanted) => {
		const result = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
		/** @param {string} name @param {readonly (Node | string)[]} parts */
		const fill = (name, parts) => result.querySelector(`.result-${name}`)?.replaceChildren(...parts);
		/** @param {string} text */
		const all = (text) => marked(text, searchWords.placesOf(text, wanted));
		result.querySelector("a")?.setAttribute("href", root + url);
		const image = result.querySelector("img");
		if (picture === "") {
			// Words alone are their own picture, as in the grid; they are read once, beside it.
			const words = document.createElement("span");
			words.className = "result-words";
			words.ariaHidden = "true";
			words.textContent = caption.slice(0, SHOWN);
			image?.replaceWith(words);
		} else if (image !== null) {
			image.src = root + picture;
			image.classList.add(`tone-${tone}`);
		}
		fill("date", all(date));
		result.querySelector("time")?.setAttribute("datetime", day);
		fill("kind", all(badge));
		fill("place", all(place));
		fill("caption", excerpt(notes === undefined ? caption : `${caption}\n${notes}`.trim(), wanted));
		return result;
	};
})();
