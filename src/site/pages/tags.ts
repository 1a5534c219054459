import { countEach, groupByEach } from "../../model/group-by.ts";
import { tagsIn } from "../text/hashtags.ts";
import type { CountedLink, ListPage, TagsPage } from "../views/view.ts";
import { listPages, pageOf } from "./lists.ts";
import { inFolder, numbered, paginate } from "./paging.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

const TAGS_A_PAGE = 600;
/** Posts; a hashtag of fewer has no page of its own, which would show what one sees anyway. Search finds them. */
const AT_LEAST = 3;
/** Steps of size in the list of hashtags. */
const SIZES = 5;

/** The hashtags that have a page: those of several captions. */
export function tagsWithPage(captions: readonly string[]): ReadonlySet<string> {
	const counts = countEach(captions.flatMap(tagsIn));
	return new Set([...counts].filter(([, count]) => count >= AT_LEAST).map(([tag]) => tag));
}

/** The posts that have a hashtag, as search shows them. */
export function searchOfTag(tag: string): string {
	return `search/index.html?q=${encodeURIComponent(`#${tag}`)}`;
}

/** The posts of each hashtag of several posts, newest first; the hashtag of most posts first, then by the alphabet of the language. */
export function byTag(posts: readonly ShownPost[], { locale }: PageContext): ReadonlyMap<string, readonly ShownPost[]> {
	const found = groupByEach(posts, ({ tags }) => tags);
	const { compare } = new Intl.Collator(locale);
	return new Map(
		[...found]
			.filter(([, { length }]) => length >= AT_LEAST)
			.sort(([a, of], [b, others]) => others.length - of.length || compare(a, b) || (a < b ? -1 : 1)),
	);
}

/** A page for each of these hashtags, and those that list them. */
export function tagPages(
	tags: ReadonlyMap<string, readonly ShownPost[]>,
	context: PageContext,
): { readonly lists: readonly ListPage[]; readonly index: readonly TagsPage[] } {
	if (tags.size === 0) return { lists: [], index: [] };
	const lists = [...tags].flatMap(([tag, posts]) =>
		listPages(
			posts,
			numbered(stemOf(context.urlOfTag(tag))),
			{ heading: `#${tag}`, section: "tags", labelled: true },
			context,
		),
	);
	const most = [...tags.values()][0]?.length ?? AT_LEAST;
	const links = [...tags].map(([tag, { length }]) => ({
		...tagLink(tag, length, context),
		size: sizeOf(length, most),
	}));
	const index = paginate(links, TAGS_A_PAGE, inFolder("tags/"), context).map(
		({ items, ...sheet }): TagsPage => ({
			...sheet,
			...pageOf(sheet.url, [context.say("tags"), sheet.position], "tags", context),
			tags: items,
		}),
	);
	return { lists, index };
}

/** The size of a hashtag by its posts, from 1 to SIZES; logarithmic, because a few are in most posts and most in a few. */
function sizeOf(count: number, most: number): string {
	if (most <= AT_LEAST) return "1";
	return String(1 + Math.round(((SIZES - 1) * Math.log(count / AT_LEAST)) / Math.log(most / AT_LEAST)));
}

function stemOf(url: string): string {
	return url.replace(/\.html$/, "");
}

/** Hashtags as links with the number of their posts. */
export function tagLinks(
	tags: ReadonlyMap<string, readonly ShownPost[]>,
	context: PageContext,
): readonly CountedLink[] {
	return [...tags].map(([tag, { length }]) => tagLink(tag, length, context));
}

function tagLink(tag: string, posts: number, { number, urlOfTag }: PageContext): CountedLink {
	return { url: urlOfTag(tag), text: `#${tag}`, count: number(posts) };
}
