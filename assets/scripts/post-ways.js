// @ts-check
/**
 * The ways from a post to its neighbours and back: in the list that one came from (post-list.js), by arrow keys, which go through
 * the slides first, by Escape and by swiping. Without it they are links along the gallery.
 */
{
	/** Addresses of posts. */
	const POST = /\/(?:\d{4}\/\d\d-\d\d-\d{6}|undated\/post)(?:-\d+)?\.html(?:[?#]|$)/;
	/** Pixels that make a swipe, and those at the window's edges in which phones go back. */
	const SWIPE = 60;
	const EDGE = 24;

	/** The page that a word of post-list.js names; empty for any other word. @param {string} word */
	const pageOf = (word) => {
		const [, time = "", nth = ""] = /^(u|[0-9a-z]{8,10})(-\d{1,4})?$/.exec(word) ?? [];
		if (time === "u") return `undated/post${nth}.html`;
		const digits = String(Number.parseInt(time, 36)).padStart(14, "0");
		const [, year, month, day, clock] = /^(\d{4})(\d\d)(\d\d)(\d{6})$/.exec(digits) ?? [];
		return year === undefined ? "" : `${year}/${month}-${day}-${clock}${nth}.html`;
	};

	class PostWays extends HTMLElement {
		/** Where a finger came down, and whether a row could move beneath it: forward, back. */
		/** @type {{ x: number, y: number, rows: readonly boolean[] } | undefined} */
		finger;

		connectedCallback() {
			this.stayInList();
			document.addEventListener("keydown", this);
			for (const type of ["touchstart", "touchend", "touchcancel"])
				document.addEventListener(type, this, { passive: true });
		}

		disconnectedCallback() {
			for (const type of ["keydown", "touchstart", "touchend", "touchcancel"]) document.removeEventListener(type, this);
		}

		/** @param {Event} event */
		handleEvent(event) {
			if (event instanceof KeyboardEvent) this.key(event);
			else if (event.type === "touchstart") this.down(/** @type {TouchEvent} */ (event));
			else if (event.type === "touchend") this.up(/** @type {TouchEvent} */ (event));
			else this.finger = undefined;
		}

		/** Leads along the list that the address names, if this post is on it. */
		stayInList() {
			const said = new URLSearchParams(location.hash.slice(1));
			/** @type {[name: string, url: string, title: string, newer?: string, older?: string][]} */
			const lists = JSON.parse(this.dataset.lists ?? "[]");
			const list = lists.find(([name]) => name === said.get("in"));
			const back = this.querySelector("a.post-back");
			if (list === undefined || !(back instanceof HTMLAnchorElement)) return;
			const [name, url, title, ...known] = list;
			/** @type {(string | undefined)[]} */
			const neighbours = known;
			const { root = "" } = this.dataset;
			back.href = root + url;
			const at = said.get("at");
			if (at !== null) back.hash = at;
			const text = back.querySelector("bdi");
			if (text !== null) text.textContent = title;
			if (name === "search") {
				back.search = said.get("q") ?? "";
				const pages = (said.get("of") ?? "").split(".").map(pageOf);
				const at = pages.findIndex((page) => page !== "" && location.pathname.endsWith(`/${page}`));
				if (at >= 0) neighbours.push(pages[at - 1] ?? "", pages[at + 1] ?? "");
			}
			for (const [index, link] of [...this.querySelectorAll("a.post-way")].entries()) {
				if (!(link instanceof HTMLAnchorElement)) continue;
				const page = neighbours[index];
				if (page !== undefined) {
					link.hidden = page === "";
					link.href = root + page;
				}
				link.hash = location.hash;
			}
		}

		/** @param {KeyboardEvent} event */
		key(event) {
			if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			// Videos and the zoomed picture handle these keys themselves.
			if (event.target instanceof HTMLMediaElement || this.isZoomed) return;
			if (event.key === "Escape") {
				this.follow(".post-back");
				return;
			}
			if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
			const forward = (event.key === "ArrowRight") === this.isForwardRight;
			event.preventDefault();
			const slide = new CustomEvent("slide", { detail: forward ? 1 : -1, cancelable: true });
			const moved = document.querySelector("photo-carousel")?.dispatchEvent(slide) === false;
			if (!moved) this.step(forward);
		}

		/** @param {TouchEvent} event */
		down({ touches, target }) {
			const [touch] = touches;
			this.finger = undefined;
			if (touch === undefined || touches.length > 1 || this.isZoomed || !(target instanceof Element)) return;
			if (touch.clientX < EDGE || touch.clientX > innerWidth - EDGE || (visualViewport?.scale ?? 1) > 1.05) return;
			// The controls of a video have a line that one draws.
			if (target instanceof HTMLMediaElement && touch.clientY > target.getBoundingClientRect().bottom - 80) return;
			const rows = [];
			for (let part = /** @type {Element | null} */ (target); part !== null; part = part.parentElement) {
				const left = Math.abs(part.scrollLeft);
				const spare = part.scrollWidth - part.clientWidth;
				if (spare > 1 && getComputedStyle(part).overflowX !== "visible") rows.push({ left, spare });
			}
			this.finger = {
				x: touch.clientX,
				y: touch.clientY,
				rows: [rows.some(({ left, spare }) => left < spare - 1), rows.some(({ left }) => left > 1)],
			};
		}

		/** @param {TouchEvent} event */
		up({ changedTouches: [touch], touches }) {
			const { finger } = this;
			this.finger = undefined;
			if (finger === undefined || touch === undefined || touches.length > 0) return;
			const [x, y] = [touch.clientX - finger.x, touch.clientY - finger.y];
			if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y) || getSelection()?.isCollapsed === false) return;
			const forward = x < 0 === this.isForwardRight;
			if (finger.rows[forward ? 0 : 1] === false) this.step(forward);
		}

		get isForwardRight() {
			return getComputedStyle(this).direction !== "rtl";
		}

		get isZoomed() {
			return document.querySelector(".pswp--open") !== null;
		}

		/** @param {boolean} forward */
		step(forward) {
			this.follow(forward ? ".post-older" : ".post-newer");
		}

		/** @param {string} selector */
		follow(selector) {
			const link = this.querySelector(selector);
			if (link instanceof HTMLAnchorElement && !link.hidden) link.click();
		}
	}
	// From post to post nothing moves: a transition would swallow a quick second click.
	addEventListener("pageswap", ({ activation, viewTransition }) => {
		const to = activation?.entry?.url;
		if (to !== undefined && to !== null && POST.test(to)) viewTransition?.skipTransition();
	});
	customElements.define("post-ways", PostWays);
}
