// @ts-check
/** Makes a link to one fixed post lead to a random one, taken from the data of the search, which knows stories, too. */
{
	/** @param {SearchRow} row */
	const isPost = ([url]) => !url.startsWith("stories/");

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
					const posts = Reflect.get(window, "vitrinePosts")[year ?? ""].filter(isPost);
					location.assign(posts.length === 0 ? href : root + posts[left % posts.length][0]);
				};
				script.onerror = () => location.assign(href);
				document.head.append(script);
				return;
			}
		}
	}
	customElements.define("random-post", RandomPost);
}
