// @ts-check
/** Shows the other posts of a month of a long year, in place of the link to them, when one comes near: the year is whole. */
{
	class MonthRest extends HTMLElement {
		connectedCallback() {
			const observer = new IntersectionObserver(
				(entries) => {
					if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
					observer.disconnect();
					this.load();
				},
				{ rootMargin: "100% 0px" },
			);
			observer.observe(this);
		}

		load() {
			const { root = "", year = "", month = "" } = this.dataset;
			const show = () => this.show(Reflect.get(window, "vitrinePosts")[year], `${year}-${month.slice(1)}`);
			if (Reflect.get(window, "vitrinePosts")?.[year] !== undefined) return show();
			const script = document.createElement("script");
			script.src = `${root}search/${year}.js`;
			script.onload = show;
			document.head.append(script);
		}

		/** @param {SearchRow[]} rows those of the year @param {string} month */
		show(rows, month) {
			const grid = this.parentElement?.querySelector(".grid");
			const model = grid?.querySelector(".tile:has(img)");
			// Without a picture to go by, the link stays.
			if (!grid || !model) return;
			const posts = rows.filter(([url, , day]) => day.startsWith(month) && !url.startsWith("stories/"));
			const rest = posts.slice(grid.childElementCount);
			grid.append(...rest.map((row) => this.tile(row, /** @type {Element} */ (model.cloneNode(true)))));
			this.remove();
		}

		/** Makes the copy of a tile that of another post. @param {SearchRow} row @param {Element} tile */
		tile([url, date, day, picture, tone, icon, badge, caption, , , ratio], tile) {
			const { root = "" } = this.dataset;
			tile.id = url.includes("#") ? "" : `p${url.replace(".html", "").replace("/", "-")}`;
			tile.className = tile.className.replace(/ratio-\w+/, `ratio-${ratio}`);
			tile.querySelector("a")?.setAttribute("href", root + url);
			const text = caption.slice(0, 200).replace(/[\ud800-\udbff]$/, "");
			const image = tile.querySelector("img");
			if (image !== null && picture !== "") {
				for (const name of ["srcset", "sizes", "fetchpriority"]) image.removeAttribute(name);
				image.loading = "lazy";
				image.src = root + picture;
				image.alt = text === "" ? date : `${date}: ${text}`;
				image.className = image.className.replace(/tone-\w+/, `tone-${tone}`);
			} else {
				const words = document.createElement("span");
				words.className = "tile-text";
				words.dir = "auto";
				words.textContent = text || date;
				image?.replaceWith(words);
			}
			tile.querySelector(".tile-badge")?.remove();
			const drawn = document.querySelector(`.tile-badge .icon-${icon === "video" ? "play" : icon || "none"}`);
			if (drawn !== null) {
				const corner = document.createElement("span");
				corner.className = "tile-badge";
				const name = document.createElement("span");
				name.className = "visually-hidden";
				name.textContent = badge;
				corner.append(drawn.cloneNode(true), name);
				tile.querySelector("a")?.append(corner);
			}
			const time = tile.querySelector("time");
			time?.setAttribute("datetime", day);
			if (time) time.textContent = date;
			return tile;
		}
	}
	customElements.define("month-rest", MonthRest);
}
