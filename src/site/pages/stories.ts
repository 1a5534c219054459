import { addressesOfStories, pageOfStories } from "../../model/address.ts";
import type { Archive, Entry, Moment } from "../../model/archive.ts";
import { groupBy } from "../../model/group-by.ts";
import { captionView } from "../text/caption.ts";
import type { DayView, Link, StoriesPage, StoryDayPage, StoryView } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import { inFolder, neighbour, paginate, sheetOf } from "./paging.ts";
import { type Addressed, coverOf, type PageContext, slidesOf } from "./slides.ts";

const DAYS_A_PAGE = 60;
/** Days with stories that the front page shows; a link leads to the others. */
const RINGS_IN_FRONT = 8;

interface Day {
	/** `2019-07-14`; empty for the undated. */
	readonly iso: string;
	/** Fragment of its ring in the list of days. */
	readonly id: string;
	readonly url: string;
	/** The time of any of its stories. */
	readonly posted: Moment;
	/** Oldest first. */
	readonly stories: readonly Addressed[];
}

/** Stories: a page for each day of the owner's zone, newest day first, and the pages that list the days. */
export function describeStories(
	archive: Archive,
	context: PageContext,
): {
	readonly days: readonly StoryDayPage[];
	readonly stories: readonly StoriesPage[];
	/** The latest days. */
	readonly rings: readonly DayView[];
	/** All days with their rings. */
	readonly shownDays: readonly { readonly page: StoryDayPage; readonly ring: DayView }[];
	/** To all days, where there are more. */
	readonly allDays: readonly Link[];
	/** Of each story, such as `stories/2019/07-14#t183005`. */
	readonly keys: readonly (readonly [Entry, string])[];
} {
	const { say, dates } = context;
	const days = daysOf(archive, context);
	const pages = days.map((day, index): StoryDayPage => {
		const date = { text: dates.day(day.posted), iso: day.iso };
		return {
			...pageOf(day.url, [say("storiesOf", { date: date.text })], "stories", context),
			scripts: ["story-player"],
			date,
			stories: day.stories.map((story) => storyView(story, context)),
			position: "",
			newer: neighbour(days[index - 1]?.url, say("newer")),
			older: neighbour(days[index + 1]?.url, say("older")),
			home: `${inFolder("stories/")(sheetOf(index, DAYS_A_PAGE))}#${day.id}`,
		};
	});
	const rings = days.map((day) => dayView(day, context));
	const lists = days.length === 0 ? [] : paginate(days, DAYS_A_PAGE, inFolder("stories/"), context);
	const stories = lists.map(
		({ items, ...sheet }): StoriesPage => ({
			...sheet,
			...pageOf(sheet.url, [say("storiesTitle"), sheet.position], "stories", context),
			groups: [...groupBy(items, ({ iso }) => iso.slice(0, 7))].map(([month, ofMonth]) => ({
				heading: month === "" ? say("undated") : dates.monthOfYear(month.slice(0, 4), month.slice(5)),
				days: ofMonth.map((day) => dayView(day, context)),
			})),
		}),
	);
	return {
		days: pages,
		stories,
		rings: rings.slice(0, RINGS_IN_FRONT),
		shownDays: pages.flatMap((page, index) => {
			const ring = rings[index];
			return ring === undefined ? [] : [{ page, ring }];
		}),
		allDays: days.length > RINGS_IN_FRONT ? [{ url: inFolder("stories/")(1), text: say("storiesTitle") }] : [],
		keys: days.flatMap((day) => day.stories.map(({ entry, address }) => [entry, address.key] as const)),
	};
}

function daysOf({ entries }: Archive, { dates }: PageContext): readonly Day[] {
	const stories = entries.filter(({ kind }) => kind === "story");
	const byDay = groupBy(stories, ({ posted }) => (posted.precision === "none" ? "undated" : dates.localDay(posted)));
	return [...byDay].map(([day, newestFirst]) => {
		const addresses = addressesOfStories(day, [...newestFirst].reverse());
		return {
			iso: day === "undated" ? "" : day,
			id: `d${day}`,
			posted: newestFirst[0].posted,
			url: pageOfStories(day),
			stories: [...addresses].map(([entry, address]) => ({ entry, address })),
		};
	});
}

function storyView(story: Addressed, context: PageContext): StoryView {
	const { dates } = context;
	const { entry, address } = story;
	return {
		id: address.fragment,
		key: address.key,
		date: { text: dates.full(entry.posted), iso: dates.iso(entry.posted) },
		time: dates.time(entry.posted),
		caption: captionView(entry.caption, () => ""),
		slides: slidesOf(story, context),
		notes: context.notes.get(address.key) ?? [],
	};
}

function dayView(day: Day, context: PageContext): DayView {
	const { say, dates } = context;
	const { id, iso, url, posted, stories } = day;
	const cover = stories.map((story) => coverOf(story, context)).find((pictures) => pictures.length > 0) ?? [];
	return {
		id,
		url,
		date: { text: dates.day(posted), iso },
		short: dates.short(posted),
		count: say("stories", { n: stories.length }),
		pictures: cover.map((picture) => ({ ...picture, alt: "" })),
	};
}
