import { escapeXml } from "./markup.ts";

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
