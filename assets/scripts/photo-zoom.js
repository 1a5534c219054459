// @ts-check
/** A click opens a picture large, with pinch and swipe; the first click loads the library. Without it the picture is a link. */
{
	/** @type {Promise<any> | undefined} */
	let library;

	/** @param {string} root */
	const load = (root) => {
		library ??= new Promise((resolve, reject) => {
			const style = document.createElement("link");
			style.rel = "stylesheet";
			style.href = `${root}photoswipe.css`;
			const script = document.createElement("script");
			script.src = `${root}photoswipe.js`;
			script.onload = () => resolve(Reflect.get(window, "PhotoSwipe"));
			script.onerror = reject;
			document.head.append(style, script);
		});
		return library;
	};

	class PhotoZoom extends HTMLElement {
		connectedCallback() {
			this.addEventListener("click", this);
		}

		/** @param {MouseEvent} event */
		handleEvent(event) {
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !(event.target instanceof Element))
				return;
			const link = event.target.closest("a.slide-link");
			if (!(link instanceof HTMLAnchorElement)) return;
			event.preventDefault();
			this.open(link).catch(() => location.assign(link.href));
		}

		/** @param {HTMLAnchorElement} opener */
		async open(opener) {
			const links = [...this.querySelectorAll("a.slide-link")].filter((link) => link instanceof HTMLAnchorElement);
			const PhotoSwipe = await load(this.dataset.root ?? "");
			const { close, zoom, previous, next } = this.dataset;
			const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
			const viewer = new PhotoSwipe({
				dataSource: links.map((link) => {
					const image = link.querySelector("img");
					const { width, height } = link.dataset;
					return {
						src: link.href,
						msrc: image?.currentSrc,
						w: Number(width),
						h: Number(height),
						alt: image?.alt,
						element: link,
					};
				}),
				index: links.indexOf(opener),
				bgOpacity: 1,
				loop: false,
				closeTitle: close,
				zoomTitle: zoom,
				arrowPrevTitle: previous,
				arrowNextTitle: next,
				errorMsg: "",
				returnFocus: false,
				showHideAnimationType: still ? "none" : "zoom",
				zoomAnimationDuration: still ? 0 : 333,
			});
			viewer.on("change", () =>
				links[viewer.currIndex]?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" }),
			);
			viewer.on("destroy", () => opener.focus());
			viewer.init();
		}
	}
	customElements.define("photo-zoom", PhotoZoom);
}
