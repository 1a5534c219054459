// @ts-check
/** A table whose headings sort its rows: by text as people of its language do, by dates and by numbers; what is empty comes last. */
{
	class SortableTable extends HTMLElement {
		connectedCallback() {
			const table = this.querySelector("table");
			const bodies = [...(table?.tBodies ?? [])];
			const [body] = bodies;
			const headings = [...(table?.tHead?.rows[0]?.cells ?? [])].filter(({ tagName }) => tagName === "TH");
			const rowsOf = () => bodies.flatMap(({ rows }) => [...rows]);
			if (body === undefined || rowsOf().length < 2) return;
			const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
			headings.forEach((heading, column) => {
				const button = document.createElement("button");
				button.type = "button";
				button.append(...heading.childNodes);
				heading.append(button);
				button.addEventListener("click", () => {
					const isUp = heading.getAttribute("aria-sort") !== "ascending";
					for (const other of headings) other.removeAttribute("aria-sort");
					heading.setAttribute("aria-sort", isUp ? "ascending" : "descending");
					const rows = rowsOf().map((row) => ({ row, key: row.cells[column]?.dataset["sort"] ?? "" }));
					rows.sort((a, b) => {
						if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "");
						return collator.compare(a.key, b.key) * (isUp ? 1 : -1);
					});
					body.append(...rows.map(({ row }) => row));
				});
			});
		}
	}
	customElements.define("sortable-table", SortableTable);
}
