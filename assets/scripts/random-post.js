// @ts-check
/** Makes a link to one fixed post lead to a random one, taken from the data of the search, which knows stories, too. */
{
	class RandomPost extends HTMLElement {
		connectedCallback() {
			this.addEventListener("click", this);
		}

		/** @param {MouseEvent} event */
		handleEvent(event) {
			const { root = "", chunks = "" } = this.dataset;
			if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLAnchorElement)) return;
			const years = chunks.split(" ").map((chunk) => chunk.split(":"));
			let left = Math.floor(Math.random() * years.reduce((sum, [, count]) => sum + Number(count), 0));
			for (const [year, count] of years) {
				if (left >= Number(count)) {
					left -= Number(count);
					continue;
				}
				event.preventDefault();
				const { href } = event.target;
				const script = document.createElement("script");
				script.src = `${root}search/${year}.js`;
				script.onload = () => {
					/** @type {SearchRow[]} */
					const rows = Reflect.get(window, "vitrinePosts")[year ?? ""];
					const posts = rows.filter((row) => !row[9].split(" ").includes("story"));
					const post = posts[left % posts.length];
					location.assign(post === undefined ? href : root + post[0]);
				};
				script.onerror = () => location.assign(href);
				document.head.append(script);
				return;
			}
		}
	}
	customElements.define("random-post", RandomPost);
}
