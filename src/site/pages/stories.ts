import type { Archive, Entry } from "../../model/archive.ts";
import { captionView } from "../text/caption.ts";
import type { DayView, Link, StoriesPage, StoryDayPage, StoryView } from "../views/view.ts";
import { groupedBy, titled } from "./lists.ts";
import { inFolder, paginate, sheetOf } from "./paging.ts";
import { type Addressed, coverOf, type PageContext, slidesOf } from "./slides.ts";

const DAYS_A_PAGE = 60;
/** Days with stories that the front page shows; a link leads to the others. */
const RINGS_IN_FRONT = 8;

interface Day {
	/** `2019-07-14` or `undated`. */
	readonly day: string;
	readonly url: string;
	/** In the order in which they were told: oldest first. */
	readonly stories: readonly [Told, ...Told[]];
}

/** A story and its fragment on the page of its day. */
interface Told extends Addressed {
	readonly id: string;
}

/** The stories, a page for each day of the owner's zone, newest day first, and the pages that list the days. */
export function describeStories(
	archive: Archive,
	context: PageContext,
): {
	readonly days: readonly StoryDayPage[];
	readonly stories: readonly StoriesPage[];
	/** The latest days. */
	readonly rings: readonly DayView[];
	/** The way to all days, where there are more. */
	readonly allDays: readonly Link[];
	/** What names each story in every build, such as `stories/2019/07-14#t183005`. */
	readonly keys: readonly (readonly [Entry, string])[];
} {
	const { say, dates } = context;
	const days = daysOf(archive, context);
	const link = (day: Day | undefined, text: string): readonly Link[] =>
		day === undefined ? [] : [{ url: day.url, text }];
	const pages = days.map((day, index): StoryDayPage => {
		const [{ entry }] = day.stories;
		const date = dates.day(entry.posted);
		return {
			url: day.url,
			title: titled([say("storiesOf", { date })], context),
			section: "stories",
			scripts: ["story-player"],
			random: "",
			date: { text: date, iso: isoDay(day) },
			stories: day.stories.map((told) => storyView(told, context)),
			position: "",
			newer: link(days[index - 1], say("newer")),
			older: link(days[index + 1], say("older")),
			home: `${inFolder("stories/")(sheetOf(index, DAYS_A_PAGE))}#${idOf(day)}`,
		};
	});
	if (days.length === 0) return { days: [], stories: [], rings: [], allDays: [], keys: [] };
	const stories = paginate(days, DAYS_A_PAGE, inFolder("stories/"), context).map(
		({ items, ...sheet }): StoriesPage => ({
			...sheet,
			title: titled([say("storiesTitle"), sheet.position], context),
			section: "stories",
			scripts: [],
			random: "",
			groups: [...groupedBy(items, ({ day }) => (day === "undated" ? "" : day.slice(0, 7)))].map(
				([month, ofMonth]) => ({
					heading: month === "" ? say("undated") : dates.monthOfYear(month.slice(0, 4), month.slice(5)),
					days: ofMonth.map((day) => dayView(day, context)),
				}),
			),
		}),
	);
	return {
		days: pages,
		stories,
		rings: days.slice(0, RINGS_IN_FRONT).map((day) => dayView(day, context)),
		allDays: days.length > RINGS_IN_FRONT ? [{ url: inFolder("stories/")(1), text: say("storiesTitle") }] : [],
		keys: days.flatMap((day) => day.stories.map(({ entry, key }) => [entry, key] as const)),
	};
}

function daysOf({ entries }: Archive, { dates }: PageContext): readonly Day[] {
	const stories = entries.filter(({ kind }) => kind === "story");
	const byDay = groupedBy(stories, ({ posted }) => (posted.precision === "none" ? "undated" : dates.localDay(posted)));
	return [...byDay].map(([day, [newest, ...older]]) => {
		const url = addressOfDay(day);
		const ids = idsIn(url);
		const [oldest = newest, ...rest] = [newest, ...older].reverse();
		return { day, url, stories: [ids(oldest), ...rest.map(ids)] };
	});
}

/** `stories/2019/07-14.html` for `2019-07-14`. */
function addressOfDay(day: string): string {
	return day === "undated" ? "stories/undated.html" : `stories/${day.slice(0, 4)}/${day.slice(5)}.html`;
}

/** Fragments from the second, the same in every build; a second story of one second gets `-2`. */
function idsIn(url: string): (entry: Entry) => Told {
	const seen = new Map<string, number>();
	return (entry) => {
		const second = new Date(entry.posted.seconds * 1000).toISOString().slice(11, 19).replaceAll(":", "");
		const times = (seen.get(second) ?? 0) + 1;
		seen.set(second, times);
		const id = `t${second}${times === 1 ? "" : `-${times}`}`;
		return { entry, id, key: `${url.replace(/\.html$/, "")}#${id}` };
	};
}

function storyView(told: Told, context: PageContext): StoryView {
	const { dates } = context;
	const { entry, id } = told;
	return {
		id,
		date: { text: dates.full(entry.posted), iso: dates.iso(entry.posted) },
		time: dates.time(entry.posted),
		caption: captionView(entry.caption, () => ""),
		slides: slidesOf(told, context),
	};
}

function dayView(day: Day, context: PageContext): DayView {
	const { say, dates } = context;
	const { url, stories } = day;
	let cover: DayView["pictures"] = [];
	for (const told of stories) {
		cover = coverOf(told, context);
		if (cover.length > 0) break;
	}
	return {
		id: idOf(day),
		url,
		date: { text: dates.day(stories[0].entry.posted), iso: isoDay(day) },
		short: dates.short(stories[0].entry.posted),
		count: say("stories", { n: stories.length }),
		pictures: cover.map((picture) => ({ ...picture, alt: "" })),
	};
}

function idOf({ day }: Day): string {
	return `d${day}`;
}

function isoDay({ day }: Day): string {
	return day === "undated" ? "" : day;
}
