// @ts-check
/** Searches everything as one types: the field, its filters and the results. The query is in the address, so that back works. */
{
	/** Results that are shown at once. */
	const AT_ONCE = 50;
	/** Milliseconds between two reports that are read aloud, and before the address is changed. */
	const [SAID, KEPT] = [1000, 300];

	class SearchEverything extends HTMLElement {
		#shown = AT_ONCE;
		#said = 0;
		#keeping = 0;
		/** @type {readonly string[]} */
		#words = [];
		/** @type {SearchState | undefined} */
		#state;
		/** What is in the list: while parts are still loaded, what is there keeps its place. @type {SearchHit[]} */
		#listed = [];

		connectedCallback() {
			const { lang } = document.documentElement;
			this.scan = new SearchScan(this.dataset["zone"] ?? "UTC");
			const date = { dateStyle: /** @type {const} */ ("long"), timeStyle: /** @type {const} */ ("short") };
			this.dates = new Intl.DateTimeFormat(lang, { ...date, timeZone: this.dataset["zone"] ?? "UTC" });
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
			const latest = searchHits.latestOf(state.found, this.#shown);
			const isNew = (/** @type {SearchHit} */ { part, row }) => !known.has(`${part.data.part} ${row}`);
			const before = this.#listed;
			this.#listed = state.isDone ? latest : [...before, ...latest.filter(isNew)].slice(0, this.#shown);
			const isSame =
				before.length > 0 &&
				before.every((hit, at) => this.#listed[at]?.row === hit.row && this.#listed[at]?.part === hit.part);
			if (isSame) this.list.append(...this.#listed.slice(before.length).map((hit) => this.#item(hit)));
			else this.#replace(this.#listed.map((hit) => this.#item(hit)));
			this.more.hidden = state.count <= this.#listed.length;
		}

		/** @param {SearchHit} hit */
		#item(hit) {
			return searchHits.itemOf(hit, this.#words, (time) => this.dates?.format(time) ?? "");
		}

		/** Who has come to a result by keyboard stays on it. @param {HTMLElement[]} items */
		#replace(items) {
			const focused = document.activeElement;
			const href = focused?.closest(".hits") ? focused.getAttribute("href") : null;
			this.list?.replaceChildren(...items);
			const links = items.map((item) => item.querySelector("a"));
			if (href !== null) links.find((link) => link?.getAttribute("href") === href)?.focus();
		}
	}

	customElements.define("search-everything", SearchEverything);
}
