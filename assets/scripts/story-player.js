// @ts-check
/**
 * Plays the stories of a day, then those of the next one: tap or keys to move, hold to pause, swipe to another day, pull down to
 * close. Opened by a link, it leads back to where that was. Starts paused where the viewer prefers reduced motion.
 */
{
	/** Fragments that open the player, at the first story or at the last: ids, so that CSS knows of it first. */
	const FIRST = "#play";
	const LAST = "#play-last";
	/** Query of a day that is reached with sound. */
	const SOUND = "?sound";

	/**
	 * @typedef {HTMLElement & { paused: boolean, silent: boolean, played: number, video: HTMLVideoElement | null, pause(paused: boolean): void,
	 * mute(silent: boolean): void, pass(seconds: number): void, show(slide: Element, caption: string): void, expect(slide: Element | undefined): void }} Stage
	 */

	class StoryPlayer extends HTMLElement {
		/** @type {HTMLElement[]} */
		slides = [];
		at = 0;
		wasPaused = false;
		/** On the way to another page. */
		leaving = false;
		since = 0;
		frame = 0;
		/** @type {Element | null} */
		opener = null;

		connectedCallback() {
			this.slides = [...this.querySelectorAll(".story .slide")].filter((slide) => slide instanceof HTMLElement);
			const play = this.querySelector(".story-play");
			if (this.slides.length === 0 || play === null) return;
			play.removeAttribute("hidden");
			this.on(play, () => this.open(0, play));
			this.on(".player-close", () => this.close());
			this.on(".player-pause", () => this.pause(!this.stage.paused));
			this.on(".player-sound", () => this.mute(!this.stage.silent));
			this.on(".player-next", () => this.step(1));
			this.on(".player-previous", () => this.step(-1));
			this.on(".player-date", () => this.dialog.close());
			for (const [at, slide] of this.slides.entries()) {
				const link = slide.querySelector("a.slide-link");
				this.on(link, () => this.open(at, link));
			}
			this.addEventListener("story-end", () => this.step(1));
			this.addEventListener("story-read", () => this.pause(true));
			this.addEventListener("story-refused", () => this.refused());
			this.addEventListener("story-touch", (event) => event instanceof CustomEvent && this.touch(event.detail));
			this.dialog.addEventListener("close", () => this.closed());
			this.dialog.addEventListener("cancel", (event) => {
				event.preventDefault();
				this.close();
			});
			// On the window: the browser's jump to the fragment takes the focus out of the dialog.
			addEventListener("keydown", (event) => this.dialog.open && this.key(event));
			addEventListener("load", () => this.focusInside());
			addEventListener("hashchange", () => this.arrive());
			// A fade from day to day would take taps that follow quickly.
			addEventListener("pageswap", (event) => this.dialog.open && event.viewTransition?.skipTransition());
			addEventListener("pagehide", () => {
				this.leaving = false;
				this.pause(true);
			});
			this.mute(location.search !== SOUND);
			this.arrive();
			this.dataset["ready"] = "";
		}

		/** @param {string | Element | null} button @param {() => void} act */
		on(button, act) {
			const element = typeof button === "string" ? this.querySelector(button) : button;
			element?.addEventListener("click", (event) => {
				if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
				event.preventDefault();
				act();
			});
		}

		get dialog() {
			return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
		}

		get stage() {
			return /** @type {Stage} */ (this.querySelector("story-stage"));
		}

		get isByLink() {
			return location.hash === FIRST || location.hash === LAST;
		}

		/** Does what the address says. */
		arrive() {
			if (this.isByLink) this.open(location.hash === FIRST ? 0 : this.slides.length - 1, null);
			else if (this.dialog.open) this.dialog.close();
		}

		/** @param {number} at @param {Element | null} opener */
		open(at, opener) {
			if (this.dialog.open) return;
			for (const video of this.querySelectorAll(".story video")) if (video instanceof HTMLVideoElement) video.pause();
			this.dialog.showModal();
			this.focusInside();
			this.opener = opener;
			this.at = at;
			this.leaving = false;
			this.pause(matchMedia("(prefers-reduced-motion: reduce)").matches);
			this.show();
			this.since = performance.now();
			this.frame = requestAnimationFrame((now) => this.tick(now));
		}

		focusInside() {
			if (this.dialog.open) this.focusOn(this.querySelector("story-touch"));
		}

		/** @param {Element | null} element */
		focusOn(element) {
			if (element instanceof HTMLElement) element.focus();
		}

		/** Back to where it was opened: another page, or this one. */
		close() {
			if (!this.isByLink || this.leaving) this.dialog.close();
			else if (history.length > 1) this.leave(() => history.back());
			else this.leave(() => location.replace(this.dataset["close"] ?? ""));
		}

		/** The dialog stays until the other page is there; where there is none, closing once more ends it. @param {() => void} go */
		leave(go) {
			this.leaving = true;
			this.stage.video?.pause();
			go();
		}

		closed() {
			cancelAnimationFrame(this.frame);
			this.stage.replaceChildren();
			if (this.isByLink) history.replaceState(null, "", location.pathname);
			this.focusOn(this.opener ?? this.querySelector(".story-play"));
		}

		show() {
			const slide = this.slides[this.at];
			const story = slide?.closest(".story");
			if (slide === undefined || !story) return;
			this.stage.show(slide, story.querySelector(".caption")?.textContent?.trim() ?? "");
			this.stage.expect(this.slides[this.at + 1]);
			this.dialog.classList.toggle("player-with-sound", this.stage.video !== null);
			this.write(".player-time", story.querySelector(".story-time")?.getAttribute("data-time"));
			this.write(".player-status", this.segments[this.at]?.dataset["told"]);
			this.querySelector(".player-previous")?.toggleAttribute("disabled", this.at === 0 && !this.dataset["previous"]);
			this.progress();
		}

		/** @param {string} selector @param {string | null | undefined} text */
		write(selector, text) {
			const element = this.querySelector(selector);
			if (element !== null) element.textContent = text ?? "";
		}

		/** @param {number} step */
		step(step) {
			const to = this.at + step;
			if (to >= this.slides.length) this.leap("next", FIRST);
			else if (to < 0) this.leap("previous", LAST);
			else {
				this.at = to;
				this.show();
			}
		}

		/** To another day; after the last, closes. @param {"next" | "previous"} way @param {string} fragment */
		leap(way, fragment) {
			const day = this.dataset[way];
			if (this.leaving) return;
			if (day) {
				const address = `${day}${this.stage.silent ? "" : SOUND}${fragment}`;
				// Back is one step, however many days one sees.
				this.leave(() => (this.isByLink ? location.replace(address) : location.assign(address)));
			} else if (way === "next") this.close();
		}

		/** @param {string} gesture */
		touch(gesture) {
			if (gesture === "hold") {
				this.wasPaused = this.stage.paused;
				this.pause(true);
				return;
			}
			if (!this.wasPaused) this.pause(false);
			if (gesture === "on") this.leap("next", FIRST);
			else if (gesture === "back") this.leap("previous", FIRST);
			else if (gesture === "down") this.close();
		}

		/** @param {boolean} paused */
		pause(paused) {
			this.stage.pause(paused);
			this.querySelector(".player-pause")?.setAttribute("aria-pressed", String(paused));
		}

		/** @param {boolean} silent */
		mute(silent) {
			this.stage.mute(silent);
			this.querySelector(".player-sound")?.setAttribute("aria-pressed", String(!silent));
		}

		/** Browsers may refuse sound that nobody has clicked on. */
		refused() {
			const { silent } = this.stage;
			this.mute(true);
			this.pause(silent);
		}

		/** @param {number} now milliseconds */
		tick(now) {
			if (!this.leaving) this.stage.pass((now - this.since) / 1000);
			this.since = now;
			if (!this.dialog.open) return;
			this.progress();
			this.frame = requestAnimationFrame((next) => this.tick(next));
		}

		get segments() {
			return [...this.querySelectorAll(".player-segments span")].filter((segment) => segment instanceof HTMLElement);
		}

		progress() {
			for (const [index, segment] of this.segments.entries()) {
				const part = index < this.at ? 1 : index > this.at ? 0 : this.stage.played;
				segment.style.setProperty("--part", String(part));
			}
		}

		/** @param {KeyboardEvent} event */
		key(event) {
			if (event.altKey || event.ctrlKey || event.metaKey) return;
			const onward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
			if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.step(event.key === onward ? 1 : -1);
			else if (event.key === " " && !(event.target instanceof HTMLButtonElement)) this.pause(!this.stage.paused);
			else return;
			event.preventDefault();
		}
	}
	customElements.define("story-player", StoryPlayer);
}
