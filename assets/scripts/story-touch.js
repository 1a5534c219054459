// @ts-check
/** Tells a player what fingers do in it: hold, swipe on or back, pull down. */
{
	const HOLD_MILLISECONDS = 250;
	/** Pixels from which a finger moves, and from which it means it. */
	const MOVES = 10;
	const MEANS = 60;
	/** What has its own use of fingers. */
	const OWN = ".player-bar, .player-caption-long";

	class StoryTouch extends HTMLElement {
		held = false;

		connectedCallback() {
			this.addEventListener("pointerdown", (event) => this.begin(event));
			this.addEventListener("click", (event) => this.swallow(event), { capture: true });
		}

		/** @param {PointerEvent} event */
		begin(event) {
			this.held = false;
			if (!event.isPrimary || event.button !== 0) return;
			if (!(event.target instanceof Element) || event.target.closest(OWN) !== null) return;
			const { clientX, clientY } = event;
			const listening = new AbortController();
			const timer = setTimeout(() => this.hold(), HOLD_MILLISECONDS);
			/** @param {PointerEvent} now */
			const moved = (now) => /** @type {const} */ ([now.clientX - clientX, now.clientY - clientY]);
			/** @param {PointerEvent} now */
			const move = (now) => {
				const [across, down] = moved(now);
				if (!now.isPrimary || Math.hypot(across, down) < MOVES) return;
				clearTimeout(timer);
				this.hold();
				this.style.setProperty("--pull", `${down > Math.abs(across) ? Math.round(down) : 0}px`);
			};
			/** @param {PointerEvent} now */
			const end = (now) => {
				if (!now.isPrimary) return;
				listening.abort();
				clearTimeout(timer);
				this.style.removeProperty("--pull");
				if (this.held) this.tell(now.type === "pointerup" ? this.meaning(...moved(now)) : "release");
			};
			addEventListener("pointermove", move, { signal: listening.signal });
			addEventListener("pointerup", end, { signal: listening.signal });
			addEventListener("pointercancel", end, { signal: listening.signal });
		}

		hold() {
			if (!this.held) this.tell("hold");
			this.held = true;
		}

		/** @param {number} across @param {number} down */
		meaning(across, down) {
			if (down > MEANS && down > Math.abs(across)) return "down";
			if (Math.abs(across) < MEANS || Math.abs(across) < Math.abs(down)) return "release";
			const isRightToLeft = getComputedStyle(this).direction === "rtl";
			return across > 0 === isRightToLeft ? "on" : "back";
		}

		/** @param {"hold" | "release" | "on" | "back" | "down"} detail */
		tell(detail) {
			this.dispatchEvent(new CustomEvent("story-touch", { detail, bubbles: true }));
		}

		/** More than a tap clicks on nothing; a click by key has no detail. @param {MouseEvent} event */
		swallow(event) {
			if (!this.held || event.detail === 0) return;
			event.preventDefault();
			event.stopPropagation();
		}
	}
	customElements.define("story-touch", StoryTouch);
}
