// @ts-check
/** What a story player shows: a picture for its time, or a whole video, and a caption. */
{
	const PICTURE_SECONDS = 5;
	/** Of a caption, read without haste. */
	const LETTERS_A_SECOND = 15;

	class StoryStage extends HTMLElement {
		paused = false;
		silent = true;
		/** For which the picture has been shown, and shall be. */
		elapsed = 0;
		seconds = PICTURE_SECONDS;

		connectedCallback() {
			this.caption?.addEventListener("click", () => this.tell("story-read"));
			this.caption?.addEventListener("scroll", () => (this.caption?.scrollTop ?? 0) > 0 && this.tell("story-read"));
		}

		get video() {
			return this.querySelector("video");
		}

		get caption() {
			const caption = this.parentElement?.querySelector(".player-caption");
			return caption instanceof HTMLElement ? caption : null;
		}

		/** How much of it has been shown, from 0 to 1. */
		get played() {
			const { video } = this;
			return Math.min(1, video === null ? this.elapsed / this.seconds : video.currentTime / (video.duration || 1));
		}

		/** @param {Element} slide @param {string} caption */
		show(slide, caption) {
			const medium = this.copy(slide);
			this.elapsed = 0;
			this.seconds = Math.max(PICTURE_SECONDS, caption.length / LETTERS_A_SECOND);
			if (medium instanceof HTMLVideoElement) {
				medium.controls = false;
				medium.preload = "auto";
				medium.muted = this.silent;
				medium.addEventListener("ended", () => this.tell("story-end"));
			}
			this.replaceChildren(medium);
			this.write(caption);
			this.run();
		}

		/** The browser fetches it ahead. @param {Element | undefined} slide */
		expect(slide) {
			if (slide?.querySelector("img")) this.copy(slide);
		}

		/** @param {Element} slide */
		copy(slide) {
			const shown = slide.querySelector("img, video, .slide-gap");
			const copy = /** @type {HTMLElement} */ (shown?.cloneNode(true));
			copy.className = "player-medium";
			copy.removeAttribute("sizes");
			copy.removeAttribute("loading");
			return copy;
		}

		/** A long caption can be scrolled, by touch and by key. @param {string} text */
		write(text) {
			const { caption } = this;
			if (caption === null) return;
			caption.textContent = text;
			caption.scrollTop = 0;
			const isLong = caption.scrollHeight > caption.clientHeight + 1;
			caption.classList.toggle("player-caption-long", isLong);
			if (isLong) caption.tabIndex = 0;
			else caption.removeAttribute("tabindex");
		}

		/** Time goes by for a picture that is there. @param {number} seconds */
		pass(seconds) {
			const picture = this.querySelector("img");
			if (this.paused || this.video !== null || (picture !== null && !picture.complete)) return;
			this.elapsed += Math.min(seconds, 0.5);
			if (this.elapsed >= this.seconds) this.tell("story-end");
		}

		/** @param {boolean} paused */
		pause(paused) {
			this.paused = paused;
			this.run();
		}

		/** @param {boolean} silent */
		mute(silent) {
			this.silent = silent;
			if (this.video !== null) this.video.muted = silent;
		}

		run() {
			const { video } = this;
			if (video === null) return;
			if (this.paused) video.pause();
			else video.play().catch((error) => this.refused(video, error));
		}

		/** A pause that comes before the first frame is no refusal. @param {HTMLVideoElement} video @param {unknown} error */
		refused(video, error) {
			const isPaused = error instanceof DOMException && error.name === "AbortError";
			if (!isPaused && video === this.video) this.tell("story-refused");
		}

		/** @param {"story-end" | "story-read" | "story-refused"} what */
		tell(what) {
			this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
		}
	}
	customElements.define("story-stage", StoryStage);
}
