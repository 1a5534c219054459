import type { Placed } from "../../media/prepare/prepare.ts";
import { pagePolicy } from "../assets/policy.ts";
import { ratioClass, toneClass } from "../assets/stylesheet.ts";
import type { Grid, Pages, ProfileView, RailYear, Section, SiteView } from "../views/view.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./slides.ts";

/** What every page of a site has in common; `pages` are those there are, so that nothing leads nowhere. */
export function siteView(
	pages: Pages,
	common: {
		readonly profile: ProfileView;
		readonly rail: readonly RailYear[];
		readonly grid: Grid;
		readonly chunks: string;
		readonly base: string;
		readonly robots: string;
		readonly random: string;
	},
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
	return {
		...common,
		title: siteTitle,
		lang: messages,
		direction,
		policy: pagePolicy,
		zone: say("footerZone", { zone: dates.zone }),
		navigation: ways.filter(([, , , there]) => there).map(([section, url, text]) => ({ section, url, text })),
		discover: pages.calendar.map(({ url }) => ({ url, text: say("onThisDay") })),
		feeds: feedLinks(pages, common.base),
		tones: sorted(shapes.map(({ tone }) => toneClass(tone))),
		ratios: sorted(["100", ...shapes.map(({ width, height }) => ratioClass(width, height))]),
	};
}

/** Sizes and colours of all that is shown of a medium. */
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
