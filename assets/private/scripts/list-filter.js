// @ts-check
/** A field above a list or a table that shows the items or rows with its words as one types, and buttons for their kinds. */
{
	/** @param {string} text */
	const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

	class ListFilter extends HTMLElement {
		connectedCallback() {
			const items = [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("li, tbody tr"))].map((item) => ({
				item,
				text: fold(item.textContent ?? ""),
				kind: item.dataset["kind"] ?? "",
			}));
			const kinds = [...new Set(items.map(({ kind }) => kind))];
			if (items.length < 6) return;
			const { label = "", all = "", none = "" } = this.dataset;
			const form = document.createElement("form");
			form.setAttribute("role", "search");
			form.addEventListener("submit", (event) => event.preventDefault());
			const input = document.createElement("input");
			Object.assign(input, { type: "search", autocomplete: "off", placeholder: label });
			input.setAttribute("aria-label", label);
			form.append(input);
			const status = document.createElement("p");
			status.setAttribute("role", "status");
			let chosen = "";
			const show = () => {
				const words = fold(input.value).split(/\s+/).filter(Boolean);
				let count = 0;
				for (const { item, text, kind } of items) {
					item.hidden = !(words.every((word) => text.includes(word)) && (chosen === "" || kind === chosen));
					if (!item.hidden) count += 1;
				}
				status.textContent = count === 0 ? none : "";
			};
			input.addEventListener("input", show);
			if (kinds.length > 1) {
				const group = document.createElement("div");
				group.className = "kinds";
				for (const kind of ["", ...kinds]) {
					const button = document.createElement("button");
					button.type = "button";
					button.textContent = kind || all;
					button.setAttribute("aria-pressed", String(kind === chosen));
					button.addEventListener("click", () => {
						chosen = kind;
						for (const other of group.children) other.setAttribute("aria-pressed", String(other === button));
						show();
					});
					group.append(button);
				}
				form.append(group);
			}
			this.prepend(form, status);
		}
	}
	customElements.define("list-filter", ListFilter);
}
