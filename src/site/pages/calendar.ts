import { groupBy } from "../../model/group-by.ts";
import { by } from "../../model/order.ts";
import { scriptText } from "../text/script-text.ts";
import type { CalendarPage, ListPage } from "../views/view.ts";
import { group, listPage, pageOf, titled } from "./lists.ts";
import { numbered, paginate } from "./paging.ts";
import { type ShownPost, TILES_A_PAGE } from "./posts.ts";
import type { PageContext } from "./slides.ts";

/** Posts of a calendar day in its script: what is shown at once. */
const AT_ONCE = 8;

/** The posts of one day of the calendar, such as `07-14`, of whatever year; newest first. */
type CalendarDayPosts = readonly [day: string, posts: readonly [ShownPost, ...ShownPost[]]];

/** "On this day": a page for each day of the calendar that has posts, of whatever year, and the calendar that links to them. */
export function calendarPages(
	posts: readonly ShownPost[],
	context: PageContext,
): {
	readonly days: readonly ListPage[];
	readonly calendar: readonly CalendarPage[];
	/** The posts of each day for the scripts that know what day it is, a file for each month. */
	readonly scripts: ReadonlyMap<string, string>;
} {
	const { say, dates } = context;
	const dated = posts.filter(({ calendar }) => calendar.day !== "");
	const byDay = [...groupBy(dated, ({ calendar }) => `${calendar.month}-${calendar.day}`)].sort(by(([day]) => day));
	if (byDay.length === 0) return { days: [], calendar: [], scripts: new Map() };
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
				...listPage(sheet.url, { heading, list: `days/${day}`, section: "dates" }, groups, context),
				...sheet,
				title: titled([say("onThisDay"), heading, sheet.position], context),
				lead: say("onThisDay"),
				newer: sheet.newer.length > 0 ? sheet.newer : link(index - 1),
				older: sheet.older.length > 0 ? sheet.older : link(index + 1),
			};
		});
	});
	return { days, calendar: [calendarPage(byDay, context)], scripts: dayScripts(byDay, context) };
}

/** The calendar: each day that has posts, with the picture of one of them. */
function calendarPage(byDay: readonly CalendarDayPosts[], context: PageContext): CalendarPage {
	const { say, dates, number, locale } = context;
	const months = [...groupBy(byDay, ([day]) => day.slice(0, 2))].map(([month, ofMonth]) => ({
		text: dates.monthName(month),
		days: ofMonth.map(([day, shown]) => ({
			id: `d${day}`,
			url: `days/${day}.html`,
			text: nameOf(day, context),
			day: number(Number(day.slice(3))),
			count: say("posts", { n: shown.length }),
			more: shown.length > AT_ONCE ? number(shown.length) : "",
			pictures: shown.flatMap(({ tile }) => tile.pictures).slice(0, 1),
		})),
	}));
	return {
		...pageOf("days/index.html", [say("onThisDay")], "dates", context),
		heading: say("onThisDay"),
		scripts: ["on-this-day"],
		nothing: say("nothingOn", { date: "{date}", next: "{next}" }),
		all: say("showAll", { n: "{n}", where: "{where}" }),
		locale,
		months,
	};
}

/** What scripts show of a day: classic scripts, a month each, because a page in a folder can load neither JSON nor modules. */
function dayScripts(byDay: readonly CalendarDayPosts[], { dates }: PageContext): ReadonlyMap<string, string> {
	const months = groupBy(byDay, ([day]) => day.slice(0, 2));
	return new Map(
		[...months].map(([month, ofMonth]) => {
			const days = ofMonth.map(([day, shown]) => {
				const rows = spreadOverYears(shown).map(({ tile, calendar }) => {
					const [picture] = tile.pictures;
					const small = picture?.sources[0]?.path ?? "";
					const text = picture?.alt ?? tile.caption;
					return [
						tile.url,
						calendar.year,
						dates.yearName(calendar.year),
						tile.date.text,
						small,
						picture?.tone ?? "",
						text,
					];
				});
				return `"${day.slice(3)}": [\n${rows.map(scriptText).join(",\n")}\n]`;
			});
			return [`days/${month}.js`, `(window.vitrineDays ??= {})["${month}"] = {\n${days.join(",\n")}\n};\n`];
		}),
	);
}

/** A few posts, newest first, of as many years as possible. */
function spreadOverYears(posts: readonly ShownPost[]): readonly ShownPost[] {
	const years = [...groupBy(posts, ({ calendar }) => calendar.year).values()];
	const most = years.reduce((largest, { length }) => Math.max(largest, length), 0);
	const rounds = Array.from({ length: Math.min(most, AT_ONCE) }, (_, round) =>
		years.flatMap((ofYear) => ofYear.slice(round, round + 1)),
	);
	const chosen = new Set(rounds.flat().slice(0, AT_ONCE));
	return posts.filter((post) => chosen.has(post));
}

function nameOf(day: string, { dates }: PageContext): string {
	return dates.dayOfYear(day.slice(0, 2), day.slice(3));
}
