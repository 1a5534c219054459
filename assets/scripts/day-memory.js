// @ts-check
/**
 * Makes the link to the calendar lead to the latest post or story of today in an earlier year, and show its picture, where there is
 * one; once the page is there, which would wait for them.
 */
{
	class DayMemory extends HTMLElement {
		connectedCallback() {
			if (document.readyState === "complete") this.remember();
			else addEventListener("load", () => this.remember(), { once: true });
		}

		remember() {
			const now = new Date();
			const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0"));
			const { root = "", months = "" } = this.dataset;
			if (month === undefined || day === undefined || !months.split(" ").includes(month)) return;
			const script = document.createElement("script");
			script.src = `${root}days/${month}.js`;
			script.onload = () => {
				/** @type {[url: string, year: string, yearName: string, date: string, picture: string, tone: string][]} */
				const rows = Reflect.get(window, "vitrineDays")[month][day] ?? [];
				const row = rows.find(([, year]) => Number(year) < now.getFullYear());
				if (row !== undefined)
					this.show(
						row[0] + (row[0].includes("#") ? "" : `#in=days/${month}-${day}`),
						now.getFullYear() - Number(row[1]),
						row[4],
						row[5],
					);
			};
			document.head.append(script);
		}

		/** @param {string} url @param {number} years @param {string} picture @param {string} tone */
		show(url, years, picture, tone) {
			const { root = "", ago = "" } = this.dataset;
			const link = this.querySelector("a");
			if (link === null) return;
			link.href = root + url;
			// Written by the build: a browser's own plural forms and numbers take a phone 60 ms, once the page is there.
			link.textContent = ago.split("\n")[years - 1] ?? link.textContent;
			if (picture === "") return;
			const image = document.createElement("img");
			image.className = `day-memory-picture tone-${tone}`;
			image.src = root + picture;
			image.alt = "";
			link.prepend(image);
		}
	}
	customElements.define("day-memory", DayMemory);
}
