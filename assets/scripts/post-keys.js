// @ts-check
/** Arrow keys go through the slides of a post and on to its neighbours, Escape back to the gallery. */
{
	/** Addresses of posts. */
	const POST = /\/(?:\d{4}\/\d\d-\d\d-\d{6}|undated\/post)(?:-\d+)?\.html(?:[?#]|$)/;

	class PostKeys extends HTMLElement {
		connectedCallback() {
			document.addEventListener("keydown", this);
		}

		disconnectedCallback() {
			document.removeEventListener("keydown", this);
		}

		/** @param {KeyboardEvent} event */
		handleEvent(event) {
			if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			// Videos and the zoomed picture handle these keys themselves.
			if (event.target instanceof HTMLMediaElement || document.querySelector(".pswp--open") !== null) return;
			if (event.key === "Escape") {
				this.follow(".post-back");
				return;
			}
			if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
			const forward = (event.key === "ArrowRight") === (getComputedStyle(this).direction !== "rtl");
			event.preventDefault();
			const slide = new CustomEvent("slide", { detail: forward ? 1 : -1, cancelable: true });
			const moved = document.querySelector("photo-carousel")?.dispatchEvent(slide) === false;
			if (!moved) this.follow(forward ? ".pager-older" : ".pager-newer");
		}

		/** @param {string} selector */
		follow(selector) {
			const link = this.querySelector(selector);
			if (link instanceof HTMLAnchorElement) link.click();
		}
	}
	// From post to post nothing moves: a transition would swallow a quick second click.
	addEventListener("pageswap", ({ activation, viewTransition }) => {
		const to = activation?.entry?.url;
		if (to !== undefined && to !== null && POST.test(to)) viewTransition?.skipTransition();
	});
	customElements.define("post-keys", PostKeys);
}
