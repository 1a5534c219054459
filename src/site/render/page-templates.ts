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

/** The variable `view` of a page's template. */
type View = Page & {
	/** Relative path from the page to the root of the site: `../../` for `stories/2019/07-14.html`. */
	readonly root: string;
};

/** The one place where links become relative: templates write `root` in front of every path. */
const withRoot = (view: Page): View => ({ ...view, root: "../".repeat(view.url.split("/").length - 1) });

/** All pages in their order, each with the path of its template. */
export function* pagesWithTemplates(pages: Pages): Generator<{ readonly view: View; readonly template: string }> {
	const templates: Readonly<Record<string, string>> = TEMPLATES;
	for (const [kind, views] of Object.entries(pages)) {
		const template = `pages/${templates[kind]}.njk`;
		for (const view of views) yield { view: withRoot(view), template };
	}
}
