// @ts-check
/**
 * What a search shows: the latest of what was found, each in its context.
 * @typedef {{ part: SearchPart, row: number }} SearchHit
 */
// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
const searchHits = (() => {
	/** Letters before and behind the first word that was found. */
	const [BEFORE, BEHIND] = [60, 240];

	/**
	 * A result: what it belongs to, who and when, and the text around what was found.
	 * @param {SearchHit} hit
	 * @param {readonly string[]} words folded
	 * @param {(milliseconds: number) => string} dateOf
	 */
	const itemOf = ({ part, row }, words, dateOf) => {
		const { title, page } = part.runAt(row);
		const person = part.data.people[part.personAt(row)] ?? "";
		const time = part.timeAt(row);
		const link = document.createElement("a");
		link.className = "hit";
		link.href = `${page}#${part.addressAt(row)}`;
		const facts = document.createElement("span");
		facts.className = "quiet";
		const date = document.createElement("time");
		if (Number.isFinite(time)) {
			date.dateTime = new Date(time).toISOString();
			date.textContent = dateOf(time);
		}
		const head = element("b", "hit-title", title);
		const sender = person === title ? "" : person;
		facts.append(element("bdi", "", sender), sender !== "" && date.dateTime !== "" ? " · " : "", date);
		link.append(head, facts, contextOf(part.textOf(row), words));
		const item = document.createElement("li");
		item.append(link);
		return item;
	};

	/** @param {string} name @param {string} className @param {string} text */
	function element(name, className, text) {
		const made = document.createElement(name);
		if (className !== "") made.className = className;
		made.dir = "auto";
		made.textContent = text;
		return made;
	}

	/**
	 * The latest of what each part has, the latest first: the parts have theirs in this order.
	 * @param {readonly SearchFound[]} found
	 * @param {number} most
	 */
	function latestOf(found, most) {
		const heads = found.map(({ part, rows }) => ({ part, rows, at: 0, time: part.timeAt(rows[0] ?? -1) }));
		/** @type {SearchHit[]} */
		const latest = [];
		while (latest.length < most) {
			let first;
			for (const head of heads)
				if (head.at < head.rows.length && (first === undefined || head.time > first.time)) first = head;
			if (first === undefined) break;
			latest.push({ part: first.part, row: first.rows[first.at] ?? -1 });
			first.at += 1;
			first.time = first.part.timeAt(first.rows[first.at] ?? -1);
		}
		return latest;
	}

	/** The text around the first word that was found, with all of them marked. @param {string} text @param {readonly string[]} words */
	function contextOf(text, words) {
		const found = searchFolding.placesOf(text, words);
		const [first = 0] = found[0] ?? [];
		const from = whole(text, first < 2 * BEFORE ? 0 : first - BEFORE);
		const to = whole(text, Math.max(first + BEHIND, 0));
		const shown = element("span", "hit-text", "");
		let at = from;
		if (from > 0) shown.append("… ");
		for (const [start, end] of found) {
			if (start >= to) break;
			shown.append(text.slice(at, start));
			const mark = document.createElement("mark");
			mark.textContent = text.slice(start, end);
			shown.append(mark);
			at = end;
		}
		shown.append(text.slice(at, Math.max(at, to)));
		if (to < text.length) shown.append(" …");
		return shown;
	}

	/** A place that is not between the two halves of a letter. @param {string} text @param {number} at */
	function whole(text, at) {
		return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
	}

	return { itemOf, latestOf };
})();
