import type { CalendarDay } from "../../languages/dates.ts";
import { groupBy, groupByEach } from "../../model/group-by.ts";
import { by } from "../../model/order.ts";
import type { CalendarPage, DayView, ListPage } from "../views/view.ts";
import { countsOf, group, listPage, pageOf, titled } from "./lists.ts";
import { AT_ONCE, type Memory, memoriesOf, memoryScripts } from "./memories.ts";
import { numbered, paginate } from "./paging.ts";
import { TILES_A_PAGE } from "./posts.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";
import type { StoryDay } from "./story-days.ts";

/** One day of the calendar, such as `07-14`, of whatever year; newest first. */
interface CalendarDayShown {
	readonly day: string;
	readonly posts: readonly ShownPost[];
	readonly stories: readonly DayView[];
	/** "1 post", "3 stories" */
	readonly counts: readonly string[];
	readonly memories: readonly Memory[];
}

/**
 * "On this day": a page for each day of the calendar that has posts or stories, of whatever year, and the calendar that links to
 * them.
 */
export function calendarPages(
	posts: readonly ShownPost[],
	storyDays: readonly StoryDay[],
	context: PageContext,
): {
	readonly days: readonly ListPage[];
	readonly calendar: readonly CalendarPage[];
	/** The posts and stories of each day for the scripts that know what day it is, a file for each month. */
	readonly scripts: ReadonlyMap<string, string>;
} {
	const { say, dates } = context;
	const byDay = calendarDays(posts, storyDays, context);
	if (byDay.length === 0) return { days: [], calendar: [], scripts: new Map() };
	const days = byDay.flatMap(({ day, posts, stories }, index) => {
		const heading = nameOf(day, context);
		const link = (at: number) => {
			const { day: other = "" } = byDay[(at + byDay.length) % byDay.length] ?? {};
			return byDay.length < 2 ? [] : [{ url: `days/${other}.html`, text: nameOf(other, context) }];
		};
		return paginate(posts, TILES_A_PAGE, numbered(`days/${day}`), context).map(({ items, ...sheet }): ListPage => {
			const groups = [...groupBy(items, ({ calendar }) => calendar.year)].map(([year, ofYear]) => ({
				...group(ofYear),
				id: `y${year}`,
				heading: dates.yearName(year),
				url: `${year}/index.html`,
			}));
			return {
				...listPage(sheet.url, { heading, list: `days/${day}`, section: "dates" }, groups, context),
				...sheet,
				title: titled([say("onThisDay"), heading, sheet.position], context),
				lead: say("onThisDay"),
				stories: sheet.url === `days/${day}.html` ? stories : [],
				newer: sheet.newer.length > 0 ? sheet.newer : link(index - 1),
				older: sheet.older.length > 0 ? sheet.older : link(index + 1),
			};
		});
	});
	const scripts = memoryScripts(
		byDay.map(({ day, memories }) => [day, memories]),
		context,
	);
	return { days, calendar: [calendarPage(byDay, context)], scripts };
}

/** The days of the calendar that have posts or stories; a month alone is no day. */
function calendarDays(
	posts: readonly ShownPost[],
	storyDays: readonly StoryDay[],
	context: PageContext,
): readonly CalendarDayShown[] {
	const key = ({ month, day }: CalendarDay) => (day === "" ? [] : [`${month}-${day}`]);
	const postsOf = groupByEach(posts, ({ calendar }) => key(calendar));
	const storiesOf = groupByEach(storyDays, ({ posted }) => key(context.dates.calendar(posted)));
	return [...new Set([...postsOf.keys(), ...storiesOf.keys()])].sort(by((day) => day)).map((day) => {
		const ofDay = storiesOf.get(day) ?? [];
		const shown = { posts: postsOf.get(day) ?? [], stories: ofDay.map(({ ring }) => ring) };
		const told = ofDay.reduce((sum, { stories }) => sum + stories.length, 0);
		const counts = countsOf(shown.posts.length, told, context);
		return { day, ...shown, counts, memories: memoriesOf(shown.posts, shown.stories) };
	});
}

/** The calendar: each day that has posts or stories, with the picture of one of them, of posts first. */
function calendarPage(byDay: readonly CalendarDayShown[], context: PageContext): CalendarPage {
	const { say, dates, number, locale } = context;
	const months = [...groupBy(byDay, ({ day }) => day.slice(0, 2))].map(([month, ofMonth]) => ({
		text: dates.monthName(month),
		days: ofMonth.map(({ day, posts, stories, counts, memories }) => ({
			id: `d${day}`,
			url: `days/${day}.html`,
			text: nameOf(day, context),
			day: number(Number(day.slice(3))),
			count: counts.reduce((label, count) => (label === "" ? count : say("withCount", { label, count })), ""),
			more: memories.length > AT_ONCE ? number(memories.length) : "",
			pictures: [...posts.map(({ tile }) => tile), ...stories].flatMap(({ pictures }) => pictures).slice(0, 1),
		})),
	}));
	return {
		...pageOf("days/index.html", [say("onThisDay")], "dates", context),
		heading: say("onThisDay"),
		nothing: say("nothingOn", { date: "{date}", next: "{next}" }),
		all: say("showAll", { n: "{n}", where: "{where}" }),
		locale,
		months,
	};
}

function nameOf(day: string, { dates }: PageContext): string {
	return dates.dayOfYear(day.slice(0, 2), day.slice(3));
}
