import { groupBy } from "../../model/group-by.ts";
import { by } from "../../model/order.ts";
import type { CalendarPage, ListPage } from "../views/view.ts";
import { group, listPage, pageOf, titled } from "./lists.ts";
import { numbered, paginate } from "./paging.ts";
import { type ShownPost, TILES_A_PAGE } from "./posts.ts";
import type { PageContext } from "./slides.ts";

/** "On this day": a page for each day of the calendar that has posts, of whatever year, and the calendar that links to them. */
export function calendarPages(
	posts: readonly ShownPost[],
	context: PageContext,
): { readonly days: readonly ListPage[]; readonly calendar: readonly CalendarPage[] } {
	const { say, dates, number } = context;
	const dated = posts.filter(({ calendar }) => calendar.day !== "");
	const byDay = [...groupBy(dated, ({ calendar }) => `${calendar.month}-${calendar.day}`)].sort(by(([day]) => day));
	if (byDay.length === 0) return { days: [], calendar: [] };
	const days = byDay.flatMap(([day, shown], index) => {
		const heading = nameOf(day, context);
		const link = (at: number) => {
			const [other = ""] = byDay[(at + byDay.length) % byDay.length] ?? [];
			return byDay.length < 2 ? [] : [{ url: `days/${other}.html`, text: nameOf(other, context) }];
		};
		return paginate(shown, TILES_A_PAGE, numbered(`days/${day}`), context).map(({ items, ...sheet }): ListPage => {
			const groups = [...groupBy(items, ({ calendar }) => calendar.year)].map(([year, ofYear]) => ({
				...group(ofYear),
				id: `y${year}`,
				heading: dates.yearName(year),
				url: `${year}/index.html`,
			}));
			return {
				...listPage(sheet.url, { heading, section: "dates" }, groups, context),
				...sheet,
				title: titled([say("onThisDay"), heading, sheet.position], context),
				lead: say("onThisDay"),
				newer: sheet.newer.length > 0 ? sheet.newer : link(index - 1),
				older: sheet.older.length > 0 ? sheet.older : link(index + 1),
			};
		});
	});
	const months = [...groupBy(byDay, ([day]) => day.slice(0, 2))].map(([month, ofMonth]) => ({
		text: dates.monthName(month),
		days: ofMonth.map(([day, { length }]) => ({
			id: `d${day}`,
			url: `days/${day}.html`,
			text: nameOf(day, context),
			// Most days have one, which needs no count.
			count: length > 1 ? number(length) : "",
		})),
	}));
	const page: CalendarPage = {
		...pageOf("days/index.html", [say("onThisDay")], "dates", context),
		heading: say("onThisDay"),
		scripts: ["on-this-day"],
		months,
	};
	return { days, calendar: [page] };
}

function nameOf(day: string, { dates }: PageContext): string {
	return dates.dayOfYear(day.slice(0, 2), day.slice(3));
}
