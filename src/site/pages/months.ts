import { pageOfMonth } from "../../model/address.ts";
import type { MonthPage } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import { neighbour } from "./paging.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";
import type { Year } from "./timeline.ts";

/** True for a post that shares a page with others. */
export function isOnMonthPage({ address }: ShownPost): boolean {
	return address.fragment !== "";
}

/** A page for each month with all of its posts in full, newest first. */
export function monthPages(years: readonly Year[], context: PageContext): readonly MonthPage[] {
	const { say, dates } = context;
	const all = years.flatMap(({ year, months }) =>
		[...months].map(([month, posts]) => ({ year, month, posts: posts.filter(isOnMonthPage) })),
	);
	const shown = all.filter(({ posts }) => posts.length > 0);
	const link = (other: (typeof shown)[number] | undefined) =>
		other === undefined
			? []
			: neighbour(pageOfMonth(other.year, other.month), dates.monthOfYear(other.year, other.month));
	return shown.map(({ year, month, posts }, index) => {
		const heading = dates.monthOfYear(year, month);
		const described = posts.map((post) => ({ id: post.address.fragment, post: post.page() }));
		return {
			...pageOf(pageOfMonth(year, month), [heading], "dates", context),
			heading,
			lead: say("posts", { n: posts.length }),
			year,
			month,
			posts: described,
			stories: [],
			position: "",
			newer: link(shown[index - 1]),
			older: link(shown[index + 1]),
		};
	});
}
