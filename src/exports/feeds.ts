import type { Description } from "../site/describe.ts";
import { atomFeed } from "./atom.ts";
import { archiveCopy } from "./copy.ts";
import { jsonFeed } from "./json-feed.ts";
import { sitemaps } from "./sitemap.ts";
import { wordpressExport } from "./wordpress.ts";
import { feedYears } from "./years.ts";

/**
 * All copies of the site for programs, as texts by path: `archive.json`, a JSON Feed for each year, and what needs to know
 * the site's address (with a slash at its end) when it is not empty. Pure.
 */
export function feedFiles(description: Description, base: string): ReadonlyMap<string, string> {
	const copy = archiveCopy(description);
	const years = feedYears(copy.entries);
	const pages = Object.values(description.pages).flatMap((list: readonly { readonly url: string }[]) =>
		list.map(({ url }) => url),
	);
	return new Map([
		["archive.json", `${JSON.stringify(copy, null, "\t")}\n`],
		...years.map((year) => [`${year.year}/feed.json`, jsonFeed(copy, year, base)] as const),
		...(base === ""
			? []
			: ([
					...years.map((year) => [`${year.year}/feed.xml`, atomFeed(copy, year, base)] as const),
					...sitemaps(
						pages.filter((url) => url !== "404.html"),
						base,
					),
					["wordpress.xml", wordpressExport(copy, base)],
				] as const)),
	]);
}
