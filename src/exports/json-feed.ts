import type { ArchiveHead, EntryCopy } from "./archive-copy.ts";
import { entryHtml, filesOf, updatedAt } from "./markup.ts";
import type { FeedYear } from "./years.ts";

/**
 * One year as JSON Feed 1.1. Without a known address of the site all addresses are relative to the feed, which lies in a
 * folder below the root.
 */
export function jsonFeed(copy: ArchiveHead, year: FeedYear, entries: readonly EntryCopy[], base: string): string {
	const addressOf = (path: string) => `${base === "" ? "../" : base}${path}`;
	const { profile } = copy;
	const author = {
		name: profile.name || profile.username || copy.title,
		avatar: profile.picture === null ? undefined : addressOf(profile.picture.path),
	};
	// JSON.stringify leaves out what is undefined.
	return `${JSON.stringify(
		{
			version: "https://jsonfeed.org/version/1.1",
			title: `${copy.title} ${year.year}`,
			home_page_url: addressOf("index.html"),
			feed_url: addressOf(`${year.year}/feed.json`),
			next_url: year.older === undefined ? undefined : addressOf(`${year.older}/feed.json`),
			language: copy.language,
			authors: [author],
			items: entries.map((entry) => item(entry, addressOf)),
		},
		null,
		"\t",
	)}\n`;
}

function item(entry: EntryCopy, addressOf: (path: string) => string) {
	const files = filesOf(entry);
	const [picture] = files.flatMap((file) => (file.kind === "picture" ? file : (file.poster ?? [])));
	return {
		id: entry.id,
		url: addressOf(entry.url),
		content_html: entryHtml(entry, addressOf),
		content_text: [entry.caption, ...entry.notes.map(({ text }) => text)].filter(Boolean).join("\n\n") || undefined,
		image: picture && addressOf(picture.path),
		date_published: entry.published || undefined,
		date_modified: entry.notes.length === 0 ? undefined : updatedAt(entry),
		tags: entry.hashtags.length === 0 ? undefined : entry.hashtags,
		attachments: files.map((file) => ({
			url: addressOf(file.path),
			mime_type: file.type,
			size_in_bytes: file.bytes,
			duration_in_seconds: file.kind === "video" ? file.seconds : undefined,
		})),
	};
}
