import type { ListPage, Page } from "../views/view.ts";
import { inTurn, listPages } from "./lists.ts";
import { inFolder } from "./paging.ts";
import { TILES_IN_FRONT } from "./posts.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

/** The grid of all posts; its first page has what the owner put there, the rings of the latest stories and links to `highlights`. */
export function frontPages(
	posts: readonly ShownPost[],
	{
		rings,
		allDays,
		about,
		collections,
		pinned,
	}: Pick<ListPage, "rings" | "allDays" | "about" | "collections" | "pinned">,
	highlights: readonly (Page & { readonly heading: string })[],
	context: PageContext,
): readonly ListPage[] {
	const { siteTitle } = context;
	const head = { heading: siteTitle, section: "gallery", list: "", first: TILES_IN_FRONT, labelled: true } as const;
	return listPages(posts, inFolder(""), head, context).map((page, index) => ({
		...page,
		title: index === 0 ? siteTitle : `${siteTitle} · ${page.position}`,
		heading: index === 0 ? "" : spanOf(page, context),
		lead: "",
		rings: index === 0 ? rings : [],
		allDays: index === 0 ? allDays : [],
		about: index === 0 ? about : [],
		collections: index === 0 ? collections : [],
		pinned: index === 0 ? pinned : [],
		// They stand above it.
		groups: index === 0 ? inTurn([...pinned, ...page.groups]).slice(pinned.length) : page.groups,
		links: index === 0 ? highlights.map(({ url, heading }) => ({ url, text: heading })) : [],
	}));
}

/** "January 2024 – June 2023": the months of the first post of a page and of the last one. */
function spanOf({ groups }: ListPage, { dates, say }: PageContext): string {
	const tiles = groups[0]?.tiles ?? [];
	const ends = [tiles[0], tiles.at(-1)].map((tile) => {
		const [year = "", month = ""] = (tile?.date.iso ?? "").split("-");
		return year === "" ? say("undated") : dates.monthOfYear(year, month);
	});
	// A line ends behind the dash.
	return [...new Set(ends)].join("\u00a0– ");
}

/** The reels alone; none without a reel. */
export function reelPages(posts: readonly ShownPost[], context: PageContext): readonly ListPage[] {
	const { say } = context;
	const reels = posts.filter(({ entry }) => entry.kind === "reel");
	if (reels.length === 0) return [];
	const head = { heading: say("reelsTitle"), section: "reels", shape: "reel", labelled: true } as const;
	const lead = say("reels", { n: reels.length });
	return listPages(reels, inFolder("reels/"), head, context).map((page) => ({ ...page, lead }));
}
