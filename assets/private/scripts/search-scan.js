// @ts-check
/**
 * Loads the parts of what is searched and looks through them, a few milliseconds at a time, so that keys are never late.
 * @typedef {{ words: readonly string[], area: string, person: string, year: number }} SearchQuery words and person are folded
 * @typedef {{ part: number, rows: number, areas: string[], years: number[], people: number[], hasOthers: boolean }} SearchListed
 * @typedef {{ people: [name: string, rows: number][], parts: SearchListed[] }} SearchContents
 * @typedef {{ part: SearchPart, rows: number[] }} SearchFound the latest row first
 * @typedef {{ found: readonly SearchFound[], count: number, share: number, isDone: boolean, isDamaged: boolean }} SearchState
 */
// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
class SearchScan {
	/** Parts that are loaded at the same time. */
	static AHEAD = 4;
	/** Milliseconds of work before keys get their turn. */
	static SLICE = 8;

	/** @type {SearchContents | undefined} */
	contents;
	/** @type {Map<number, Promise<SearchPart | undefined>>} */
	#parts = new Map();
	/** What has come and is not taken yet. @type {Map<number, SearchData>} */
	#come = new Map();
	#turn = 0;
	/** @type {Intl.DateTimeFormat} */
	#years;

	/** @param {string} zone */
	constructor(zone) {
		this.#years = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { year: "numeric", timeZone: zone });
		const given = Reflect.get(globalThis, "vitrineSearch") ?? [];
		/** @param {SearchData | SearchContents} data */
		const take = (data) => {
			if ("parts" in data) this.contents = data;
			else this.#come.set(data.part, data);
		};
		for (const data of given) take(data);
		Reflect.set(globalThis, "vitrineSearch", { push: take });
	}

	/** Undefined for a part whose file is not there or damaged. @param {number} part */
	#load(part) {
		const known = this.#parts.get(part);
		if (known !== undefined) return known;
		/** @type {Promise<SearchPart | undefined>} */
		const loaded = new Promise((resolve) => {
			const script = document.createElement("script");
			script.src = `search/${part}.js`;
			script.onload = script.onerror = () => {
				const data = this.#come.get(part);
				this.#come.delete(part);
				script.remove();
				resolve(data && new SearchPart(data));
			};
			document.head.append(script);
		});
		this.#parts.set(part, loaded);
		return loaded;
	}

	/** Begins to load what will be looked through first. @param {SearchQuery} query */
	prepare(query) {
		for (const { part } of this.#wanted(query).slice(0, SearchScan.AHEAD)) void this.#load(part);
	}

	/** The parts in which there can be something. @param {SearchQuery} query */
	#wanted({ area, person, year }) {
		const { people = [], parts = [] } = this.contents ?? {};
		const meant = people.map(([name]) => person !== "" && searchFolding.fold(name).includes(person));
		return parts.filter(
			(one) =>
				(area === "" || one.areas.includes(area)) &&
				(year === 0 || one.years.includes(year)) &&
				(person === "" || one.hasOthers || one.people.some((number) => meant[number])),
		);
	}

	/**
	 * Looks for something, in place of what was looked for before.
	 * @param {SearchQuery} query
	 * @param {(state: SearchState) => void} report called while it goes on, and when it is done
	 */
	async run(query, report) {
		const turn = ++this.#turn;
		if (query.words.length === 0) return;
		const wanted = this.#wanted(query);
		const total = wanted.reduce((sum, { rows }) => sum + rows, 0);
		/** @type {SearchFound[]} */
		const found = [];
		let [count, done, isDamaged] = [0, 0, false];
		let until = performance.now() + SearchScan.SLICE;
		const state = (isDone = false) => ({ found, count, isDamaged, isDone, share: total === 0 ? 1 : done / total });
		for (const [index, listed] of wanted.entries()) {
			for (const { part } of wanted.slice(index, index + SearchScan.AHEAD)) void this.#load(part);
			const part = await this.#load(listed.part);
			if (turn !== this.#turn) return;
			if (part === undefined) isDamaged = true;
			const accepts = part === undefined ? () => false : this.#filter(part, query, listed);
			/** @type {number[]} */
			const rows = [];
			for (let at = 0, chunk = part?.chunk(at); part !== undefined && chunk !== undefined; chunk = part.chunk(++at)) {
				/** @type {number[]} */
				const inChunk = [];
				part.find(chunk, query.words, inChunk);
				for (const row of inChunk) if (accepts(row)) rows.push(row);
				if (performance.now() < until) continue;
				await SearchScan.pause();
				if (turn !== this.#turn) return;
				until = performance.now() + SearchScan.SLICE;
			}
			done += listed.rows;
			if (part !== undefined && rows.length > 0) {
				rows.sort((a, b) => part.timeAt(b) - part.timeAt(a) || a - b);
				found.push({ part, rows });
				count += rows.length;
			}
			if (index < wanted.length - 1) report(state());
		}
		report(state(true));
	}

	/**
	 * Whether a row of a part is in the area, from the person and of the year that are wanted.
	 * @param {SearchPart} part
	 * @param {SearchQuery} query
	 * @param {SearchListed} listed
	 * @returns {(row: number) => boolean}
	 */
	#filter(part, { area, person, year }, { areas, years }) {
		const people = part.data.people.map((name) => person === "" || searchFolding.fold(name).includes(person));
		/** @param {number} row */
		const yearAt = (row) => {
			const time = part.timeAt(row);
			return Number.isFinite(time) ? Number(this.#years.format(time)) : 0;
		};
		return (row) =>
			(person === "" || people[part.personAt(row)] === true) &&
			(area === "" || areas.length === 1 || part.runAt(row).area === area) &&
			(year === 0 || years.length === 1 || yearAt(row) === year);
	}

	/** Lets everything else that waits have its turn; a timer would take four milliseconds. */
	static pause() {
		return new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				resolve(undefined);
			};
			port2.postMessage(undefined);
		});
	}
}
