import { basename, extname } from "node:path/posix";
import type { ArchiveHead, EntryCopy } from "./archive-copy.ts";
import { cdata, entryHtml, entryTitle, escapeXml, filesOf } from "./markup.ts";

const NAMESPACES = [
	'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
	'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(" ");

/**
 * The entries in WordPress's own format (WXR 1.2). Its importer downloads every picture and video from the site, which has to be
 * online at `base` meanwhile, and then replaces their addresses by its own.
 */
export function* wordpressExport(copy: ArchiveHead, entries: Iterable<EntryCopy>, base: string): Generator<string> {
	const author = (copy.profile.username || "owner").replace(/[^a-z0-9._-]/gi, "");
	let id = 0;
	const itemsOf = (entry: EntryCopy) => {
		const name = entry.id.replace(/[^a-z0-9]+/g, "-");
		const content = entryHtml(entry, (path) => base + path);
		const post: Item = { id: ++id, post: 0, title: entryTitle(entry), name, link: base + entry.url, content };
		const files = filesOf(entry).map(({ path }): Item => {
			const title = basename(path, extname(path));
			return { id: ++id, post: post.id, title, name: title, link: base + path, content: "" };
		});
		return [post, ...files].map((one) => `${itemXml(entry, one, author)}\n`).join("");
	};
	yield [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0" ${NAMESPACES}>`,
		"<channel>",
		`<title>${escapeXml(copy.title)}</title>`,
		`<link>${escapeXml(base)}</link>`,
		`<description>${escapeXml(copy.profile.biography)}</description>`,
		`<language>${escapeXml(copy.language)}</language>`,
		"<wp:wxr_version>1.2</wp:wxr_version>",
		`<wp:base_site_url>${escapeXml(base)}</wp:base_site_url>`,
		`<wp:base_blog_url>${escapeXml(base)}</wp:base_blog_url>`,
		`<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata(author)}</wp:author_login><wp:author_email>${cdata("")}</wp:author_email><wp:author_display_name>${cdata(copy.profile.name || copy.profile.username)}</wp:author_display_name></wp:author>`,
		"",
	].join("\n");
	for (const entry of entries) yield itemsOf(entry);
	yield "</channel>\n</rss>\n";
}

/** A post, or a picture or video attached to it. */
interface Item {
	readonly id: number;
	/** The post that it is attached to; 0 for a post. */
	readonly post: number;
	readonly title: string;
	readonly name: string;
	readonly link: string;
	/** HTML. */
	readonly content: string;
}

function itemXml({ kind, published, hashtags }: EntryCopy, item: Item, author: string): string {
	const { id, post, link } = item;
	const isPost = post === 0;
	const utc = published === "" ? undefined : new Date(published);
	return [
		"<item>",
		`<title>${escapeXml(item.title)}</title>`,
		`<link>${escapeXml(link)}</link>`,
		...(utc === undefined ? [] : [`<pubDate>${utc.toUTCString()}</pubDate>`]),
		`<dc:creator>${cdata(author)}</dc:creator>`,
		`<guid isPermaLink="false">${escapeXml(isPost ? link : `${link}#${id}`)}</guid>`,
		"<description></description>",
		`<content:encoded>${cdata(item.content)}</content:encoded>`,
		`<excerpt:encoded>${cdata("")}</excerpt:encoded>`,
		`<wp:post_id>${id}</wp:post_id>`,
		`<wp:post_date>${clockTime(published)}</wp:post_date>`,
		`<wp:post_date_gmt>${clockTime(utc?.toISOString() ?? "")}</wp:post_date_gmt>`,
		"<wp:comment_status>closed</wp:comment_status>",
		"<wp:ping_status>closed</wp:ping_status>",
		`<wp:post_name>${escapeXml(item.name)}</wp:post_name>`,
		`<wp:status>${isPost ? "publish" : "inherit"}</wp:status>`,
		`<wp:post_parent>${post}</wp:post_parent>`,
		"<wp:menu_order>0</wp:menu_order>",
		`<wp:post_type>${isPost ? "post" : "attachment"}</wp:post_type>`,
		"<wp:post_password></wp:post_password>",
		"<wp:is_sticky>0</wp:is_sticky>",
		...(isPost
			? [category("category", kind), ...hashtags.map((tag) => category("post_tag", tag))]
			: [`<wp:attachment_url>${escapeXml(link)}</wp:attachment_url>`]),
		"</item>",
	].join("\n");
}

function category(domain: string, name: string): string {
	return `<category domain="${domain}" nicename="${encodeURIComponent(name.toWellFormed())}">${cdata(name)}</category>`;
}

/** `2019-07-14 18:30:05` of an ISO 8601 time. */
function clockTime(iso: string): string {
	return iso.slice(0, 19).replace("T", " ");
}
