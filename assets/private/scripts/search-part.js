// @ts-check
/**
 * A part of what is searched, as its script hands it over: a line of text for each row, and beside it who, when and where.
 * @typedef {{ part: number, runs: number[], addresses: (number | string)[], areas: string[], people: string[], titles: string[],
 *   pages: string[], senders: string, times: string, text: string }} SearchData
 * @typedef {{ folded: string, row: number, rows: number, start: number }} SearchChunk
 */

/** Letters that are folded and searched at once: a few milliseconds. */
const SEARCH_CHUNK = 50_000;

// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
class SearchPart {
	/** @type {SearchChunk[]} */
	#chunks = [];
	/** How far the text has been folded. */
	#end = 0;
	/** @type {string[] | undefined} */
	#senders;
	/** @type {Float64Array | undefined} */
	#times;
	/** @type {Map<number, string> | undefined} */
	#addresses;

	/** @param {SearchData} data */
	constructor(data) {
		this.data = data;
	}

	/** A piece of the text with whole rows, folded once; undefined behind the last. @param {number} index */
	chunk(index) {
		const { text } = this.data;
		const known = this.#chunks[index];
		if (known !== undefined || this.#end > text.length) return known;
		const start = this.#end;
		const to = text.indexOf("\n", start + SEARCH_CHUNK);
		const folded = searchFolding.fold(to < 0 ? text.slice(start) : text.slice(start, to));
		let rows = 1;
		for (let at = folded.indexOf("\n"); at >= 0; at = folded.indexOf("\n", at + 1)) rows++;
		const before = this.#chunks.at(-1);
		const chunk = { folded, start, rows, row: before === undefined ? 0 : before.row + before.rows };
		this.#chunks.push(chunk);
		this.#end = to < 0 ? text.length + 1 : to + 1;
		return chunk;
	}

	/**
	 * Adds the rows of a chunk in which all words are.
	 * @param {SearchChunk} chunk
	 * @param {readonly string[]} words folded, the longest first
	 * @param {number[]} into
	 */
	find({ folded, row }, [first = "", ...others], into) {
		let [line, number] = [0, row];
		for (let at = folded.indexOf(first); at >= 0; ) {
			for (let end = folded.indexOf("\n", line); end >= 0 && end < at; end = folded.indexOf("\n", line)) {
				line = end + 1;
				number++;
			}
			const end = folded.indexOf("\n", at);
			const stop = end < 0 ? folded.length : end;
			if (others.length === 0 || isIn(folded.slice(line, stop), others)) into.push(number);
			at = end < 0 ? -1 : folded.indexOf(first, end);
		}
	}

	/** @param {number} row */
	textOf(row) {
		const { text } = this.data;
		const chunk = this.#chunks.find((one) => row < one.row + one.rows);
		let from = chunk?.start ?? 0;
		for (let left = row - (chunk?.row ?? 0); left > 0; left--) from = text.indexOf("\n", from) + 1;
		const to = text.indexOf("\n", from);
		return text.slice(from, to < 0 ? text.length : to);
	}

	/** The number of a row's person among the people of the part. @param {number} row */
	personAt(row) {
		this.#senders ??= this.data.senders.split(" ");
		return Number.parseInt(this.#senders[row] ?? "", 36);
	}

	/** Milliseconds since 1970; -Infinity for none. @param {number} row */
	timeAt(row) {
		if (this.#times === undefined) {
			let time = 0;
			this.#times = Float64Array.from(this.data.times.split(" "), (difference) => {
				if (difference === "") return Number.NEGATIVE_INFINITY;
				time += Number.parseInt(difference, 36);
				return time;
			});
		}
		return this.#times[row] ?? Number.NEGATIVE_INFINITY;
	}

	/** Area, title and page of a row. @param {number} row */
	runAt(row) {
		const { runs, areas, titles, pages } = this.data;
		let [low, high] = [0, runs.length / 4 - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((runs[4 * middle] ?? 0) <= row) low = middle;
			else high = middle - 1;
		}
		const [area, title, page] = runs.slice(4 * low + 1, 4 * low + 4);
		return { area: areas[area ?? -1] ?? "", title: titles[title ?? -1] ?? "", page: pages[page ?? -1] ?? "" };
	}

	/** Its address on its page. @param {number} row */
	addressAt(row) {
		if (this.#addresses === undefined) {
			const { addresses } = this.data;
			this.#addresses = new Map();
			for (let at = 0; at < addresses.length; at += 2)
				this.#addresses.set(Number(addresses[at]), String(addresses[at + 1]));
		}
		return this.#addresses.get(row) ?? `m${this.timeAt(row)}`;
	}
}

/** @param {string} line @param {readonly string[]} words */
function isIn(line, words) {
	return words.every((word) => line.includes(word));
}
