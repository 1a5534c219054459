import type { CalendarDay } from "./dates.ts";
import { titled } from "./lists.ts";
import type { ShownPost } from "./posts.ts";
import type { Telling } from "./slides.ts";
import type { Year } from "./timeline.ts";
import type { Link, MonthPage } from "./view.ts";

/** Whether every post has a page of its own, or every month one for all of its posts, which makes far fewer files. */
export type PagesOf = "post" | "month";

/** Where the post of that key is shown. What has no date has a page of its own in either case. */
export function addressOfPost(key: string, { year, month }: CalendarDay, pagesOf: PagesOf): string {
	if (pagesOf === "post" || year === "") return `${key}.html`;
	// The key is in UTC; a post of the turn of a month can belong to the other one in the owner's zone.
	const own = `${year}/${month}-`;
	return `${year}/${month}.html#p${key.startsWith(own) ? key.slice(own.length) : key.replace("/", "-")}`;
}

/** True for a post that is shown on a page together with others. */
export function isOnMonthPage({ page }: ShownPost): boolean {
	return page.url.includes("#");
}

/** A page for each month with all of its posts in full, newest first. */
export function monthPages(years: readonly Year[], telling: Telling): readonly MonthPage[] {
	const { say, dates } = telling;
	const all = years.flatMap(({ year, months }) =>
		[...months].map(([month, posts]) => ({ year, month, posts: posts.filter(isOnMonthPage) })),
	);
	const shown = all.filter(({ posts }) => posts.length > 0);
	const link = (other: (typeof shown)[number] | undefined): readonly Link[] =>
		other === undefined
			? []
			: [{ url: `${other.year}/${other.month}.html`, text: dates.monthOfYear(other.year, other.month) }];
	return shown.map(({ year, month, posts }, index) => {
		const heading = dates.monthOfYear(year, month);
		return {
			url: `${year}/${month}.html`,
			title: titled([heading], telling),
			section: "dates",
			// The arrow keys can lead through the slides of one post only.
			scripts: [...new Set(posts.flatMap(({ page }) => page.scripts))].filter((name) => name !== "post-keys"),
			random: "",
			heading,
			lead: say("posts", { n: posts.length }),
			year,
			month,
			posts: posts.map(({ page }) => ({ id: page.url.replace(/^.*#/, ""), post: page })),
			position: "",
			newer: link(shown[index - 1]),
			older: link(shown[index + 1]),
		};
	});
}
