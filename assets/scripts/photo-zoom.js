// @ts-check
/** A click opens a picture large, with pinch and swipe; the first click loads the library. Without it the picture is a link. */
{
	/** Pixels at the lower edge of a video that belong to its controls. */
	const CONTROLS = 80;

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

	/** What the library shows of a slide: a picture, or a copy of what is in place of one. @param {Element} slide */
	const itemOf = (slide) => {
		const link = slide.querySelector("a.slide-link");
		const part = slide.querySelector("img, video, .slide-gap");
		const [w, h] = ["width", "height"].map((side) => Number(part?.getAttribute(side) ?? 480));
		if (!(link instanceof HTMLAnchorElement && part instanceof HTMLImageElement))
			return { type: "copy", w, h, element: part };
		return { src: link.href, msrc: part.currentSrc, w, h, alt: part.alt, element: link };
	};

	/**
	 * Videos are played by their own controls, at which the library does not listen; nothing plays, or has the focus, on a slide
	 * that is not shown.
	 * @param {any} viewer
	 */
	const showVideos = (viewer) => {
		viewer.on("contentLoad", (/** @type {any} */ event) => {
			const { type, element } = event.content.data;
			if (type !== "copy") return;
			event.preventDefault();
			const copy = document.createElement("div");
			copy.className = "pswp__content";
			copy.append(element.cloneNode(true));
			copy.inert = true;
			event.content.element = copy;
		});
		viewer.on("contentActivate", (/** @type {any} */ { content }) => {
			if (content.data.type === "copy") content.element.inert = false;
		});
		viewer.on("contentDeactivate", (/** @type {any} */ { content }) => {
			if (content.data.type !== "copy") return;
			content.element.inert = true;
			content.element.querySelector("video")?.pause();
		});
		viewer.on("pointerDown", (/** @type {any} */ event) => {
			const { target, clientY } = event.originalEvent;
			if (target instanceof HTMLVideoElement && clientY > target.getBoundingClientRect().bottom - CONTROLS)
				event.preventDefault();
		});
		viewer.on("tapAction", (/** @type {any} */ event) => {
			const { target } = event.originalEvent;
			if (!(target instanceof HTMLVideoElement)) return;
			event.preventDefault();
			if (target.paused) target.play();
			else target.pause();
		});
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
			const slides = [...this.querySelectorAll(".slide")];
			// The library knows no right to left: there the slides are handed to it from the last to the first.
			const isMirrored = getComputedStyle(this).direction === "rtl";
			/** @param {number} place */
			const turned = (place) => (isMirrored ? slides.length - 1 - place : place);
			const items = slides.map(itemOf);
			const PhotoSwipe = await load(this.dataset.root ?? "");
			const { label, close, zoom, previous, next } = this.dataset;
			const [left, right] = isMirrored ? [next, previous] : [previous, next];
			const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
			for (const video of this.querySelectorAll("video")) video.pause();
			const viewer = new PhotoSwipe({
				dataSource: isMirrored ? items.reverse() : items,
				index: turned(slides.findIndex((slide) => slide.contains(opener))),
				bgOpacity: 1,
				loop: false,
				closeTitle: close,
				zoomTitle: zoom,
				arrowPrevTitle: left,
				arrowNextTitle: right,
				errorMsg: "",
				returnFocus: false,
				showHideAnimationType: still ? "none" : "zoom",
				zoomAnimationDuration: still ? 0 : 333,
			});
			showVideos(viewer);
			viewer.on("change", () =>
				slides[turned(viewer.currIndex)]?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" }),
			);
			viewer.on("destroy", () => {
				const shown = slides[turned(viewer.currIndex)]?.querySelector("a, video") ?? opener;
				// A focus that scrolls would lead the row back to the slide before.
				if (shown instanceof HTMLElement) shown.focus({ preventScroll: true });
			});
			viewer.init();
			this.count(viewer, turned, slides.length);
			viewer.on("change", () => this.count(viewer, turned, slides.length));
			viewer.element.ariaModal = "true";
			viewer.element.ariaLabel = label;
		}

		/** As the post does: "1/4". @param {any} viewer @param {(place: number) => number} turned @param {number} all */
		count(viewer, turned, all) {
			const counter = viewer.element.querySelector(".pswp__counter");
			if (counter !== null) counter.textContent = `${turned(viewer.currIndex) + 1}/${all}`;
		}
	}
	customElements.define("photo-zoom", PhotoZoom);
}
