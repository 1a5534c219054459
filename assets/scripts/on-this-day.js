// @ts-check
/** Shows above the calendar the posts and stories of today in other years or, where there are none, those of the next day that has some. */
{
	/** @typedef {[url: string, year: string, yearName: string, date: string, picture: string, tone: string, text: string, large?: string]} MemoryRow */

	class OnThisDay extends HTMLElement {
		connectedCallback() {
			const now = new Date();
			const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
			const today = `d${two(now.getMonth() + 1)}-${two(now.getDate())}`;
			const days = [...this.querySelectorAll("a")].filter(({ id }) => id !== "");
			const link = days.find(({ id }) => id >= today) ?? days[0];
			if (link === undefined) return;
			if (link.id === today) link.setAttribute("aria-current", "date");
			const [month = "", day = ""] = link.id.slice(1).split("-");
			const script = document.createElement("script");
			script.src = `${this.dataset.root}days/${month}.js`;
			script.onload = () => {
				/** @type {MemoryRow[]} */
				const rows = Reflect.get(window, "vitrineDays")[month][day];
				this.show(rows, link, link.id === today ? undefined : now);
			};
			document.head.append(script);
		}

		/** Posts lead along those of the day. @param {MemoryRow[]} rows @param {HTMLAnchorElement} link @param {Date | undefined} empty today, where it has none */
		show(rows, link, empty) {
			const { root = "", locale, nothing = "", all = "" } = this.dataset;
			const { name = "", more = "" } = link.dataset;
			const dates = new Set(rows.map(([, , , date]) => date));
			const next = dates.size === 1 ? (rows[0]?.[3] ?? "") : name;
			const date = empty?.toLocaleDateString(locale, { month: "long", day: "numeric" }) ?? "";
			const title = this.querySelector(".memories-title a");
			if (title !== null) {
				title.setAttribute("href", link.href);
				title.textContent = empty === undefined ? name : nothing.replace("{date}", date).replace("{next}", next);
			}
			const template = this.querySelector("template");
			const row = this.querySelector(".memories-row");
			if (template === null || row === null) return;
			const list = `#in=days/${link.id.slice(1)}`;
			row.replaceChildren(...rows.map((memory) => this.tile(memory, template, root, list)));
			if (more !== "") {
				const last = document.createElement("li");
				const chip = document.createElement("a");
				chip.className = "chip";
				chip.href = link.href;
				chip.textContent = all.replace("{where}", name).replace("{n}", more);
				last.className = "memories-all";
				last.append(chip);
				row.append(last);
			}
			this.querySelector(".memories")?.classList.add("memories-known");
		}

		/** @param {MemoryRow} row @param {HTMLTemplateElement} template @param {string} root @param {string} list */
		tile([url, , year, , picture, tone, text, large], template, root, list) {
			const tile = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
			tile.querySelector("a")?.setAttribute("href", root + url + (url.includes("#") ? "" : list));
			const image = tile.querySelector("img");
			const words = tile.querySelector(".memory-text");
			if (picture === "") {
				image?.remove();
				if (words !== null) words.textContent = text;
			} else if (image !== null) {
				words?.remove();
				image.src = root + picture;
				if (large !== undefined) image.srcset = `${root}${picture}, ${root}${large} 2x`;
				image.alt = text;
				image.classList.add(`tone-${tone}`);
			}
			tile.querySelector(".memory-year")?.append(year);
			return tile;
		}
	}
	customElements.define("on-this-day", OnThisDay);
}
