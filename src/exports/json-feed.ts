import type { ArchiveCopy, EntryCopy } from "./archive-copy.ts";
import { entryHtml } from "./markup.ts";
import type { FeedYear } from "./years.ts";

/**
 * One year as JSON Feed 1.1. Without a known address of the site all addresses are relative to the feed, which lies in a
 * folder below the root.
 */
export function jsonFeed(copy: ArchiveCopy, year: FeedYear, base: string): string {
	const addressOf = (path: string) => `${base === "" ? "../" : base}${path}`;
	const { profile } = copy;
	const picture = profile.picture === null ? {} : { avatar: addressOf(profile.picture.path) };
	const author = { name: profile.name || profile.username || copy.title, ...picture };
	return `${JSON.stringify(
		{
			version: "https://jsonfeed.org/version/1.1",
			title: `${copy.title} ${year.year}`,
			home_page_url: addressOf("index.html"),
			feed_url: addressOf(`${year.year}/feed.json`),
			...(year.older === undefined ? {} : { next_url: addressOf(`${year.older}/feed.json`) }),
			language: copy.language,
			authors: [author],
			items: year.entries.map((entry) => item(entry, addressOf)),
		},
		null,
		"\t",
	)}\n`;
}

function item(entry: EntryCopy, addressOf: (path: string) => string) {
	const files = entry.media.flatMap((medium) => (medium.kind === "missing" ? [] : [medium]));
	const picture = files
		.map((file) => (file.kind === "picture" ? file.path : file.poster?.path))
		.find((path) => path !== undefined);
	return {
		id: entry.id,
		url: addressOf(entry.url),
		content_html: entryHtml(entry, addressOf),
		...(entry.caption === "" ? {} : { content_text: entry.caption }),
		...(picture === undefined ? {} : { image: addressOf(picture) }),
		...(entry.published === "" ? {} : { date_published: entry.published }),
		...(entry.hashtags.length === 0 ? {} : { tags: entry.hashtags }),
		attachments: files.map((file) => ({
			url: addressOf(file.path),
			mime_type: file.type,
			size_in_bytes: file.bytes,
			...(file.kind === "video" ? { duration_in_seconds: file.seconds } : {}),
		})),
	};
}
