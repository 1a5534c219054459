// @ts-check
/** Finds today in the calendar and puts it at the top. */
{
	class OnThisDay extends HTMLElement {
		connectedCallback() {
			const now = new Date();
			const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
			const link = this.querySelector(`#d${two(now.getMonth() + 1)}-${two(now.getDate())}`);
			const today = this.querySelector(".calendar-today");
			if (!(link instanceof HTMLAnchorElement) || today === null) return;
			link.setAttribute("aria-current", "date");
			const copy = document.createElement("a");
			copy.className = "chip chip-large";
			copy.href = link.href;
			copy.append(...link.cloneNode(true).childNodes);
			today.append(copy);
			today.removeAttribute("hidden");
		}
	}
	customElements.define("on-this-day", OnThisDay);
}
