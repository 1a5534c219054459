import { pageOfMonth } from "../../model/address.ts";
import { groupBy } from "../../model/group-by.ts";
import type { GroupView, Link, ListPage, RailYear } from "../views/view.ts";
import { group, listPage, listPages } from "./lists.ts";
import { inFolder, neighbour, numbered } from "./paging.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

/** Posts of a year that its page shows whole. */
const WHOLE_YEAR = 144;
/** Tiles that a longer year shows of each of its months; a script shows the others when one comes to them. */
const TILES_A_MONTH = 12;

/** The posts of a year, newest first; the year is empty for those without a date. */
export interface Year {
	readonly year: string;
	/** Of its pages: `2019`, or `undated`. */
	readonly folder: string;
	readonly posts: readonly ShownPost[];
	readonly months: ReadonlyMap<string, readonly ShownPost[]>;
}

/** The posts by year and month, newest year first, those without a date last. */
export function yearsOf(posts: readonly ShownPost[]): readonly Year[] {
	const years = [...groupBy(posts, ({ calendar }) => calendar.year)];
	return years
		.sort(([a], [b]) => (a < b ? 1 : -1))
		.map(([year, all]) => ({
			year,
			folder: year === "" ? "undated" : year,
			posts: all,
			months: groupBy(all, ({ calendar }) => calendar.month),
		}));
}

/** All years and months with their counts. */
export function railOf(years: readonly Year[], { dates, say, number }: PageContext): readonly RailYear[] {
	const counted = (text: string, n: number) => ({
		...{ text, count: number(n) },
		spoken: say("withCount", { label: "", count: say("posts", { n }) }),
	});
	return years.map(({ year, folder, posts, months }) => ({
		id: folder,
		url: `${folder}/index.html`,
		...counted(year === "" ? say("undated") : dates.yearName(year), posts.length),
		months: [...(year === "" ? [] : months)].map(([month, { length }]) => ({
			id: month,
			url: pageOfMonth(year, month),
			...counted(dates.monthName(month), length),
		})),
	}));
}

/** A page for each year and for each of its months, of which the last page of one leads to the first of the next. */
export function timelinePages(years: readonly Year[], context: PageContext): readonly ListPage[] {
	const { say, dates } = context;
	const ways = waysOfMonths(years, context);
	return years.flatMap(({ year, posts, months }, index): readonly ListPage[] => {
		if (year === "") {
			const head = { heading: say("undated"), section: "dates", year: "undated" } as const;
			return listPages(posts, inFolder("undated/"), head, context);
		}
		const link = (other: Year | undefined) =>
			other === undefined || other.year === "" ? [] : neighbour(`${other.year}/index.html`, dates.yearName(other.year));
		const name = dates.yearName(year);
		const head = {
			heading: name,
			list: "year",
			section: "dates",
			year,
			links: [
				{ url: `${year}/review.html`, text: say("review", { year: name }) },
				...(posts.some(({ kinds }) => kinds.some((kind) => kind !== "gap"))
					? [{ url: `slideshow.html#y${year}`, text: say("slideshow") }]
					: []),
				{ url: `${year}/book.html`, text: say("book", { year: name }) },
			],
		} as const;
		const most = posts.length > WHOLE_YEAR ? TILES_A_MONTH : posts.length;
		const groups = [...months].map(([month, shown]) => monthGroup(year, month, shown, most, context));
		const list = listPage(`${year}/index.html`, head, groups, context);
		const page: ListPage = {
			...list,
			lead: say("posts", { n: posts.length }),
			newer: link(years[index - 1]),
			older: link(years[index + 1]),
		};
		return [
			page,
			...[...months].flatMap(([month, shown]) => {
				const named = { heading: dates.monthOfYear(year, month), list: "month" } as const;
				const head = { ...named, section: "dates", year, month, printed: true } as const;
				const { newer = [], older = [] } = ways.get(pageOfMonth(year, month)) ?? {};
				return listPages(shown, numbered(`${year}/${month}`), head, context).map((sheet) => ({
					...sheet,
					newer: sheet.newer.length > 0 ? sheet.newer : newer,
					older: sheet.older.length > 0 ? sheet.older : older,
				}));
			}),
		];
	});
}

/** The links from each month to those before and after it, whichever year they belong to. */
function waysOfMonths(
	years: readonly Year[],
	{ dates }: PageContext,
): ReadonlyMap<string, { readonly newer: readonly Link[]; readonly older: readonly Link[] }> {
	const all = years
		.filter(({ year }) => year !== "")
		.flatMap(({ year, months }) =>
			[...months.keys()].map((month) => ({ url: pageOfMonth(year, month), text: dates.monthOfYear(year, month) })),
		);
	return new Map(
		all.map(({ url }, index) => [url, { newer: all.slice(index - 1, index), older: all.slice(index + 1, index + 2) }]),
	);
}

function monthGroup(
	year: string,
	month: string,
	posts: readonly ShownPost[],
	most: number,
	{ say, dates }: PageContext,
): GroupView {
	const url = pageOfMonth(year, month);
	const heading = dates.monthName(month);
	return {
		...group(posts.slice(0, most)),
		id: `m${month}`,
		heading,
		url,
		more: posts.length > most ? [{ url, text: say("showAll", { n: posts.length, where: heading }) }] : [],
	};
}
