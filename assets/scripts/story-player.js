// @ts-check
/**
 * Plays the stories of a day one after the other: tap or keys to move, hold to pause. Starts paused where the viewer prefers
 * reduced motion. Without it the stories are a plain list.
 */
{
	const PICTURE_SECONDS = 5;
	const HOLD_MILLISECONDS = 250;

	class StoryPlayer extends HTMLElement {
		/** @type {HTMLElement[]} */
		slides = [];
		at = 0;
		paused = false;
		held = false;
		silent = true;
		/** Seconds that the current picture has been shown. */
		elapsed = 0;
		since = 0;
		frame = 0;

		connectedCallback() {
			this.slides = [...this.querySelectorAll(".story .slide")].filter((slide) => slide instanceof HTMLElement);
			const play = this.querySelector(".story-play");
			if (this.slides.length === 0 || play === null) return;
			play.removeAttribute("hidden");
			play.addEventListener("click", () => this.open(0));
			this.on(".player-close", () => this.dialog.close());
			this.on(".player-pause", () => this.pause(!this.paused));
			this.on(".player-sound", () => this.mute(!this.silent));
			this.on(".player-next", () => this.step(1));
			this.on(".player-previous", () => this.step(-1));
			this.dialog.addEventListener("close", () => this.closed());
			this.dialog.addEventListener("keydown", (event) => this.key(event));
			this.dialog.addEventListener("pointerdown", (event) => this.hold(event));
			if (location.hash === "#play") this.open(0);
			addEventListener("hashchange", () => location.hash === "#play" && this.open(0));
		}

		/** @param {string} selector @param {() => void} act */
		on(selector, act) {
			this.querySelector(selector)?.addEventListener("click", () => {
				// A click after a long press is not a tap.
				if (this.held) this.held = false;
				else act();
			});
		}

		get dialog() {
			return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
		}

		get stage() {
			return /** @type {HTMLElement} */ (this.querySelector(".player-stage"));
		}

		get video() {
			return this.stage.querySelector("video");
		}

		/** @param {number} at */
		open(at) {
			if (this.dialog.open) return;
			for (const video of this.querySelectorAll(".story video")) if (video instanceof HTMLVideoElement) video.pause();
			this.dialog.showModal();
			this.at = at;
			this.pause(matchMedia("(prefers-reduced-motion: reduce)").matches);
			this.mute(true);
			this.show();
			this.since = performance.now();
			this.frame = requestAnimationFrame((now) => this.tick(now));
		}

		closed() {
			cancelAnimationFrame(this.frame);
			this.stage.replaceChildren();
			if (location.hash === "#play") history.replaceState(null, "", location.pathname + location.search);
			const play = this.querySelector(".story-play");
			if (play instanceof HTMLElement) play.focus();
		}

		show() {
			const slide = this.slides[this.at];
			const story = slide?.closest(".story");
			if (slide === undefined || !story) return;
			this.elapsed = 0;
			const shown = slide.querySelector("img, video, .slide-gap");
			const copy = /** @type {HTMLElement} */ (shown?.cloneNode(true));
			copy.className = "player-medium";
			copy.removeAttribute("sizes");
			copy.removeAttribute("loading");
			if (copy instanceof HTMLVideoElement) {
				copy.controls = false;
				copy.preload = "auto";
				copy.muted = this.silent;
				copy.addEventListener("ended", () => this.step(1));
			}
			this.stage.replaceChildren(copy);
			this.dialog.classList.toggle("player-with-sound", copy instanceof HTMLVideoElement);
			this.write(".player-time", story.querySelector(".story-time")?.textContent);
			this.write(".player-caption", story.querySelector(".caption")?.textContent);
			this.querySelector(".player-previous")?.toggleAttribute("disabled", this.at === 0);
			this.run();
			this.progress();
		}

		/** @param {string} selector @param {string | null | undefined} text */
		write(selector, text) {
			const element = this.querySelector(selector);
			if (element !== null) element.textContent = text?.trim() ?? "";
		}

		/** @param {number} step */
		step(step) {
			const to = this.at + step;
			if (to >= this.slides.length) this.dialog.close();
			else if (to >= 0) {
				this.at = to;
				this.show();
			}
		}

		/** @param {boolean} paused */
		pause(paused) {
			this.paused = paused;
			this.querySelector(".player-pause")?.setAttribute("aria-pressed", String(paused));
			this.run();
		}

		run() {
			const { video } = this;
			if (video === null) return;
			if (this.paused) video.pause();
			else video.play().catch(() => this.pause(true));
		}

		/** @param {boolean} silent */
		mute(silent) {
			this.silent = silent;
			this.querySelector(".player-sound")?.setAttribute("aria-pressed", String(!silent));
			if (this.video !== null) this.video.muted = silent;
		}

		/** @param {number} now milliseconds */
		tick(now) {
			const passed = (now - this.since) / 1000;
			this.since = now;
			if (!this.paused && this.video === null) this.elapsed += Math.min(passed, 0.5);
			if (this.video === null && this.elapsed >= PICTURE_SECONDS) this.step(1);
			if (!this.dialog.open) return;
			this.progress();
			this.frame = requestAnimationFrame((next) => this.tick(next));
		}

		progress() {
			const { video } = this;
			const part = video === null ? this.elapsed / PICTURE_SECONDS : video.currentTime / (video.duration || 1);
			for (const [index, segment] of [...this.querySelectorAll(".player-segments span")].entries()) {
				if (!(segment instanceof HTMLElement)) continue;
				segment.style.setProperty("--part", String(index < this.at ? 1 : index > this.at ? 0 : Math.min(1, part)));
			}
		}

		/** @param {KeyboardEvent} event */
		key(event) {
			const onward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
			if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.step(event.key === onward ? 1 : -1);
			else if (event.key === " " && !(event.target instanceof HTMLButtonElement)) this.pause(!this.paused);
			else return;
			event.preventDefault();
		}

		/** @param {PointerEvent} event */
		hold(event) {
			if (!(event.target instanceof Element) || event.target.closest(".player-bar") !== null || this.paused) return;
			this.held = false;
			const timer = setTimeout(() => {
				this.held = true;
				this.pause(true);
			}, HOLD_MILLISECONDS);
			const release = () => {
				clearTimeout(timer);
				if (this.held) this.pause(false);
				for (const type of ["pointerup", "pointercancel"]) removeEventListener(type, release);
				// A click, if any, follows right after the release.
				setTimeout(() => {
					this.held = false;
				}, 50);
			};
			for (const type of ["pointerup", "pointercancel"]) addEventListener(type, release);
		}
	}
	customElements.define("story-player", StoryPlayer);
}
