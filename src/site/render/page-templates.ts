import type { Page, Pages } from "../views/view.ts";

/** The template of each kind of page, in `templates/pages`. */
export const TEMPLATES: Readonly<Record<keyof Pages, string>> = {
	lists: "list",
	posts: "post",
	months: "month",
	stories: "stories",
	storyDays: "story-day",
	dates: "dates",
	calendar: "calendar",
	tags: "tags",
	reviews: "review",
	books: "book",
	search: "search",
	notFound: "not-found",
};

/**
 * For Eleventy: one virtual template a kind of page, rendered once for each of its views. The page's own template is the
 * layout, because Eleventy keeps the rendered content of every page in memory, but not that of its layout. It also compiles a
 * layout for every page, so that one is a line which extends the page's template: Nunjucks compiles that once (measured
 * 2026-11-29: 1.6 ms a page of a list).
 */
export const pageTemplates = Object.entries(TEMPLATES).map(([kind, name]) => ({
	path: `${name}.njk`,
	content: "",
	data: {
		layout: "layouts/kind.njk",
		template: `pages/${name}.njk`,
		pagination: { data: `pages.${kind}`, size: 1, alias: "view", addAllPagesToCollections: false },
	},
}));

/** The variable `view` of a page's template. */
type View = Page & {
	/** Relative path from the page to the root of the site: `../../` for `stories/2019/07-14.html`. */
	readonly root: string;
};

/** The one place where links become relative: templates write `root` in front of every path. */
export function rooted(pages: Pages): Readonly<Record<string, readonly View[]>> {
	const withRoot = (view: Page): View => ({ ...view, root: "../".repeat(view.url.split("/").length - 1) });
	return Object.fromEntries(Object.entries(pages).map(([kind, views]) => [kind, views.map(withRoot)]));
}
