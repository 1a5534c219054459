// @ts-check
/**
 * Searches the posts while the viewer types. The first letter loads the data scripts, one for each year, which are searched
 * as they load. A query matches the beginning of words; in scripts without spaces it matches anywhere.
 */
{
	/**
	 * @typedef {[url: string, date: string, day: string, picture: string, tone: string, icon: string, badge: string, caption: string, place: string]} Row
	 * @typedef {{ row: Row, text: string }} Post
	 */

	const AT_ONCE = 60;
	const UNSPACED =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;
	/** Letters that NFKD does not decompose. */
	/** @type {Readonly<Record<string, string>>} */
	const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ى: "ي", ة: "ه", ـ: "" };

	/** Normalizes: no accents, case or punctuation; one space before each word; # and @ are words of their own. @param {string} text */
	const fold = (text) =>
		` ${text
			.toLowerCase()
			.normalize("NFKD")
			.replace(/\p{M}/gu, "")
			.replace(/[ßæœøłđðþıىةـ]/g, (letter) => PLAIN[letter] ?? letter)
			.replace(/[#@]/g, " $& ")
			.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}#@]+/gu, " ")
			.trim()}`;

	class PostSearch extends HTMLElement {
		/** @type {Map<string, Post[]>} */
		years = new Map();
		shown = AT_ONCE;
		loading = false;

		connectedCallback() {
			const query = new URLSearchParams(location.search).get("q") ?? "";
			this.input.value = query;
			this.addEventListener("input", () => this.asked());
			this.addEventListener("submit", (event) => event.preventDefault());
			this.querySelector(".search-more button")?.addEventListener("click", () => {
				this.shown += AT_ONCE;
				this.search();
			});
			if (query !== "") this.asked();
		}

		get input() {
			const input = this.querySelector("input");
			if (input === null) throw new Error("a search needs its field");
			return input;
		}

		asked() {
			this.shown = AT_ONCE;
			const query = this.input.value.trim();
			history.replaceState(null, "", query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`);
			if (query !== "") this.load();
			this.search();
		}

		load() {
			if (this.loading) return;
			this.loading = true;
			for (const chunk of (this.dataset.chunks ?? "").split(" ")) {
				const year = chunk.split(":")[0] ?? "";
				this.years.set(year, []);
				const script = document.createElement("script");
				script.src = `${this.dataset.root}search/${year}.js`;
				script.onload = () => {
					/** @type {Row[]} */
					const rows = Reflect.get(window, "vitrinePosts")[year];
					this.years.set(
						year,
						rows.map((row) => ({ row, text: fold(`${row[2]} ${row[1]} ${row[7]} ${row[8]}`) })),
					);
					this.search();
				};
				document.head.append(script);
			}
		}

		search() {
			const query = this.input.value.trim();
			// In a query, # and @ belong to the word that follows.
			const words = fold(query)
				.trim()
				.replace(/([#@]) (?=[^#@ ])/g, "$1_")
				.split(" ")
				.filter((word) => word !== "");
			const wanted = words.map((word) => (UNSPACED.test(word) ? word : ` ${word}`).replace("_", " "));
			const found = [];
			if (wanted.length > 0) {
				for (const posts of this.years.values()) {
					for (const post of posts) if (wanted.every((word) => post.text.includes(word))) found.push(post.row);
				}
			}
			this.classList.toggle("search-active", query !== "");
			this.querySelector(".search-results")?.replaceChildren(
				...found.slice(0, this.shown).map((row) => this.tile(row)),
			);
			this.querySelector(".search-more")?.toggleAttribute("hidden", found.length <= this.shown);
			const status = this.querySelector(".search-status");
			if (status !== null) status.textContent = query === "" ? "" : this.resultsText(found.length);
		}

		/** @param {number} count */
		resultsText(count) {
			if (count === 0) return this.dataset.none ?? "";
			const { lang } = document.documentElement;
			const forms = JSON.parse(this.dataset.results ?? "{}");
			const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
			return form.replace("{n}", new Intl.NumberFormat(lang).format(count));
		}

		/** @param {Row} row */
		tile([url, date, day, picture, tone, icon, badge, caption]) {
			const template = this.querySelector("template");
			const tile = /** @type {DocumentFragment} */ (template?.content.cloneNode(true));
			const root = this.dataset.root ?? "";
			const text = caption.slice(0, 120).replace(/[\ud800-\udbff]$/, "");
			tile.querySelector("a")?.setAttribute("href", root + url);
			const image = tile.querySelector("img");
			if (picture === "") {
				image?.remove();
				const words = tile.querySelector(".tile-text");
				if (words !== null) words.textContent = text || date;
			} else if (image !== null) {
				tile.querySelector(".tile-text")?.remove();
				image.src = root + picture;
				image.alt = text === "" ? date : `${date}: ${text}`;
				image.classList.add(`tone-${tone}`);
			}
			const corner = tile.querySelector(".tile-badge");
			const icons = this.querySelector("template.search-icons");
			const drawn =
				icons instanceof HTMLTemplateElement ? icons.content.querySelector(`[data-icon="${icon}"] svg`) : null;
			if (drawn === null) corner?.remove();
			else {
				const name = document.createElement("span");
				name.className = "visually-hidden";
				name.textContent = badge;
				corner?.append(drawn.cloneNode(true), name);
			}
			const time = tile.querySelector("time");
			if (time !== null) {
				time.textContent = date;
				time.dateTime = day;
				// The picture's alternative text says it.
				if (picture !== "") time.ariaHidden = "true";
			}
			return tile;
		}
	}
	customElements.define("post-search", PostSearch);
}
