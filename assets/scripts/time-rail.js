// @ts-check
/**
 * Brings the present year or month of the rail into view, and marks the one whose posts are being looked at while the page
 * scrolls. Only the rail moves: scrolling a link into view would scroll the page, too.
 */
{
	class TimeRail extends HTMLElement {
		/** @type {Map<string, HTMLAnchorElement>} */
		links = new Map();
		/** @type {HTMLElement[]} */
		tiles = [];
		asked = false;

		connectedCallback() {
			for (const link of this.querySelectorAll("a")) this.links.set(link.dataset["of"] ?? "", link);
			const written = [...this.links.values()].filter((link) => link.ariaCurrent !== null);
			this.begin(written.at(-1));
			if (this.links.has(this.dataset["fixed"] ?? "")) return;
			this.tiles = [...document.querySelectorAll(".browse-content :is(.tile, .story-card):not(.pinned *)")].filter(
				(tile) => tile instanceof HTMLElement,
			);
			addEventListener("scroll", this, { passive: true });
		}

		/** Shows it once the page is laid out: to ask where it is before that would make a long task of it. @param {HTMLElement | undefined} link */
		begin(link) {
			if (link === undefined) return;
			const observer = new IntersectionObserver(() => {
				observer.disconnect();
				this.show(link);
			});
			observer.observe(link);
		}

		disconnectedCallback() {
			removeEventListener("scroll", this);
		}

		handleEvent() {
			if (this.asked) return;
			this.asked = true;
			requestAnimationFrame(() => {
				this.asked = false;
				this.follow();
			});
		}

		follow() {
			// The line of sight goes down the window as the page is scrolled, so that it passes the first tile and the last one.
			const { scrollHeight } = document.documentElement;
			const line = (innerHeight * scrollY) / Math.max(1, scrollHeight - innerHeight);
			let [seen] = this.tiles;
			for (const tile of this.tiles) {
				if (tile.getBoundingClientRect().top > line) break;
				seen = tile;
			}
			const day = seen?.querySelector("time")?.dateTime ?? "";
			const [year, month] = [day.slice(0, 4) || "undated", day.slice(0, 7)];
			const marked = this.links.get(month) ?? this.links.get(year);
			for (const [of, link] of this.links) link.toggleAttribute("data-seen", of === month || of === year);
			if (marked !== undefined) this.show(marked);
		}

		/** @param {HTMLElement | undefined} link */
		show(link) {
			if (link === undefined) return;
			const { left, right, top, bottom } = link.getBoundingClientRect();
			for (const box of [this, this.querySelector("ul")]) {
				if (box === null || (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight)) continue;
				const frame = box.getBoundingClientRect();
				const across = (left + right - frame.left - frame.right) / 2;
				const down = (top + bottom - frame.top - frame.bottom) / 2;
				box.scrollBy({ left: across, top: down, behavior: "instant" });
			}
		}
	}
	customElements.define("time-rail", TimeRail);
}
