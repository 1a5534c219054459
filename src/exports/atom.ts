import type { ArchiveHead, EntryCopy } from "./archive-copy.ts";
import { entryHtml, entryTitle, escapeXml, filesOf, updatedAt } from "./markup.ts";
import type { FeedYear } from "./years.ts";

/** Atom requires a time for everything; what has none gets the Unix epoch. */
const UNDATED = "1970-01-01T00:00:00Z";

/** One year as Atom (RFC 4287), the years joined as pages of one feed (RFC 5005). `base` is the site's address. */
export function atomFeed(copy: ArchiveHead, year: FeedYear, entries: readonly EntryCopy[], base: string): string {
	const feed = (name: string) => escapeXml(`${base}${name}/feed.xml`);
	const author = copy.profile.name || copy.profile.username || copy.title;
	// By day first: the times of entries have the offset of their zone.
	const updated = entries
		.map(updatedAt)
		.reduce((latest, time) => (time.slice(0, 10) > latest.slice(0, 10) ? time : latest), "");
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(copy.language)}">`,
		`<id>${feed(year.year)}</id>`,
		`<title>${escapeXml(`${copy.title} ${year.year}`)}</title>`,
		`<updated>${updated || UNDATED}</updated>`,
		`<author><name>${escapeXml(author)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${feed(year.year)}"/>`,
		`<link rel="alternate" type="text/html" href="${escapeXml(`${base}index.html`)}"/>`,
		...(year.newer === undefined ? [] : [`<link rel="previous" href="${feed(year.newer)}"/>`]),
		...(year.older === undefined ? [] : [`<link rel="next" href="${feed(year.older)}"/>`]),
		...entries.map((entry) => entryOf(entry, base)),
		"</feed>",
		"",
	].join("\n");
}

function entryOf(entry: EntryCopy, base: string): string {
	const url = escapeXml(base + entry.url);
	const published = entry.published || UNDATED;
	return [
		"<entry>",
		`<id>${url}</id>`,
		`<title>${escapeXml(entryTitle(entry))}</title>`,
		`<published>${published}</published>`,
		`<updated>${updatedAt(entry) || UNDATED}</updated>`,
		`<link rel="alternate" type="text/html" href="${url}"/>`,
		...filesOf(entry).map(
			({ type, bytes, path }) =>
				`<link rel="enclosure" type="${type}" length="${bytes}" href="${escapeXml(base + path)}"/>`,
		),
		...entry.hashtags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
		`<content type="html">${escapeXml(entryHtml(entry, (path) => base + path))}</content>`,
		"</entry>",
	].join("\n");
}
