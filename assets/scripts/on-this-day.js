// @ts-check
/** Shows today at the top of the calendar, or the next day that has posts. */
{
	class OnThisDay extends HTMLElement {
		connectedCallback() {
			const now = new Date();
			const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
			const day = `d${two(now.getMonth() + 1)}-${two(now.getDate())}`;
			const days = [...this.querySelectorAll("a")];
			const link = days.find(({ id }) => id >= day) ?? days[0];
			const today = this.querySelector(".calendar-today");
			if (link === undefined || today === null) return;
			if (link.id === day) link.setAttribute("aria-current", "date");
			const copy = document.createElement("a");
			copy.className = "chip chip-large";
			copy.href = link.href;
			copy.append(...link.cloneNode(true).childNodes);
			today.append(copy);
		}
	}
	customElements.define("on-this-day", OnThisDay);
}
