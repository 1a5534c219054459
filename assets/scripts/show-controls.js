// @ts-check
/**
 * The buttons of a slideshow, its keys and swipes; out of sight while nobody asks for them. Arrow keys and OK are enough: those of a
 * remote control. In JavaScript of 2017, because televisions have no more.
 */
{
	const IDLE_MILLISECONDS = 3500;
	/** Pixels of a swipe. */
	const SWIPE = 50;
	/** Keys that mean the same wherever the focus is, but for the list of years. @type {{ [key: string]: string }} */
	const KEYS = { ArrowUp: "faster", "+": "faster", ArrowDown: "slower", "-": "slower", s: "shuffle" };

	class ShowControls extends HTMLElement {
		constructor() {
			super();
			this.idle = 0;
		}

		connectedCallback() {
			for (const what of ["previous", "next", "pause", "slower", "faster", "shuffle", "stories"])
				this.on(what, () => this.ask(what));
			this.on("full", () => this.fill());
			if (!document.fullscreenEnabled) this.control("full").setAttribute("hidden", "");
			this.stage.addEventListener("click", () => this.ask("pause"));
			document.addEventListener("keydown", (event) => this.key(event));
			for (const name of ["mousemove", "touchstart", "focusin"]) document.addEventListener(name, () => this.wake());
			this.swipes();
			this.wake();
		}

		get show() {
			return /** @type {HTMLElement} */ (this.closest("slide-show"));
		}
		get stage() {
			return /** @type {HTMLElement} */ (this.show.querySelector(".show-stage"));
		}
		get paused() {
			return this.control("pause").getAttribute("aria-pressed") === "true";
		}

		/** @param {string} name @returns {HTMLElement} */
		control(name) {
			return /** @type {HTMLElement} */ (this.querySelector(`.show-${name}`));
		}

		/** @param {string} what */
		ask(what) {
			this.show.dispatchEvent(new CustomEvent("ask", { detail: what }));
			this.wake();
		}

		/** @param {string} name @param {() => void} act */
		on(name, act) {
			const control = this.control(name);
			// Without stories there is no button for them.
			if (control === null) return;
			control.addEventListener("click", (event) => {
				act();
				// After a click of a pointer, keys are those of the whole page again.
				if (event.detail > 0) control.blur();
			});
		}

		/** Shows the controls, for a while or as long as they are in use. */
		wake() {
			clearTimeout(this.idle);
			this.show.classList.add("show-awake");
			this.idle = setTimeout(() => {
				if (!this.paused && !this.contains(document.activeElement)) this.show.classList.remove("show-awake");
			}, IDLE_MILLISECONDS);
		}

		/** @param {KeyboardEvent} event */
		key(event) {
			this.wake();
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			if (this.contains(document.activeElement) ? this.keyInside(event.key) : this.keyOutside(event.key))
				event.preventDefault();
		}

		/** While a control has the focus: arrows lead to the next one. @param {string} key */
		keyInside(key) {
			const { activeElement } = document;
			if (!(activeElement instanceof HTMLElement)) return false;
			if (key === "ArrowLeft" || key === "ArrowRight") this.focusNext(this.isForward(key) ? 1 : -1);
			else if (key === "Escape" || key === "GoBack") activeElement.blur();
			else if (activeElement !== this.control("year") && KEYS[key] !== undefined) this.ask(KEYS[key] || "");
			else if (key === "Enter" && activeElement === this.control("pause")) {
				this.ask("pause");
				if (!this.paused) activeElement.blur();
			} else return false;
			return true;
		}

		/** While none has it: arrows lead to the next picture. @param {string} key */
		keyOutside(key) {
			if (key === "ArrowLeft" || key === "ArrowRight") this.ask(this.isForward(key) ? "next" : "previous");
			else if (key === "Escape" || key === "GoBack") this.control("close").click();
			else if (key === "f") this.fill();
			else if (key === "Enter" || key === " " || key === "MediaPlayPause") {
				this.ask("pause");
				// From here, arrows lead to the other controls; OK goes on.
				if (this.paused) this.control("pause").focus();
			} else if (KEYS[key] !== undefined) this.ask(KEYS[key] || "");
			else return false;
			return true;
		}

		/** @param {string} key */
		isForward(key) {
			return key === (document.dir === "rtl" ? "ArrowLeft" : "ArrowRight");
		}

		/** @param {number} step */
		focusNext(step) {
			/** @type {Element[]} */
			const controls = Array.from(this.querySelectorAll("button:not([hidden]), select, a"));
			const at = document.activeElement === null ? 0 : controls.indexOf(document.activeElement);
			const next = controls[(at + step + controls.length) % controls.length];
			if (next instanceof HTMLElement) next.focus();
		}

		/** On a touch screen, a swipe leads on and back. */
		swipes() {
			let start = 0;
			this.stage.addEventListener("touchstart", ({ touches }) => {
				start = touches.length === 1 && touches[0] ? touches[0].clientX : Number.NaN;
			});
			this.stage.addEventListener("touchend", (event) => {
				const [touch] = Array.from(event.changedTouches);
				const way = (touch === undefined ? 0 : touch.clientX) - start;
				// A tap becomes a click.
				if (!(Math.abs(way) > SWIPE)) return;
				event.preventDefault();
				this.ask(way < 0 === (document.dir !== "rtl") ? "next" : "previous");
			});
		}

		fill() {
			const whole = document.fullscreenElement ? document.exitFullscreen() : this.show.requestFullscreen();
			if (whole instanceof Promise) whole.catch(() => undefined);
		}
	}
	customElements.define("show-controls", ShowControls);
}
