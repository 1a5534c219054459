import { groupByEach } from "../../model/group-by.ts";
import type { CountedLink, ListPage, TagsPage } from "../views/view.ts";
import { listPages, pageOf } from "./lists.ts";
import { inFolder, numbered, paginate } from "./paging.ts";
import type { ShownPost } from "./posts.ts";
import type { PageContext } from "./slides.ts";

const TAGS_A_PAGE = 600;

/** The posts of each hashtag, newest first; the hashtag of most posts first, then by the alphabet of the language. */
export function byTag(posts: readonly ShownPost[], { locale }: PageContext): ReadonlyMap<string, readonly ShownPost[]> {
	const found = groupByEach(posts, ({ page }) => page.caption.tags);
	const { compare } = new Intl.Collator(locale);
	return new Map(
		[...found].sort(([a, of], [b, others]) => others.length - of.length || compare(a, b) || (a < b ? -1 : 1)),
	);
}

/** A page for every hashtag, and those that list them. */
export function tagPages(
	tags: ReadonlyMap<string, readonly ShownPost[]>,
	context: PageContext,
): { readonly lists: readonly ListPage[]; readonly index: readonly TagsPage[] } {
	if (tags.size === 0) return { lists: [], index: [] };
	const lists = [...tags].flatMap(([tag, posts]) =>
		listPages(posts, numbered(context.addressOfTag(tag)), { heading: `#${tag}`, section: "tags" }, context),
	);
	const index = paginate(tagLinks(tags, context), TAGS_A_PAGE, inFolder("tags/"), context).map(
		({ items, ...sheet }): TagsPage => ({
			...sheet,
			...pageOf(sheet.url, [context.say("tags"), sheet.position], "tags", context),
			tags: items,
		}),
	);
	return { lists, index };
}

/** Hashtags as links with the number of their posts. */
export function tagLinks(
	tags: ReadonlyMap<string, readonly ShownPost[]>,
	{ number, addressOfTag }: PageContext,
): readonly CountedLink[] {
	return [...tags].map(([tag, { length }]) => ({
		url: `${addressOfTag(tag)}.html`,
		text: `#${tag}`,
		count: number(length),
	}));
}
