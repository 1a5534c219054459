import { excerpt } from "../../languages/excerpt.ts";
import type { PlacedFile } from "../../media/prepared.ts";
import { ringOf } from "../assets/thumbnails.ts";
import type { ListPage, Page, PictureView, PostPage, SiteView, SlideView } from "../views/view.ts";
import { tileSizes } from "./tile-sizes.ts";

type Source = Pick<PlacedFile, "path" | "width">;

/** All filters of the templates, by name. */
export const filters = {
	/** The smallest rendition that is at least this wide, or the largest there is. */
	atLeast(sources: readonly Source[], width: number): string {
		return (sources.find((source) => source.width >= width) ?? sources.at(-1))?.path ?? "";
	},

	/** The renditions of a picture for `srcset`, none wider than is ever of use; at least one. */
	srcset(sources: readonly Source[], widest: number, root: string): string {
		const useful = sources.filter(({ width }) => width <= widest);
		const shown = useful.length > 0 ? useful : sources.slice(0, 1);
		return shown.map(({ path, width }) => `${root}${path} ${width}w`).join(", ");
	},

	tileSizes,

	/** The path of what a ring shows of a picture. */
	ring(picture: PictureView): string {
		return ringOf(picture)?.path ?? picture.sources.at(-1)?.path ?? "";
	},

	pageDescription,

	openGraph,
} as const;

/**
 * OpenGraph for a page, as `<meta>` for the preview that a messenger shows of a link; none where the site's address is not known, because crawlers do not resolve relative ones. A messenger
 * that shows a preview keeps a copy of its picture.
 */
function openGraph(page: Page, site: SiteView): readonly { readonly property: string; readonly content: string }[] {
	if (site.base === "" || page.url === "404.html") return [];
	const post = isPost(page) ? page : undefined;
	const picture = post?.slides.flatMap(picturesOf)[0] ?? site.profile.pictures[0];
	const tags: Readonly<Record<string, string | undefined>> = {
		"og:title": page.title,
		"og:type": post === undefined ? "website" : "article",
		"og:url": site.base + page.url,
		"og:site_name": site.title,
		"og:locale": site.lang,
		"article:published_time": post?.date.iso || undefined,
		"og:image": picture && site.base + picture.file.path,
		"og:image:width": picture && String(picture.width),
		"og:image:height": picture && String(picture.height),
		"og:image:alt": picture?.alt,
	};
	return Object.entries(tags).flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }]));
}

/** Characters that search engines and messengers show of a description. */
const IN_DESCRIPTION = 155;

/** What a page is, for `<meta name="description">`: the caption of a post, who shows what in front, what is on any other. */
function pageDescription(page: Page, { profile, title }: SiteView): string {
	if (isPost(page) && page.caption.text !== "") return excerpt(page.caption.text, IN_DESCRIPTION);
	const own = isList(page) ? [page.title, page.lead] : [page.title];
	const front = [title, ...profile.counts, profile.biography.replace(/\s+/g, " ").trim()];
	const parts = page.url === "index.html" ? front : own;
	return excerpt(parts.filter((part) => part !== "").join(" · "), IN_DESCRIPTION);
}

function isList(page: Page): page is ListPage {
	return "lead" in page;
}

function isPost(page: Page): page is PostPage {
	return "slides" in page;
}

function picturesOf(slide: SlideView): readonly PictureView[] {
	return slide.kind === "picture" ? [slide] : slide.kind === "video" ? slide.posters : [];
}
