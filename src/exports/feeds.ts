import { yearOf } from "../model/address.ts";
import type { Description } from "../site/describe.ts";
import { urlsOf } from "../site/views/page-sequence.ts";
import type { ArchiveHead, EntryCopy } from "./archive-copy.ts";
import { atomFeed } from "./atom.ts";
import { archiveHead, entryCopies } from "./copy.ts";
import { jsonFeed } from "./json-feed.ts";
import { escapeXml } from "./markup.ts";
import { wordpressExport } from "./wordpress.ts";
import { type FeedYear, feedYears, newestFirst } from "./years.ts";

/**
 * All copies of the site for programs, as paths and texts: `archive.json`, a JSON Feed for each year, and what needs to know
 * the site's address (with a slash at its end) when it is not empty. Each is made when it is asked for, and those of all entries
 * in pieces, because all of them together are as large as the views of the site. Pure.
 */
export function* feedFiles(
	description: Description,
	base: string,
): Generator<readonly [path: string, text: string | Iterable<string>]> {
	const head = archiveHead(description);
	const years = feedYears([...description.posts.urls, ...description.pages.storyDays.urls]);
	const entriesOf = ({ year }: FeedYear) => newestFirst(entryCopies(description, (url) => yearOf(url) === year));
	yield ["archive.json", archiveJson(head, entryCopies(description))];
	for (const year of years) yield [`${year.year}/feed.json`, jsonFeed(head, year, entriesOf(year), base)];
	if (base === "") return;
	for (const year of years) yield [`${year.year}/feed.xml`, atomFeed(head, year, entriesOf(year), base)];
	const urls = Object.values(description.pages).flatMap(urlsOf);
	yield* sitemaps(
		urls.filter((url) => url !== "404.html"),
		base,
	);
	yield ["wordpress.xml", wordpressExport(head, entryCopies(description), base)];
}

/** The copy as `JSON.stringify` writes it with tabs, an entry at a time. */
function* archiveJson(head: ArchiveHead, entries: Iterable<EntryCopy>): Generator<string> {
	const indented = (value: object, tabs: string) => JSON.stringify(value, null, "\t").replaceAll("\n", `\n${tabs}`);
	yield `${indented(head, "").slice(0, -"\n}".length)},\n\t"entries": [`;
	let isFirst = true;
	for (const entry of entries) {
		yield `${isFirst ? "" : ","}\n\t\t${indented(entry, "\t\t")}`;
		isFirst = false;
	}
	yield `${isFirst ? "" : "\n\t"}]\n}\n`;
}

/** The protocol of sitemaps.org takes 50,000 addresses in a file. */
const ADDRESSES = 50_000;

/** The site's pages for search engines, by path: one file, or several and one that lists them. `base` is the site's address. */
export function sitemaps(urls: readonly string[], base: string): ReadonlyMap<string, string> {
	const files = Math.max(1, Math.ceil(urls.length / ADDRESSES));
	if (files === 1) return new Map([["sitemap.xml", document("urlset", "url", urls, base)]]);
	const parts = Array.from({ length: files }, (_, index) => urls.slice(index * ADDRESSES, (index + 1) * ADDRESSES));
	const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
	return new Map([
		["sitemap.xml", document("sitemapindex", "sitemap", names, base)],
		...parts.map((part, index) => [names[index] ?? "", document("urlset", "url", part, base)] as const),
	]);
}

function document(root: string, item: string, paths: readonly string[], base: string): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
		...paths.map((path) => `<${item}><loc>${escapeXml(base + path)}</loc></${item}>`),
		`</${root}>`,
		"",
	].join("\n");
}
