// @ts-check
/**
 * Shows all pictures and videos one after the other, by year or shuffled, without stories unless one wants them. In JavaScript of 2017, because televisions have no more. Starts paused where the viewer prefers reduced motion.
 */
{
	/**
	 * @typedef {[file: string, isVideo: number, poster: string, alt: string]} Medium
	 * @typedef {{ date: string, caption: string, place: string, medium: Medium }} Slide
	 */

	/** Seconds for a picture; a video has its own. */
	const SPEEDS = [3, 5, 8, 13, 20, 40];
	const FADE_MILLISECONDS = 1700;
	/** The part of the window's width beside a picture in which its words find room, as in the stylesheet. */
	const ROOM_BESIDE = 0.2;

	class SlideShow extends HTMLElement {
		constructor() {
			super();
			/** @type {SlideYear[]} */
			this.years = [];
			/** @type {Map<string, Promise<Slide[]>>} */
			this.loaded = new Map();
			/** Numbers of slides, in the order in which they are shown. @type {number[]} */
			this.order = [];
			this.at = 0;
			this.speed = 2;
			this.paused = false;
			this.isShuffled = false;
			this.hasStories = false;
			/** Counts what was asked to be shown: only the last counts. */
			this.turn = 0;
			this.timer = 0;
			/** @type {any} */
			this.lock = undefined;
		}

		connectedCallback() {
			this.years = slideOrder.yearsIn(this);
			for (const part of [this.stage, this.find(".show-bar")]) part.removeAttribute("hidden");
			this.classList.add("show-ready");
			this.addEventListener("ask", (event) => event instanceof CustomEvent && this.asked(event.detail));
			this.year.addEventListener("change", () =>
				location.replace(this.year.value === "" ? "#" : `#${this.year.value}`),
			);
			document.addEventListener("visibilitychange", () => this.run());
			addEventListener("hashchange", () => this.begin());
			this.pause(matchMedia("(prefers-reduced-motion: reduce)").matches);
			this.pace(0);
			this.begin();
		}

		/** What `<show-controls>` heard. @param {string} what */
		asked(what) {
			if (what === "next") this.go(1);
			else if (what === "previous") this.go(-1);
			else if (what === "pause") this.pause(!this.paused);
			else if (what === "slower") this.pace(1);
			else if (what === "faster") this.pace(-1);
			else if (what === "shuffle") this.arrange(!this.isShuffled, this.hasStories);
			else if (what === "stories") this.arrange(this.isShuffled, !this.hasStories);
		}

		/** @param {string} selector @returns {HTMLElement} */
		find(selector) {
			return /** @type {HTMLElement} */ (this.querySelector(selector));
		}
		get stage() {
			return this.find(".show-stage");
		}
		get year() {
			return /** @type {HTMLSelectElement} */ (this.querySelector(".show-year"));
		}
		get shown() {
			return this.stage.querySelector(".show-seen");
		}
		/** Begins with the year that the address names, in its order, or with all of them, shuffled. */
		begin() {
			const year = location.hash.slice(2);
			const named = this.years.some((one) => one.year === year);
			this.year.value = named ? `y${year}` : "";
			this.order = [];
			this.arrange(!named, this.hasStories);
		}

		/** Begins anew, but where only stories are added or left out of an order that stays. @param {boolean} shuffled @param {boolean} withStories */
		arrange(shuffled, withStories) {
			const wanted = this.year.value.slice(1);
			const years = this.years.filter(({ year }) => wanted === "" || year === wanted);
			// Where there is nothing else, they are what one wants.
			this.hasStories = withStories || slideOrder.numbersOf(years, false).length === 0;
			const order = slideOrder.numbersOf(years, this.hasStories);
			const here = shuffled || this.isShuffled ? undefined : this.order[this.at];
			this.at = order.filter((number) => here !== undefined && number < here).length;
			if (shuffled) slideOrder.shuffle(order);
			this.order = order;
			this.isShuffled = shuffled;
			this.find(".show-shuffle").setAttribute("aria-pressed", String(shuffled));
			const stories = this.querySelector(".show-stories");
			if (stories !== null) stories.setAttribute("aria-pressed", String(this.hasStories));
			this.go(0);
		}

		/** The slide of a number, whose script is loaded first; undefined where that fails. @param {number} number */
		async slide(number) {
			const of = this.years.find(({ before, count }) => number >= before && number < before + count);
			if (of === undefined) return undefined;
			const { year, before } = of;
			const found = this.loaded.get(year) || this.load(year);
			this.loaded.set(year, found);
			return (await found)[number - before];
		}

		/** @param {string} year @returns {Promise<Slide[]>} */
		load(year) {
			return new Promise((resolve) => {
				const script = document.createElement("script");
				script.src = `${this.dataset.root}slideshow/${year}.js`;
				script.onload = () => {
					/** @type {Slide[]} */
					const slides = [];
					for (const [date, caption, place, media] of Reflect.get(window, "vitrineSlides")[year])
						for (const medium of media) slides.push({ date, caption, place, medium });
					resolve(slides);
				};
				script.onerror = () => resolve([]);
				document.head.appendChild(script);
			});
		}

		/** Shows the slide that is so many further, when it is there. @param {number} step */
		async go(step) {
			this.turn += 1;
			const { turn, order } = this;
			clearTimeout(this.timer);
			if (order.length === 0) return;
			this.at = (this.at + step + order.length) % order.length;
			const slide = await this.slide(this.order[this.at] || 0);
			if (turn !== this.turn) return;
			// What cannot be loaded is passed over, not too fast where that is all of them.
			const skip = () => {
				if (turn === this.turn) this.timer = setTimeout(() => this.go(step || 1), 500);
			};
			if (slide === undefined) return skip();
			const medium = this.medium(slide.medium);
			const show = () => {
				if (turn === this.turn) this.show(medium, slide);
			};
			medium.addEventListener(medium instanceof HTMLVideoElement ? "loadeddata" : "load", show, { once: true });
			medium.addEventListener("error", skip, { once: true });
		}

		/** @param {Medium} medium @returns {HTMLImageElement | HTMLVideoElement} */
		medium([file, isVideo, poster, alt]) {
			const root = this.dataset.root || "";
			if (isVideo === 0) {
				const picture = new Image();
				picture.alt = alt;
				picture.className = "show-medium";
				picture.src = root + file;
				return picture;
			}
			const video = document.createElement("video");
			video.className = "show-medium";
			video.muted = true;
			video.setAttribute("playsinline", "");
			video.setAttribute("aria-label", alt);
			video.preload = "auto";
			if (poster !== "") video.poster = root + poster;
			video.src = root + file;
			return video;
		}

		/** @param {HTMLImageElement | HTMLVideoElement} medium @param {Slide} slide */
		show(medium, { date, caption, place }) {
			for (const old of Array.from(this.stage.children)) {
				old.classList.remove("show-seen");
				if (old instanceof HTMLVideoElement) old.pause();
				setTimeout(() => old.remove(), FADE_MILLISECONDS);
			}
			this.stage.appendChild(medium);
			// Without a layout in between, there would be nothing to fade from.
			medium.getBoundingClientRect();
			medium.classList.add("show-seen");
			const [width, height] =
				medium instanceof HTMLVideoElement
					? [medium.videoWidth, medium.videoHeight]
					: [medium.naturalWidth, medium.naturalHeight];
			const beside = (1 - (innerHeight * width) / (height || 1) / innerWidth) / 2;
			this.classList.toggle("show-over", beside < ROOM_BESIDE);
			this.find(".show-words").removeAttribute("hidden");
			this.find(".show-date").textContent = place === "" ? date : `${date} · ${place}`;
			this.find(".show-caption").textContent = caption;
			medium.addEventListener("ended", () => this.shown === medium && this.go(1));
			this.run();
			this.prepare();
		}

		/** Loads the next picture while this one is shown. */
		async prepare() {
			const { turn } = this;
			const next = await this.slide(this.order[(this.at + 1) % this.order.length] || 0);
			if (turn === this.turn && next !== undefined && next.medium[1] === 0) this.medium(next.medium);
		}

		/** Goes on from here, or stands still. */
		run() {
			clearTimeout(this.timer);
			const { shown } = this;
			const stands = this.paused || document.hidden;
			this.keepAwake(!stands);
			const wait = () => (this.timer = setTimeout(() => this.go(1), (SPEEDS[this.speed] || 8) * 1000));
			if (shown instanceof HTMLVideoElement) {
				if (stands) shown.pause();
				// A video that may not play is shown like a picture.
				else shown.play().catch(() => this.shown === shown && !this.paused && wait());
			} else if (shown !== null && !stands) wait();
		}

		/** @param {boolean} paused */
		pause(paused) {
			this.paused = paused;
			this.find(".show-pause").setAttribute("aria-pressed", String(paused));
			this.run();
		}

		/** @param {number} step */
		pace(step) {
			this.speed = Math.max(0, Math.min(SPEEDS.length - 1, this.speed + step));
			this.find(".show-speed").textContent = (this.dataset.seconds || "").replace("{n}", String(SPEEDS[this.speed]));
			this.run();
		}

		/** Where the browser can, the screen stays on while pictures go on. @param {boolean} on */
		async keepAwake(on) {
			if (!("wakeLock" in navigator)) return;
			if (!on) {
				if (this.lock !== undefined) this.lock.release();
				this.lock = undefined;
			} else if (this.lock === undefined || this.lock.released) {
				// One question at a time.
				this.lock = { release() {}, released: false };
				this.lock = await navigator.wakeLock.request("screen").catch(() => undefined);
				if (this.paused && this.lock !== undefined) this.keepAwake(false);
			}
		}
	}
	customElements.define("slide-show", SlideShow);
}
