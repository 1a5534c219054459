import type { Source } from "../views/view.ts";
import { openGraph } from "./open-graph.ts";

/** What Eleventy binds to a filter: the page that is being written. */
interface Rendering {
	readonly page: { readonly url: string };
}

/** All filters that templates have, by the names they have there. */
export const filters = {
	/** The one place where links are made: a path below the site's root as seen from the page, always to a file. */
	relative(this: Rendering, path: string): string {
		return up(this.page.url) + path;
	},

	/** The renditions of a picture for `srcset`, none wider than is ever of use; at least one. */
	srcset(this: Rendering, sources: readonly Source[], widest: number): string {
		const root = up(this.page.url);
		const useful = sources.filter(({ width }) => width <= widest);
		const shown = useful.length > 0 ? useful : sources.slice(0, 1);
		return shown.map(({ path, width }) => `${root}${path} ${width}w`).join(", ");
	},

	/** What a messenger shows of a link to the page. */
	openGraph,

	/** The smallest rendition that is at least this wide, or the largest there is. */
	atLeast(sources: readonly Source[], width: number): string {
		return (sources.find((source) => source.width >= width) ?? sources.at(-1))?.path ?? "";
	},
} as const;

/** From a page to the root of its site: `../../` for `/stories/2019/07-14.html`. */
function up(url: string): string {
	return "../".repeat(Math.max(0, url.split("/").length - 2));
}
