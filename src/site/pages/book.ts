import type { BookPage } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import { numbered, paginate } from "./paging.ts";
import type { PageContext } from "./slides.ts";
import type { Year } from "./timeline.ts";

const POSTS_A_PAGE = 40;

/** A year as a book: every post with all its pictures and its whole caption, oldest first. None for the undated. */
export function bookPages(years: readonly Year[], context: PageContext): readonly BookPage[] {
	const { say, dates } = context;
	return years.flatMap(({ year, posts }): readonly BookPage[] => {
		if (year === "") return [];
		const heading = dates.yearName(year);
		const pages = [...posts].reverse().map(({ page }) => page);
		return paginate(pages, POSTS_A_PAGE, numbered(`${year}/book`), context).map(
			({ items, newer, older, ...sheet }) => ({
				...sheet,
				...pageOf(sheet.url, [say("book", { year: heading }), sheet.position], "dates", context),
				// In a book, time goes forward.
				newer: newer.map((link) => ({ ...link, text: say("previousPage") })),
				older: older.map((link) => ({ ...link, text: say("nextPage") })),
				heading,
				year,
				posts: items,
			}),
		);
	});
}
