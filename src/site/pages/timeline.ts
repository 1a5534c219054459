import { pageOfMonth } from "../../model/address.ts";
import { groupBy } from "../../model/group-by.ts";
import type { GroupView, ListPage, RailYear } from "../views/view.ts";
import { group, listPage, listPages } from "./lists.ts";
import { inFolder, neighbour, numbered } from "./paging.ts";
import type { ShownPost } from "./posts.ts";
import type { PageContext } from "./slides.ts";

/** Tiles that a year shows of each of its months. */
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
	return years.map(({ year, folder, posts, months }) => ({
		id: folder,
		url: `${folder}/index.html`,
		text: year === "" ? say("undated") : dates.yearName(year),
		count: number(posts.length),
		months: [...(year === "" ? [] : months)].map(([month, { length }]) => ({
			id: month,
			url: pageOfMonth(year, month),
			text: dates.monthName(month),
			count: number(length),
		})),
	}));
}

/** A page for each year and for each of its months. */
export function timelinePages(years: readonly Year[], context: PageContext): readonly ListPage[] {
	const { say, dates } = context;
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
			section: "dates",
			year,
			links: [
				{ url: `${year}/review.html`, text: say("review", { year: name }) },
				{ url: `${year}/book.html`, text: say("book", { year: name }) },
			],
		} as const;
		const groups = [...months].map(([month, shown]) => monthGroup(year, month, shown, context));
		const page: ListPage = {
			...listPage(`${year}/index.html`, head, groups, context),
			lead: say("posts", { n: posts.length }),
			newer: link(years[index - 1]),
			older: link(years[index + 1]),
		};
		return [
			page,
			...[...months].flatMap(([month, shown]) => {
				const head = { heading: dates.monthOfYear(year, month), section: "dates", year, month, printed: true } as const;
				return listPages(shown, numbered(`${year}/${month}`), head, context);
			}),
		];
	});
}

function monthGroup(year: string, month: string, posts: readonly ShownPost[], { say, dates }: PageContext): GroupView {
	const url = pageOfMonth(year, month);
	const heading = dates.monthName(month);
	return {
		...group(posts.slice(0, TILES_A_MONTH)),
		id: `m${month}`,
		heading,
		url,
		more: posts.length > TILES_A_MONTH ? [{ url, text: say("showAll", { n: posts.length, where: heading }) }] : [],
	};
}
