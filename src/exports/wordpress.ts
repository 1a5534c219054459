import type { ArchiveCopy, EntryCopy } from "./archive-copy.ts";
import { cdata, entryHtml, entryTitle, escaped } from "./markup.ts";

const NAMESPACES = [
	'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
	'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(" ");

/**
 * The posts in WordPress's own format (WXR 1.2). Its importer fetches every picture and video from the site, which has to be
 * online at `base` meanwhile, and then puts its own addresses in their place.
 */
export function wordpressExport(copy: ArchiveCopy, base: string): string {
	const author = (copy.profile.username || "owner").replace(/[^a-z0-9._-]/gi, "");
	let id = 0;
	const items = copy.entries.flatMap((entry) => {
		id += 1;
		const post = id;
		const files = entry.media.filter((medium) => medium.kind !== "missing");
		return [
			postItem(entry, post, author, base),
			...files.map((file) => {
				id += 1;
				return attachmentItem(entry, file.path, id, post, author, base);
			}),
		];
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0" ${NAMESPACES}>`,
		"<channel>",
		`<title>${escaped(copy.title)}</title>`,
		`<link>${escaped(base)}</link>`,
		`<description>${escaped(copy.profile.biography)}</description>`,
		`<language>${escaped(copy.language)}</language>`,
		"<wp:wxr_version>1.2</wp:wxr_version>",
		`<wp:base_site_url>${escaped(base)}</wp:base_site_url>`,
		`<wp:base_blog_url>${escaped(base)}</wp:base_blog_url>`,
		`<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata(author)}</wp:author_login><wp:author_email>${cdata("")}</wp:author_email><wp:author_display_name>${cdata(copy.profile.name || copy.profile.username)}</wp:author_display_name></wp:author>`,
		...items,
		"</channel>",
		"</rss>",
		"",
	].join("\n");
}

function postItem(entry: EntryCopy, id: number, author: string, base: string): string {
	return item([
		`<title>${escaped(entryTitle(entry))}</title>`,
		`<link>${escaped(base + entry.url)}</link>`,
		...dates(entry),
		`<dc:creator>${cdata(author)}</dc:creator>`,
		`<guid isPermaLink="false">${escaped(base + entry.url)}</guid>`,
		"<description></description>",
		`<content:encoded>${cdata(entryHtml(entry, (path) => base + path))}</content:encoded>`,
		`<excerpt:encoded>${cdata("")}</excerpt:encoded>`,
		...common(entry, id, 0, "publish", "post", entry.id.replace(/[^a-z0-9]+/g, "-")),
		`<category domain="category" nicename="${entry.kind}">${cdata(entry.kind)}</category>`,
		...entry.hashtags.map(
			(tag) =>
				`<category domain="post_tag" nicename="${encodeURIComponent(tag.toWellFormed())}">${cdata(tag)}</category>`,
		),
	]);
}

function attachmentItem(
	entry: EntryCopy,
	path: string,
	id: number,
	post: number,
	author: string,
	base: string,
): string {
	const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
	return item([
		`<title>${escaped(name)}</title>`,
		`<link>${escaped(base + path)}</link>`,
		...dates(entry),
		`<dc:creator>${cdata(author)}</dc:creator>`,
		`<guid isPermaLink="false">${escaped(`${base}${path}#${id}`)}</guid>`,
		"<description></description>",
		`<content:encoded>${cdata("")}</content:encoded>`,
		`<excerpt:encoded>${cdata("")}</excerpt:encoded>`,
		...common(entry, id, post, "inherit", "attachment", name),
		`<wp:attachment_url>${escaped(base + path)}</wp:attachment_url>`,
	]);
}

function dates({ published }: EntryCopy): readonly string[] {
	return published === "" ? [] : [`<pubDate>${new Date(published).toUTCString()}</pubDate>`];
}

function common({ published }: EntryCopy, id: number, parent: number, status: string, type: string, name: string) {
	const utc = published === "" ? "" : new Date(published).toISOString().slice(0, 19).replace("T", " ");
	return [
		`<wp:post_id>${id}</wp:post_id>`,
		`<wp:post_date>${published.slice(0, 19).replace("T", " ")}</wp:post_date>`,
		`<wp:post_date_gmt>${utc}</wp:post_date_gmt>`,
		"<wp:comment_status>closed</wp:comment_status>",
		"<wp:ping_status>closed</wp:ping_status>",
		`<wp:post_name>${escaped(name)}</wp:post_name>`,
		`<wp:status>${status}</wp:status>`,
		`<wp:post_parent>${parent}</wp:post_parent>`,
		"<wp:menu_order>0</wp:menu_order>",
		`<wp:post_type>${type}</wp:post_type>`,
		"<wp:post_password></wp:post_password>",
		"<wp:is_sticky>0</wp:is_sticky>",
	];
}

function item(lines: readonly string[]): string {
	return `<item>\n${lines.join("\n")}\n</item>`;
}
