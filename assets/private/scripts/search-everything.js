// @ts-check
/** Searches everything as one types: the field, its filters and the results. The query is in the address, so that back works. */
{
	/** Results that are shown at once. */
	const AT_ONCE = 50;
	/** Letters before and behind the first word that was found. */
	const [BEFORE, BEHIND] = [60, 240];
	/** Milliseconds between two reports that are read aloud, and before the address is changed. */
	const [SAID, KEPT] = [1000, 300];

	/** @typedef {{ part: SearchPart, row: number }} Hit */

	class SearchEverything extends HTMLElement {
		#shown = AT_ONCE;
		#said = 0;
		#keeping = 0;
		/** @type {readonly string[]} */
		#words = [];
		/** @type {SearchState | undefined} */
		#state;
		/** What is in the list: while parts are still loaded, what is there keeps its place. @type {Hit[]} */
		#listed = [];

		connectedCallback() {
			const { lang } = document.documentElement;
			this.scan = new SearchScan(this.dataset["zone"] ?? "UTC");
			this.dates = new Intl.DateTimeFormat(lang, {
				...{ dateStyle: "long", timeStyle: "short" },
				timeZone: this.dataset["zone"] ?? "UTC",
			});
			this.numbers = new Intl.NumberFormat(lang);
			this.form = this.#one("form", HTMLFormElement);
			this.fields = {
				q: this.#one("#search-words", HTMLInputElement),
				area: this.#one("#search-area", HTMLSelectElement),
				person: this.#one("#search-person", HTMLInputElement),
				year: this.#one("#search-year", HTMLSelectElement),
			};
			this.list = this.#one(".hits", HTMLUListElement);
			this.more = this.#one(".search-more", HTMLElement);
			this.status = this.#one(".search-status", HTMLElement);
			this.form.hidden = false;
			this.#one(".search-without", HTMLElement).hidden = true;
			this.form.addEventListener("submit", (event) => event.preventDefault());
			this.form.addEventListener("input", () => this.#asked());
			this.fields.q.addEventListener("focus", () => this.scan?.prepare(this.#query()));
			this.more.addEventListener("click", () => {
				this.#shown += AT_ONCE;
				this.#list();
			});
			addEventListener("hashchange", () => this.#readAddress());
			// The table of contents comes behind this script.
			addEventListener("DOMContentLoaded", () => this.#begin());
		}

		#begin() {
			const people = [...(this.scan?.contents?.people ?? [])].sort(([, a], [, b]) => b - a).slice(0, 300);
			this.#one("datalist", HTMLDataListElement).append(
				...people.map(([name]) => {
					const option = document.createElement("option");
					option.value = name;
					return option;
				}),
			);
			this.#readAddress();
			if (matchMedia("(pointer: fine)").matches) this.fields?.q.focus({ preventScroll: true });
		}

		/** @template {Element} T @param {string} selector @param {new () => T} type @returns {T} */
		#one(selector, type) {
			const found = this.querySelector(selector);
			if (found instanceof type) return found;
			throw new Error(`The search needs ${selector}`);
		}

		#readAddress() {
			const given = new URLSearchParams(location.hash.slice(1));
			for (const [name, field] of Object.entries(this.fields ?? {})) field.value = given.get(name) ?? "";
			this.#run();
		}

		#asked() {
			clearTimeout(this.#keeping);
			this.#keeping = setTimeout(() => {
				const kept = new URLSearchParams();
				for (const [name, field] of Object.entries(this.fields ?? {}))
					if (field.value !== "") kept.set(name, field.value);
				history.replaceState(null, "", `#${kept}`);
			}, KEPT);
			this.#run();
		}

		/** @returns {SearchQuery} */
		#query() {
			const { q, area, person, year } = this.fields ?? {};
			const words = searchFolding.fold(q?.value ?? "").split(/\s+/);
			return {
				words: words.filter(Boolean).sort((a, b) => b.length - a.length),
				area: area?.value ?? "",
				person: searchFolding.fold(person?.value ?? "").trim(),
				year: Number(year?.value ?? 0),
			};
		}

		#run() {
			const query = this.#query();
			this.#words = query.words;
			this.#shown = AT_ONCE;
			this.#listed = [];
			this.#state = undefined;
			let isFirst = true;
			void this.scan?.run(query, (state) => {
				this.#state = state;
				// What was found for the letters before stays until there is something else to see.
				if (state.count > 0 || state.isDone) {
					if (isFirst || state.isDone || this.#listed.length < this.#shown) this.#list();
					isFirst = false;
				}
				this.#say();
			});
			if (query.words.length === 0) {
				this.list?.replaceChildren();
				if (this.status) this.status.textContent = "";
				if (this.more) this.more.hidden = true;
			}
		}

		#say() {
			const state = this.#state;
			const now = performance.now();
			if (state === undefined || !this.status || (!state.isDone && now - this.#said < SAID)) return;
			this.#said = now;
			const { found = "", progress = "", none = "", damaged = "" } = this.dataset;
			const n = this.numbers?.format(state.count) ?? "";
			const text = !state.isDone
				? progress.replace("{n}", n).replace("{percent}", String(Math.floor(100 * state.share)))
				: state.count === 0
					? none
					: found.replace("{n}", n);
			this.status.textContent = state.isDamaged ? `${text} ${damaged}` : text;
		}

		/** Shows what has been found: the latest first when all has been looked through, else behind what is there. */
		#list() {
			const state = this.#state;
			if (state === undefined || !this.list || !this.more) return;
			const known = new Set(this.#listed.map(({ part, row }) => `${part.data.part} ${row}`));
			const latest = latestOf(state.found, this.#shown);
			const isNew = (/** @type {Hit} */ { part, row }) => !known.has(`${part.data.part} ${row}`);
			const before = this.#listed;
			this.#listed = state.isDone ? latest : [...before, ...latest.filter(isNew)].slice(0, this.#shown);
			const isSame =
				before.length > 0 &&
				before.every((hit, at) => this.#listed[at]?.row === hit.row && this.#listed[at]?.part === hit.part);
			if (isSame) this.list.append(...this.#listed.slice(before.length).map((hit) => this.#item(hit)));
			else this.#replace(this.#listed.map((hit) => this.#item(hit)));
			this.more.hidden = state.count <= this.#listed.length;
		}

		/** Who has come to a result by keyboard stays on it. @param {HTMLElement[]} items */
		#replace(items) {
			const focused = document.activeElement;
			const href = focused?.closest(".hits") ? focused.getAttribute("href") : null;
			this.list?.replaceChildren(...items);
			const links = items.map((item) => item.querySelector("a"));
			if (href !== null) links.find((link) => link?.getAttribute("href") === href)?.focus();
		}

		/** @param {Hit} hit */
		#item({ part, row }) {
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
				date.textContent = this.dates?.format(time) ?? "";
			}
			const head = element("b", "hit-title", title);
			const sender = person === title ? "" : person;
			facts.append(element("bdi", "", sender), sender !== "" && date.dateTime !== "" ? " · " : "", date);
			link.append(head, facts, contextOf(part.textOf(row), this.#words));
			const item = document.createElement("li");
			item.append(link);
			return item;
		}
	}

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
		/** @type {Hit[]} */
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

	customElements.define("search-everything", SearchEverything);
}
