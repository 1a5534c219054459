import type { Placed } from "../../media/prepare/prepare.ts";
import { yearOf } from "../../model/address.ts";
import { pagePolicy, transitionStyle } from "../assets/policy.ts";
import { ratioClass, toneClass } from "../assets/stylesheet.ts";
import { iconsOf } from "../assets/thumbnails.ts";
import { themeOf, WEB_MANIFEST } from "../assets/web-manifest.ts";
import { urlsOf } from "../views/page-sequence.ts";
import type { FeedLink, Pages, Section, SiteView } from "../views/view.ts";
import type { PageContext } from "./slides.ts";

/** Years for which it is written how long ago they are; the site may be looked at long after it was built. */
const YEARS_AGO = 60;

/** What all pages of a site have in common; links only to pages that exist. */
export function siteView(
	pages: Pages,
	common: Pick<SiteView, "profile" | "rail" | "grid" | "chunks" | "memories" | "base" | "robots">,
	context: PageContext,
): SiteView {
	const { say, messages, direction, placed, dates, siteTitle } = context;
	const urls = new Set([...pages.lists, ...pages.stories, ...pages.tags].map(({ url }) => url));
	const ways: readonly (readonly [section: Section, url: string, text: string, there: boolean])[] = [
		["gallery", "index.html", say("gallery"), true],
		["reels", "reels/index.html", say("reelsTitle"), urls.has("reels/index.html")],
		["stories", "stories/index.html", say("storiesTitle"), urls.has("stories/index.html")],
		["dates", "dates.html", say("dates"), pages.dates.length > 0],
		["tags", "tags/index.html", say("tags"), urls.has("tags/index.html")],
		["search", "search/index.html", say("search"), pages.search.length > 0],
	];
	const shapes = [...placed.values()].flatMap(shapesOf);
	const calendar = pages.calendar.map(({ url }) => ({ url, text: say("onThisDay") }));
	const surprise = pages.surprise.map(({ url }) => ({ url, text: say("random") }));
	return {
		...common,
		icons: iconsOf(common.profile.pictures),
		manifest: WEB_MANIFEST,
		theme: themeOf(common.profile.pictures[0]?.tone ?? "888"),
		title: siteTitle,
		ago: Array.from({ length: YEARS_AGO }, (_, index) => say("yearsAgo", { n: index + 1 })).join("\n"),
		lang: messages,
		direction,
		policy: pagePolicy,
		transitions: transitionStyle,
		zone: say("footerZone", { zone: dates.zone }),
		navigation: ways.filter(([, , , there]) => there).map(([section, url, text]) => ({ section, url, text })),
		calendar,
		surprise,
		discover: [
			...pages.slideshow.map(({ url }) => ({ url, text: say("slideshow") })),
			...calendar,
			...pages.books.urls.filter((url) => url === "book.html").map((url) => ({ url, text: say("bookWhole") })),
			...surprise,
		],
		feeds: feedLinks(pages, common.base),
		tones: sorted(shapes.map(({ tone }) => toneClass(tone))),
		ratios: sorted(["100", ...shapes.map(({ width, height }) => ratioClass(width, height))]),
	};
}

/** The feeds that the front page links to: those of the latest year, which link to the others. */
function feedLinks({ posts, months, storyDays }: Pages, base: string): readonly FeedLink[] {
	const years = [...posts.urls, ...urlsOf(months), ...storyDays.urls].map(yearOf);
	const dated = years.filter((year) => year !== "undated").sort();
	const year = dated.at(-1) ?? years[0];
	if (year === undefined) return [];
	return [
		{ url: `${year}/feed.json`, type: "application/feed+json", text: "JSON Feed" },
		...(base === "" ? [] : [{ url: `${year}/feed.xml`, type: "application/atom+xml", text: "Atom" }]),
	];
}

/** Sizes and placeholder colours of the renditions of a medium. */
function shapesOf({ prepared }: Placed): readonly { width: number; height: number; tone: string }[] {
	if (prepared.kind === "picture") return [prepared];
	if (prepared.kind !== "video") return [];
	const tone = prepared.poster?.tone ?? "888888";
	return [
		{ width: prepared.width, height: prepared.height, tone },
		...(prepared.poster === undefined ? [] : [prepared.poster]),
	];
}

function sorted(values: readonly string[]): readonly string[] {
	return [...new Set(values)].sort();
}
