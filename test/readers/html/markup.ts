import { readPage } from "../../../src/readers/html/collect-records.ts";
import type { Page } from "../../../src/readers/html/page.ts";
import { postsPage } from "../../../src/readers/html/posts.ts";
import type { Reader, ReadingContext, Records } from "../../../src/readers/reading.ts";

/** Pages of an invented account, in varied markup. */
export const context: ReadingContext = { zone: "UTC", splitCarousels: false };
export const FILE = "your_instagram_activity/media/posts_1.html";

/** Reads a whole page. */
export function readHtml<T>(reader: Reader<Page, T>, html: string, how = context, file = FILE): Records<T> {
	return reader(file, readPage(html, file), how);
}

export function read<T>(reader: Reader<Page, T>, body: string, file = FILE): Records<T> {
	const html = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>${body}</body></html>`;
	return readHtml(reader, html, context, file);
}

export const posts = postsPage("post", "published");

/** The posts in the main part of a page. */
export const entriesIn = (inner: string) => read(posts, main(inner)).records;

export function escaped(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#039;")
		.replaceAll("\n", "<br />");
}

export interface Written {
	readonly caption: string;
	readonly uris: readonly string[];
	readonly date: string;
}

/** One way in which a page may frame its records. */
export interface Style {
	readonly name: string;
	readonly page: (records: string) => string;
	readonly record: (written: Written) => string;
}

const video = /\.(mp4|mov)$/;
const linked = (uri: string) => `<a target="_blank" href="${uri}"><img src="${uri}" alt=""></a>`;
const played = (uri: string) => `<video controls="1" src="${uri}"><a href="${uri}"><div>Show:</div></a></video>`;
const shown = (uri: string) => (video.test(uri) ? played(uri) : linked(uri));
const where = `<table><tr><td colspan="2">Latitude<div><div>57.70</div></div></td></tr><tr><td>Tagged users</td><td>someone.else (Tagged, 0.50, 0.50)</td></tr></table>`;
const head = (tag: string, caption: string, attributes = "") =>
	caption === "" ? "" : `<${tag}${attributes}>${escaped(caption)}</${tag}>`;

export const STYLES: readonly Style[] = [
	{
		name: "boxes with headings",
		page: (records) => `<div><header><h1>Posts</h1></header><main role="main">${records}</main></div>`,
		record: ({ caption, uris, date }) =>
			`<div class="noborder uiBoxWhite pam">${head("h2", caption, ' class="_a6-h"')}<div><div>${uris
				.map((uri) => `<div>${shown(uri)}</div>${where}`)
				.join("")}</div></div><div class="_a6-o _3-94">${date}</div></div>`,
	},
	{
		name: "boxes with headings that only a class marks",
		page: (records) => `<div><div><h1>Posts</h1></div><div role="main" class="_a706">${records}</div></div>`,
		record: ({ caption, uris, date }) =>
			`<div class="_a6-g">${head("div", caption, ' class="_a6-i _a6-h"')}<div>${uris
				.map((uri) => `${shown(uri)}<div class="_a6-q">Latitude</div><div><div class="_a6-q">57.70</div></div>`)
				.join("")}</div><div>${date}</div></div>`,
	},
	{
		name: "articles without any class",
		page: (records) => `<main><section>${records}</section></main>`,
		record: ({ caption, uris, date }) =>
			`<article>${head("h3", caption)}<div>${uris.map((uri) => `<p>${shown(uri)}</p>`).join("")}${where}</div><footer><div><div>${date}</div></div></footer></article>`,
	},
	{
		name: "plain blocks",
		page: (records) => `<div><div>${records}</div></div>`,
		record: ({ caption, uris, date }) =>
			`<div>${head("div", caption)}<div>${uris.map(shown).join("\n  ")}</div>\n<div><span>${date}</span></div></div>\n`,
	},
	{
		name: "the caption below a single medium, or else above",
		page: (records) => `<main>${records}</main>`,
		record: ({ caption, uris, date }) =>
			uris.length === 1
				? `<section><div>${uris.map(shown).join("")}</div>${head("div", caption)}<div>${date}</div></section>`
				: `<section>${head("p", caption)}<div>${uris.map(shown).join("")}</div><div>${date}</div></section>`,
	},
];

/** An element that a class marks as a record. */
export const box = (inner: string) => `<div class="uiBoxWhite">${inner}</div>`;
export const main = (inner: string) => `<main>${inner}</main>`;
export const DATE = "<div>Aug 17, 2025 11:23 am</div>";
export const A = "media/posts/202508/18000000000000001.jpg";
export const B = "media/posts/202508/18000000000000002.mp4";
export const C = "media/other/18000000000000003.webp";
export const seconds = (iso: string) => Date.parse(iso) / 1000;
