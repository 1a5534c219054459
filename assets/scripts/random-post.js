// @ts-check
/**
 * Leads on to a random post, taken from the data of the search. The page is left out of the history, so that
 * one goes back to where one was surprised. Where the data cannot be had, the posts that the page has are shown.
 */
{
	/** @param {SearchRow} row */
	const isPost = ([url]) => !url.startsWith("stories/");

	class RandomPost extends HTMLElement {
		connectedCallback() {
			const { root = "" } = this.dataset;
			const years = (this.dataset["years"] ?? "").split(" ").map((year) => year.split(":"));
			let left = Math.floor(Math.random() * years.reduce((sum, [, count]) => sum + Number(count), 0));
			for (const [year = "", count] of years) {
				if (left < Number(count)) return this.load(root, year, left);
				left -= Number(count);
			}
		}

		/** @param {string} root @param {string} year @param {number} place */
		load(root, year, place) {
			const script = document.createElement("script");
			script.src = `${root}search/${year}.js`;
			script.onload = () => {
				const post = Reflect.get(window, "vitrinePosts")[year].filter(isPost)[place];
				if (post !== undefined) location.replace(root + post[0]);
			};
			document.head.append(script);
		}
	}

	/** The page that comes next cuts off what still moves here, and a browser would call that an error. @param {any} transition */
	const end = (transition) => {
		for (const part of ["ready", "finished"]) transition?.[part].catch(() => undefined);
	};
	end(Reflect.get(document, "activeViewTransition"));
	for (const type of ["pagereveal", "pageswap"])
		addEventListener(type, (event) => end(Reflect.get(event, "viewTransition")));
	customElements.define("random-post", RandomPost);
}
