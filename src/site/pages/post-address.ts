import type { CalendarDay } from "../../languages/dates.ts";

/** Whether every post has a page of its own, or every month one for all of its posts, which makes far fewer files. */
export type PagesOf = "post" | "month";

/** Where the post of that key is shown. What has no date has a page of its own in either case. */
export function addressOfPost(key: string, { year, month }: CalendarDay, pagesOf: PagesOf): string {
	if (pagesOf === "post" || year === "") return `${key}.html`;
	// The key is in UTC; a post of the turn of a month can belong to the other one in the owner's zone.
	const own = `${year}/${month}-`;
	return `${year}/${month}.html#p${key.startsWith(own) ? key.slice(own.length) : key.replace("/", "-")}`;
}
