import type { Entry } from "../../model/archive.ts";
import { groupBy } from "../../model/group-by.ts";
import { PageSequence } from "../views/page-sequence.ts";
import type { DayView, Link, RailYear, StoriesPage, StoryDayPage } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import { inFolder, neighbour, paginate, sheetOf } from "./paging.ts";
import type { PageContext } from "./slides.ts";
import { dayView, ringsOf, type StoryDay, storyViews } from "./story-days.ts";
import { idOfMonth, monthOf, type StoryYear, storyRail } from "./story-rail.ts";

const DAYS_A_PAGE = 60;
/** Days with stories that the front page shows; a link leads to the others. */
const RINGS_IN_FRONT = 8;

const ADDRESS = inFolder("stories/");

/** Stories: a page for each day, newest day first, and the pages that list the days. */
export function describeStories(
	days: readonly StoryDay[],
	context: PageContext,
): {
	readonly days: PageSequence<StoryDayPage>;
	readonly stories: readonly StoriesPage[];
	/** Years and months with stories, and where they begin in the list. */
	readonly rail: readonly StoryYear[];
	/** The latest days. */
	readonly rings: readonly DayView[];
	/** To all days, where there are more. */
	readonly allDays: readonly Link[];
	/** Of each story, such as `stories/2019/07-14#t183005`. */
	readonly keys: readonly (readonly [Entry, string])[];
} {
	const { say } = context;
	const pageAt = (day: StoryDay, index: number): StoryDayPage => {
		const { date } = day.ring;
		return {
			...pageOf(day.url, [say("storiesOf", { date: date.text })], "stories", context),
			date,
			stories: storyViews(day, context),
			position: "",
			newer: neighbour(days[index - 1]?.url, say("newer")),
			older: neighbour(days[index + 1]?.url, say("older")),
			home: `${ADDRESS(sheetOf(index, DAYS_A_PAGE))}#${day.id}`,
		};
	};
	const rail = storyRail(days, (index) => ADDRESS(sheetOf(index, DAYS_A_PAGE)), context);
	return {
		days: PageSequence.of(days, ({ url }) => url, pageAt),
		stories: listsOf(days, rail, context),
		rail,
		rings: ringsOf(days.slice(0, RINGS_IN_FRONT), context),
		allDays: days.length > RINGS_IN_FRONT ? [{ url: ADDRESS(1), text: say("storiesTitle") }] : [],
		keys: days.flatMap((day) => day.stories.map(({ entry, address }) => [entry, address.key] as const)),
	};
}

function listsOf(days: readonly StoryDay[], rail: readonly RailYear[], context: PageContext): readonly StoriesPage[] {
	const { say, dates } = context;
	const all = days.reduce((sum, { stories }) => sum + stories.length, 0);
	const lists = days.length === 0 ? [] : paginate(days, DAYS_A_PAGE, ADDRESS, context);
	// A month may go on at the top of the next page, where its heading stands once more.
	const beginning = new Set([...groupBy(days, monthOf).values()].map(([day]) => day));
	return lists.map(({ items, ...sheet }): StoriesPage => {
		const headings = items.map((day, index) => {
			const month = monthOf(day);
			const before = items[index - 1];
			if (before !== undefined && monthOf(before) === month) return { id: "", text: "" };
			const [year = "", name = ""] = month.split("-");
			// The year with the first month of a page and of a year.
			const isKnown = before?.iso.slice(0, 4) === year;
			const text = month === "" ? say("undated") : isKnown ? dates.monthName(name) : dates.monthOfYear(year, name);
			return { id: beginning.has(day) ? idOfMonth(month) : `${idOfMonth(month)}-more`, text };
		});
		return {
			...sheet,
			...pageOf(sheet.url, [say("storiesTitle"), sheet.position], "stories", context),
			lead: say("stories", { n: all }),
			// Their month and year stand above them.
			days: items.map((day) => dayView(day, context, day.iso !== "")),
			headings,
			rail,
			year: items[0]?.iso.slice(0, 4) || "undated",
		};
	});
}
