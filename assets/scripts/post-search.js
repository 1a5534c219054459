// @ts-check
/**
 * Searches the posts and stories while the viewer types. The data scripts, one for each year, load once the viewer is about to, and are
 * searched as they load. A query matches the beginning of words; where nothing does, one letter of a long word may be wrong.
 */
/**
 * @typedef {[url: string, date: string, day: string, picture: string, tone: string, icon: string, badge: string, caption: string, place: string, kinds: string, ratio: string, notes?: string]} SearchRow
 */
{
	/** @typedef {{ row: SearchRow, text: string }} Post */

	const AT_ONCE = 60;
	/** Words that are named in place of one that nothing has. */
	const NAMED = 3;
	const FIELDS = ["q", "kind", "place"];

	class PostSearch extends HTMLElement {
		/** @type {Map<string, Post[]>} */
		years = new Map();
		/** @type {Set<string> | undefined} */
		vocabulary;
		shown = AT_ONCE;
		loading = false;
		/** What is shown, and the words that are marked in it. */
		/** @type {SearchRow[]} */
		rows = [];
		marked = "";
		left = 0;

		connectedCallback() {
			const asked = new URLSearchParams(location.search);
			for (const name of FIELDS) {
				const field = this.form.elements.namedItem(name);
				if (field === null || !("value" in field)) continue;
				field.value = asked.get(name) ?? "";
				// A kind or a place that the site does not have is none.
				if (!(field instanceof HTMLInputElement) && this.value(name) === "") field.value = "";
			}
			this.addEventListener("input", () => this.asked());
			this.querySelector("input")?.addEventListener("focus", () => this.load(), { once: true });
			this.addEventListener("submit", (event) => event.preventDefault());
			this.querySelector(".search-more button")?.addEventListener("click", () => {
				this.shown += AT_ONCE;
				this.search();
			});
			if (this.isAsked) this.asked();
		}

		get form() {
			const form = this.querySelector("form");
			if (form === null) throw new Error("a search needs its form");
			return form;
		}

		/** @param {string} name */
		value(name) {
			return String(new FormData(this.form).get(name) ?? "").trim();
		}

		get isAsked() {
			return FIELDS.some((name) => this.value(name) !== "");
		}

		asked() {
			this.shown = AT_ONCE;
			const pairs = FIELDS.map((name) => [name, this.value(name)]).filter(([, value]) => value !== "");
			const query = pairs.map(([name, value = ""]) => `${name}=${encodeURIComponent(value)}`).join("&");
			history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
			if (query !== "") this.load();
			this.search();
		}

		load() {
			if (this.loading) return;
			this.loading = true;
			const words = JSON.parse(this.dataset.words ?? "{}");
			const chunks = (this.dataset.chunks ?? "").split(" ");
			this.left = chunks.length;
			for (const chunk of chunks) {
				const year = chunk.split(":")[0] ?? "";
				this.years.set(year, []);
				const script = document.createElement("script");
				script.src = `${this.dataset.root}search/${year}.js`;
				// In their order, so that rows of a newer year never take the place of what is shown.
				script.async = false;
				script.onload = () => {
					/** @type {SearchRow[]} */
					const rows = Reflect.get(window, "vitrinePosts")[year];
					/** @param {SearchRow} row */
					const textOf = (row) => {
						const kinds = row[9].split(" ").map((kind) => words[kind] ?? "");
						return searchWords.fold(`${row[2]} ${row[1]} ${row[7]} ${row[8]} ${kinds.join(" ")} ${row[11] ?? ""}`);
					};
					this.years.set(
						year,
						rows.map((row) => ({ row, text: textOf(row) })),
					);
					this.left -= 1;
					this.search();
				};
				document.head.append(script);
			}
		}

		/** The rows of the chosen kind and place that have one of the alternatives for each word. @param {readonly (readonly string[])[]} wanted */
		find(wanted) {
			const [kind, place] = [this.value("kind"), this.value("place")];
			/** @type {SearchRow[]} */
			const found = [];
			for (const posts of this.years.values()) {
				for (const { row, text } of posts) {
					if (kind !== "" && !row[9].split(" ").includes(kind)) continue;
					if (place !== "" && row[8] !== place) continue;
					if (wanted.every((words) => words.some((word) => text.includes(word)))) found.push(row);
				}
			}
			return found;
		}

		/** For each word what is near to it, where nothing has the word itself. @param {readonly string[]} wanted */
		nearTo(wanted) {
			const texts = [...this.years.values()].flatMap((posts) => posts.map(({ text }) => text));
			this.vocabulary ??= new Set(texts.flatMap((text) => text.split(" ")));
			const known = this.vocabulary;
			return wanted.map((word) =>
				texts.some((text) => text.includes(word)) ? [word] : searchWords.nearTo(word, known).map((near) => ` ${near}`),
			);
		}

		search() {
			let wanted = searchWords.wantedIn(this.value("q")).map((word) => [word]);
			let found = this.isAsked ? this.find(wanted) : [];
			let note = "";
			if (found.length === 0 && wanted.length > 0 && this.left === 0) {
				const near = this.nearTo(wanted.flat());
				const others = near.flat().filter((word) => !wanted.flat().includes(word));
				if (others.length > 0) {
					found = this.find(near);
					wanted = near;
					// Set apart, or the number behind them would stand before them where writing runs the other way.
					const named = `\u2068${others.slice(0, NAMED).join(",").trim()}\u2069`;
					note = (this.dataset.similar ?? "").replace("{words}", named);
				}
			}
			const words = wanted.flat();
			const template = this.querySelector("template");
			this.classList.toggle("search-active", this.isAsked);
			const rows = found.slice(0, this.shown);
			const asked = words.join();
			// While the years are loading, mostly more is found and the same is shown.
			const isShown = asked === this.marked && rows.length === this.rows.length;
			if (template !== null && !(isShown && rows.every((row, place) => row === this.rows[place]))) {
				[this.rows, this.marked] = [rows, asked];
				const root = this.dataset.root ?? "";
				this.querySelector(".search-results")?.replaceChildren(
					...rows.map((row) => searchResult(row, template, root, words)),
				);
			}
			this.querySelector(".search-more")?.toggleAttribute("hidden", found.length <= this.shown);
			const status = this.querySelector(".search-status");
			if (status !== null) status.textContent = this.isAsked ? this.resultsText(found.length, note) : "";
		}

		/** @param {number} count @param {string} note */
		resultsText(count, note) {
			if (count === 0) return this.dataset.none ?? "";
			const { lang } = document.documentElement;
			const forms = JSON.parse(this.dataset.results ?? "{}");
			const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
			const number = form.replace("{n}", new Intl.NumberFormat(lang).format(count));
			return note === "" ? number : `${note} · ${number}`;
		}
	}
	customElements.define("post-search", PostSearch);
}
