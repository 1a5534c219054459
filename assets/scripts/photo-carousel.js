// @ts-check
/** Adds buttons, dots and keys to the scrolling row of a post's slides. Without it the row only scrolls. */
{
	class PhotoCarousel extends HTMLElement {
		connectedCallback() {
			const row = this.querySelector(".slides");
			const previous = this.querySelector(".carousel-previous");
			const next = this.querySelector(".carousel-next");
			const dots = this.querySelector(".carousel-dots");
			const status = this.querySelector(".carousel-status");
			if (!(row instanceof HTMLElement && previous instanceof HTMLElement && next instanceof HTMLElement)) return;
			const slides = [...row.querySelectorAll(".slide")];
			const place = () => {
				const middle = row.getBoundingClientRect().left + row.clientWidth / 2;
				const distances = slides.map((slide) => {
					const { left, width } = slide.getBoundingClientRect();
					return Math.abs(left + width / 2 - middle);
				});
				return distances.indexOf(Math.min(...distances));
			};
			let shown = -1;
			const show = () => {
				const now = place();
				if (now === shown) return;
				const before = slides[shown];
				if (before !== undefined) for (const video of before.querySelectorAll("video")) video.pause();
				if (shown >= 0 && status !== null) status.textContent = slides[now]?.getAttribute("aria-label") ?? "";
				shown = now;
				previous.toggleAttribute("disabled", now === 0);
				next.toggleAttribute("disabled", now === slides.length - 1);
				for (const [index, dot] of [...(dots?.children ?? [])].entries())
					dot.classList.toggle("present", index === now);
			};
			/** @param {number} step */
			const move = (step) => {
				const slide = slides[place() + step];
				if (slide === undefined) return false;
				const delta = slide.getBoundingClientRect().left - row.getBoundingClientRect().left;
				// To a place, not by a distance, which Firefox measures from where a scroll that is under way will end.
				row.scrollTo({
					left: row.scrollLeft + delta,
					behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth",
				});
				return true;
			};
			previous.addEventListener("click", () => move(-1));
			next.addEventListener("click", () => move(1));
			row.addEventListener("scroll", show, { passive: true });
			// `<post-ways>` sends this before it leaves the post.
			this.addEventListener("slide", (event) => {
				if (event instanceof CustomEvent && move(event.detail)) event.preventDefault();
			});
			for (const part of [previous, next, dots]) part?.removeAttribute("hidden");
			show();
		}
	}
	customElements.define("photo-carousel", PhotoCarousel);
}
