import { yearOf } from "../../model/address.ts";
import type { FeedLink, Pages } from "../views/view.ts";

/** The feeds that the front page names: the latest year's, which lead on to the others. */
export function feedLinks({ posts, months, storyDays }: Pages, base: string): readonly FeedLink[] {
	const years = [...posts, ...months, ...storyDays].map(({ url }) => yearOf(url));
	const dated = years.filter((year) => year !== "undated").sort();
	const year = dated.at(-1) ?? years[0];
	if (year === undefined) return [];
	return [
		{ url: `${year}/feed.json`, type: "application/feed+json", text: "JSON Feed" },
		...(base === "" ? [] : [{ url: `${year}/feed.xml`, type: "application/atom+xml", text: "Atom" }]),
	];
}
