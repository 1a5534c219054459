import type { Page, PictureView, PostPage, SiteView, SlideView } from "../views/view.ts";

/** A `<meta>` for the preview that a messenger shows of a link. */
interface SocialTag {
	readonly property: string;
	readonly content: string;
}

/**
 * OpenGraph for a page; none where the site's address is not known, because crawlers do not resolve relative ones. A messenger
 * that shows a preview keeps a copy of its picture.
 */
export function openGraph(page: Page, site: SiteView): readonly SocialTag[] {
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

function isPost(page: Page): page is PostPage {
	return "slides" in page;
}

function picturesOf(slide: SlideView): readonly PictureView[] {
	return slide.kind === "picture" ? [slide] : slide.kind === "video" ? slide.posters : [];
}
