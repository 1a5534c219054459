// @ts-check
/**
 * Tells a post by the fragment of its address from which list one comes (`#in=tags/k/kiln`), so that older, newer and back stay in
 * that list. Of a review also from which card; of search, whose results no page knows, also the query and the order of the results.
 * Without it all is the gallery.
 */
{
	/** The path of a post that has a page to itself, in two parts. */
	const POST = /\/(\d{4}\/\d\d-\d\d-\d{6}|undated\/post)(-\d+)?\.html$/;
	/** Results that an address holds: a thousand letters. */
	const MOST = 100;

	/** `2024/02-16-183005-2` as a short word. @param {string} path */
	const wordOf = (path) => {
		const [, stem = "", nth = ""] = POST.exec(path) ?? [];
		const digits = stem.replace(/\D/g, "");
		return (digits === "" ? "u" : Number(digits).toString(36)) + nth;
	};

	class PostList extends HTMLElement {
		connectedCallback() {
			for (const type of ["click", "auxclick"]) this.addEventListener(type, this);
		}

		/** @param {Event} event */
		handleEvent(event) {
			const link = event.target instanceof Element ? event.target.closest("a") : null;
			// In a month's page a post is a fragment of its own.
			if (link === null || !POST.test(link.pathname) || (link.hash !== "" && !link.hash.startsWith("#in="))) return;
			const { list = "" } = this.dataset;
			const card = link.closest(".card")?.id ?? "";
			const more =
				list === "search" ? `&q=${encodeURIComponent(location.search.slice(1))}&of=${this.around(link)}` : "";
			link.hash = `in=${list}${card && `&at=${card}`}${more}`;
		}

		/** The results about a link, in their order. @param {HTMLAnchorElement} link */
		around(link) {
			const paths = [...this.querySelectorAll("a")].map(({ pathname }) => pathname).filter((path) => POST.test(path));
			const unique = [...new Set(paths)];
			const from = Math.max(0, unique.indexOf(link.pathname) - MOST / 2);
			return unique
				.slice(from, from + MOST)
				.map(wordOf)
				.join(".");
		}
	}
	customElements.define("post-list", PostList);
}
