import { groupBy } from "../../model/group-by.ts";
import type { PictureView, RailYear } from "../views/view.ts";
import type { PageContext } from "./slides.ts";
import { coverOfStories, type StoryDay } from "./story-days.ts";

/** A month of the rail of stories, with their number. */
type StoryMonth = RailYear["months"][number] & { readonly n: number };

/** A year of the rail of stories, with their number. */
export interface StoryYear extends RailYear {
	readonly n: number;
	/** Its cover: one, or none. */
	readonly pictures: readonly PictureView[];
	readonly months: readonly StoryMonth[];
}

/** `2019-07`; empty for the undated. */
export function monthOf({ iso }: Pick<StoryDay, "iso">): string {
	return iso.slice(0, 7);
}

/** The fragment of a month's heading in the list of days. */
export function idOfMonth(month: string): string {
	return month === "" ? "undated" : `m${month}`;
}

/**
 * Years and months with their numbers of stories, and where each begins in the list of days: `pageAt` says on which page a day
 * is. A rail like that of the gallery.
 */
export function storyRail(
	days: readonly StoryDay[],
	pageAt: (index: number) => string,
	context: PageContext,
): readonly StoryYear[] {
	const { dates, say, number } = context;
	const counted = (text: string, n: number) => ({
		...{ text, n, count: number(n) },
		spoken: say("withCount", { label: "", count: say("stories", { n }) }),
	});
	const placed = days.map((day, index) => ({ day, page: pageAt(index) }));
	const countOf = (some: typeof placed) => some.reduce((sum, { day }) => sum + day.stories.length, 0);
	const months = [...groupBy(placed, ({ day }) => monthOf(day))].map(([month, ofMonth]) => ({
		month,
		url: `${ofMonth[0].page}#${idOfMonth(month)}`,
		n: countOf(ofMonth),
		stories: ofMonth.flatMap(({ day }) => day.stories),
	}));
	return [...groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, ofYear]) => ({
		id: year || "undated",
		url: ofYear[0].url,
		...counted(
			year === "" ? say("undated") : dates.yearName(year),
			ofYear.reduce((sum, { n }) => sum + n, 0),
		),
		pictures: coverOfStories(
			ofYear.flatMap(({ stories }) => stories),
			context,
		),
		months: (year === "" ? [] : ofYear).map(({ month, url, n }) => ({
			id: month.slice(5),
			url,
			...counted(dates.monthName(month.slice(5)), n),
		})),
	}));
}
