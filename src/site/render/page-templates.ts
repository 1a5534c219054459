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
	slideshow: "slideshow",
	surprise: "surprise",
	about: "about",
	notFound: "not-found",
};

/** The folder of virtual layouts, which is none on the disk. */
export const LAYOUTS = "kinds";

/**
 * For Eleventy: one virtual template a kind of page, rendered once for each of its views, and its virtual layout. What is shown is
 * in the layout, because Eleventy keeps the rendered content of every page in memory, but not that of its layout. It compiles a
 * layout anew for every page, so that is one line, which extends the page's template: Nunjucks compiles that once (1.6 ms a page
 * of a list before, measured 2026-11-29).
 */
export const pageTemplates = Object.entries(TEMPLATES).flatMap(([kind, name]) => {
	const pagination = { data: `pages.${kind}`, size: 1, alias: "view", addAllPagesToCollections: false };
	return [
		{ path: `${name}.njk`, content: "", data: { layout: `${name}.njk`, pagination } },
		{ path: `${LAYOUTS}/${name}.njk`, content: `{% extends "pages/${name}.njk" %}`, data: {} },
	];
});

/** The variable `view` of a page's template. */
type View = Page & {
	/** Relative path from the page to the root of the site: `../../` for `stories/2019/07-14.html`. */
	readonly root: string;
};

/** Views by the kind of their pages; every kind is there. */
export type Views = Readonly<Record<string, readonly View[]>>;

/** The one place where links become relative: templates write `root` in front of every path. */
const withRoot = (view: Page): View => ({ ...view, root: "../".repeat(view.url.split("/").length - 1) });

/** All pages in their order, about so many at a time; a book is as large as its leaves. */
export function* batchesOf(pages: Pages, size: number): Generator<Views> {
	const empty = () => Object.fromEntries(Object.keys(pages).map((kind): [string, View[]] => [kind, []]));
	let batch = empty();
	let count = 0;
	for (const [kind, views] of Object.entries(pages)) {
		for (const view of views) {
			batch[kind]?.push(withRoot(view));
			count += "leaves" in view ? view.leaves.length : 1;
			if (count < size) continue;
			yield batch;
			batch = empty();
			count = 0;
		}
	}
	if (count > 0) yield batch;
}
