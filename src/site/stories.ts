import type { Archive, Entry } from "../archive.ts";
import type { Language } from "./language.ts";
import { paginate } from "./paging.ts";
import { coverOf, slidesOf, type Telling } from "./slides.ts";
import type { DayView, StoriesPage, StoryDayPage, StoryView } from "./view.ts";

const DAYS_A_PAGE = 60;

interface Day {
	readonly url: string;
	/** In the order in which they were told: oldest first. */
	readonly stories: readonly [Entry, ...Entry[]];
}

/** The stories, a page for each day of the owner's zone, newest day first, and the pages that list the days. */
export function describeStories(
	archive: Archive,
	language: Language,
	telling: Telling,
	siteTitle: string,
): { readonly days: readonly StoryDayPage[]; readonly stories: readonly StoriesPage[] } {
	const { say, dates } = telling;
	const days = daysOf(archive, telling);
	const pages = days.map((day, index): StoryDayPage => {
		const date = dates.day(day.stories[0].posted);
		const newer = days[index - 1];
		const older = days[index + 1];
		return {
			url: day.url,
			title: `${say("storiesOf", { date })} · ${siteTitle}`,
			date: { text: date, iso: dates.localDay(day.stories[0].posted) },
			stories: storyViews(day.stories, telling),
			newer: newer === undefined ? [] : [{ url: newer.url, text: say("newer") }],
			older: older === undefined ? [] : [{ url: older.url, text: say("older") }],
		};
	});
	const sheets = paginate(days, DAYS_A_PAGE, "stories/", language);
	const stories = sheets.map(({ items, ...sheet }) => ({
		...sheet,
		title: [say("storiesTitle"), sheet.position, siteTitle].filter((text) => text !== "").join(" · "),
		days: items.map((day) => dayView(day, telling)),
	}));
	return { days: pages, stories: days.length === 0 ? [] : stories };
}

function daysOf(archive: Archive, { dates }: Telling): readonly Day[] {
	const byDay = new Map<string, [Entry, ...Entry[]]>();
	for (const entry of archive.entries) {
		if (entry.kind !== "story") continue;
		const day = entry.posted.precision === "none" ? "undated" : dates.localDay(entry.posted);
		const found = byDay.get(day);
		if (found === undefined) byDay.set(day, [entry]);
		else found.unshift(entry);
	}
	return [...byDay].map(([day, stories]) => ({ url: addressOfDay(day), stories }));
}

/** `stories/2019/07-14.html` for `2019-07-14`. */
function addressOfDay(day: string): string {
	return day === "undated" ? "stories/undated.html" : `stories/${day.slice(0, 4)}/${day.slice(5)}.html`;
}

function storyViews(stories: readonly Entry[], telling: Telling): readonly StoryView[] {
	const { dates } = telling;
	const seen = new Map<string, number>();
	return stories.map((entry) => {
		const second = new Date(entry.posted.seconds * 1000).toISOString().slice(11, 19).replaceAll(":", "");
		const times = (seen.get(second) ?? 0) + 1;
		seen.set(second, times);
		return {
			id: `t${second}${times === 1 ? "" : `-${times}`}`,
			date: { text: dates.full(entry.posted), iso: dates.iso(entry.posted) },
			time: dates.time(entry.posted),
			caption: entry.caption,
			slides: slidesOf(entry, telling),
		};
	});
}

function dayView({ url, stories }: Day, telling: Telling): DayView {
	const { say, dates } = telling;
	const covers = stories.flatMap((entry) => coverOf(entry, telling)).slice(0, 1);
	return {
		url,
		date: { text: dates.day(stories[0].posted), iso: dates.localDay(stories[0].posted) },
		count: say("stories", { n: stories.length }),
		pictures: covers.map((cover) => ({ ...cover, alt: "" })),
	};
}
