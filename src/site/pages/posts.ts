import type { CalendarDay } from "../../languages/dates.ts";
import { excerpt } from "../../languages/excerpt.ts";
import { addressOfPost, formatAddress, type PagesOf, pageOfMonth, tileOf } from "../../model/address.ts";
import type { Entry } from "../../model/archive.ts";
import { tagsIn } from "../text/hashtags.ts";
import type { Link, PostPage, SlideView } from "../views/view.ts";
import { neighbour, sheetOf } from "./paging.ts";
import { ShownPost } from "./shown-post.ts";
import { coverOf, kindsOf, lengthOf, type PageContext } from "./slides.ts";

/** Characters of a caption in a title, and on a tile without picture. */
const IN_TITLE = 60;
const ON_TILE = 200;

/** Tiles on one page of the grid: divides into rows of 2, 3, 4, 5 and 6. */
export const TILES_A_PAGE = 60;
/** Fewer on the front page, which has profile and stories, too, and is what a slow phone opens first. */
export const TILES_IN_FRONT = 30;

/** Each entry with its tile, newest first; `entries` have no stories. */
export function describePosts(
	entries: readonly Entry[],
	keys: ReadonlyMap<Entry, string>,
	context: PageContext,
	pagesOf: PagesOf = "post",
): readonly ShownPost[] {
	const { say, dates, siteTitle } = context;
	const addresses = entries.map(
		(entry) => [entry, addressOfPost(keys.get(entry) ?? "", dates.calendar(entry.posted), pagesOf)] as const,
	);
	const urls = addresses.map(([, address]) => formatAddress(address));
	const yearsOfDay = new Map<string, Set<string>>();
	for (const entry of entries) {
		const calendar = dates.calendar(entry.posted);
		yearsOfDay.set(dayOf(calendar), (yearsOfDay.get(dayOf(calendar)) ?? new Set()).add(calendar.year));
	}
	const pageOf = (post: ShownPost, index: number): PostPage => {
		const { entry, address, calendar, tile } = post;
		const { key } = address;
		const slides = post.slides();
		const type = typeOf(entry);
		const [kind, day] = [say(type), tile.date.text];
		const sheet = sheetOf(index, TILES_A_PAGE, TILES_IN_FRONT);
		return {
			url: tile.url,
			title: [excerpt(entry.caption, IN_TITLE) || kind, day, siteTitle].join(" · "),
			section: entry.kind === "reel" ? "reels" : "gallery",
			key,
			type,
			kind,
			date: { text: dates.full(entry.posted), iso: tile.date.iso },
			day,
			time: dates.time(entry.posted),
			name: tile.label,
			media: slides.length > 1 ? contentsOf(slides, context) : tile.label,
			caption: post.caption(),
			place: entry.place,
			slides,
			notes: post.notes(),
			position: "",
			newer: neighbour(urls[index - 1], say("newer")),
			older: neighbour(urls[index + 1], say("older")),
			home: `${sheet === 1 ? "index.html" : `page/${sheet}.html`}#${tile.id}`,
			crumbs: crumbsOf(calendar, context),
			otherYears: otherYears(calendar, yearsOfDay, context),
			lists: "[]",
		};
	};
	return addresses.map(([entry, address], index) => {
		const pictures = coverOf({ entry, address }, context);
		const kinds = kindsOf(entry, context);
		const day = dates.day(entry.posted);
		const tile = {
			id: tileOf(address.key),
			url: urls[index] ?? "",
			date: { text: day, iso: dates.iso(entry.posted) },
			pictures,
			ratio: pictures[0]?.ratio ?? "100",
			caption: excerpt(entry.caption, ON_TILE),
			...badgeOf(entry, kinds, context),
			duration: kinds.length === 1 ? lengthOf(entry.media[0], context) : "",
			label: say("withCount", { label: say(typeOf(entry)), count: day }),
		};
		const facts = { entry, address, calendar: dates.calendar(entry.posted), tile, kinds, tags: tagsIn(entry.caption) };
		return new ShownPost(facts, context, (post) => pageOf(post, index));
	});
}

function typeOf({ kind }: Entry): PostPage["type"] {
	return kind === "story" ? "post" : kind;
}

function badgeOf({ kind, media }: Entry, kinds: readonly SlideView["kind"][], { say }: PageContext) {
	if (kind === "reel") return { icon: "reel", badge: say("reel") } as const;
	if (media.length > 1) return { icon: "carousel", badge: say("several", { n: media.length }) } as const;
	if (kinds[0] === "video") return { icon: "video", badge: say("video") } as const;
	return { icon: "", badge: "" } as const;
}

/** "4 pictures", or "2 photos, 1 video". */
function contentsOf(slides: readonly SlideView[], { say }: PageContext): string {
	const videos = slides.filter(({ kind }) => kind === "video").length;
	if (videos === 0) return say("several", { n: slides.length });
	const photos = slides.length - videos;
	const filmed = say("videos", { n: videos });
	return photos === 0 ? filmed : say("withCount", { label: say("photos", { n: photos }), count: filmed });
}

function crumbsOf({ year, month }: CalendarDay, { say, dates }: PageContext): readonly Link[] {
	if (year === "") return [{ url: "undated/index.html", text: say("undated") }];
	return [
		{ url: `${year}/index.html`, text: dates.yearName(year) },
		{ url: pageOfMonth(year, month), text: dates.monthName(month) },
	];
}

/** `07-14`, the same in every year; empty where the day is not known. */
function dayOf({ month, day }: CalendarDay): string {
	return day === "" ? "" : `${month}-${day}`;
}

function otherYears(
	calendar: CalendarDay,
	days: ReadonlyMap<string, ReadonlySet<string>>,
	{ say, dates }: PageContext,
): readonly Link[] {
	const day = dayOf(calendar);
	if (day === "" || (days.get(day)?.size ?? 0) < 2) return [];
	const text = say("otherYears", { day: dates.dayOfYear(calendar.month, calendar.day) });
	return [{ url: `days/${day}.html`, text }];
}
