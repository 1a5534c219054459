// @ts-check
/** Leads from card to card of a review: by a button, a tap on a card or the arrow keys; a row of lines shows how far one is. */
{
	class ReviewCards extends HTMLElement {
		connectedCallback() {
			this.querySelector(".review-ways")?.removeAttribute("hidden");
			this.querySelector(".review-next")?.addEventListener("click", () => this.go(1));
			this.querySelector(".review-previous")?.addEventListener("click", () => this.go(-1));
			this.addEventListener("click", ({ target }) => {
				const isText = getSelection()?.toString() !== "";
				if (target instanceof Element && target.closest(".card") && !target.closest("a, button") && !isText) this.go(1);
			});
			document.addEventListener("keydown", (event) => {
				const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
				if (ctrlKey || metaKey || altKey || shiftKey || !/^Arrow(Left|Right)$/.test(key)) return;
				const onward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
				event.preventDefault();
				this.go(key === onward ? 1 : -1);
			});
			addEventListener("scroll", () => this.told(), { passive: true });
			this.told();
		}

		get cards() {
			return [...this.querySelectorAll(".card")];
		}

		/** The place of the card that the middle of the window is on. */
		get place() {
			const before = this.cards.filter((card) => card.getBoundingClientRect().top < innerHeight / 2);
			return Math.max(0, before.length - 1);
		}

		/** @param {number} by */
		go(by) {
			this.cards[this.place + by]?.scrollIntoView({ block: "start" });
		}

		told() {
			const { place, cards } = this;
			for (const [index, line] of this.querySelectorAll(".review-lines span").entries())
				line.classList.toggle("passed", index <= place);
			this.querySelector(".review-previous")?.toggleAttribute("disabled", place === 0);
			this.querySelector(".review-next")?.toggleAttribute("disabled", place === cards.length - 1);
		}
	}
	customElements.define("review-cards", ReviewCards);
}
