import type { Page, PictureView, PostPage, SiteView } from "../views/view.ts";

/** A `<meta>` for the preview that a messenger shows of a link. */
export interface SocialTag {
	readonly property: string;
	readonly content: string;
}

/**
 * OpenGraph for a page; none where the site's address is not known, because crawlers do not resolve relative ones. A messenger
 * that shows a preview keeps a copy of its picture.
 */
export function openGraph(page: Page, site: SiteView): readonly SocialTag[] {
	if (site.base === "" || page.url === "404.html") return [];
	const picture = pictureOf(page) ?? site.profile.pictures[0];
	const tags = {
		"og:title": page.title,
		"og:type": isPost(page) ? "article" : "website",
		"og:url": site.base + page.url,
		"og:site_name": site.title,
		"og:locale": site.lang,
		...(isPost(page) && page.date.iso !== "" ? { "article:published_time": page.date.iso } : {}),
		...(picture === undefined
			? {}
			: {
					"og:image": site.base + picture.src,
					"og:image:width": String(picture.width),
					"og:image:height": String(picture.height),
					"og:image:alt": picture.alt,
				}),
	};
	return Object.entries(tags).map(([property, content]) => ({ property, content }));
}

function isPost(page: Page): page is PostPage {
	return "slides" in page;
}

function pictureOf(page: Page): PictureView | undefined {
	if (!isPost(page)) return undefined;
	const [shown] = page.slides.flatMap((slide) =>
		slide.kind === "picture" ? [slide] : slide.kind === "video" ? slide.posters : [],
	);
	return shown;
}
