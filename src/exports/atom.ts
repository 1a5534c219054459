import type { ArchiveCopy, EntryCopy } from "./archive-copy.ts";
import { entryHtml, entryTitle, escaped } from "./markup.ts";
import type { FeedYear } from "./years.ts";

/** Atom wants a time for everything; what has none gets the beginning of time. */
const UNDATED = "1970-01-01T00:00:00Z";

/** One year as Atom (RFC 4287), the years joined as pages of one feed (RFC 5005). `base` is the site's address. */
export function atomFeed(copy: ArchiveCopy, year: FeedYear, base: string): string {
	const feed = (name: string) => escaped(`${base}${name}/feed.xml`);
	const author = copy.profile.name || copy.profile.username || copy.title;
	const [newest] = year.entries;
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(copy.language)}">`,
		`<id>${feed(year.year)}</id>`,
		`<title>${escaped(`${copy.title} ${year.year}`)}</title>`,
		`<updated>${timeOf(newest)}</updated>`,
		`<author><name>${escaped(author)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${feed(year.year)}"/>`,
		`<link rel="alternate" type="text/html" href="${escaped(`${base}index.html`)}"/>`,
		...(year.newer === undefined ? [] : [`<link rel="previous" href="${feed(year.newer)}"/>`]),
		...(year.older === undefined ? [] : [`<link rel="next" href="${feed(year.older)}"/>`]),
		...year.entries.map((entry) => entryOf(entry, base)),
		"</feed>",
		"",
	].join("\n");
}

function entryOf(entry: EntryCopy, base: string): string {
	const url = escaped(base + entry.url);
	return [
		"<entry>",
		`<id>${url}</id>`,
		`<title>${escaped(entryTitle(entry))}</title>`,
		`<published>${timeOf(entry)}</published>`,
		`<updated>${timeOf(entry)}</updated>`,
		`<link rel="alternate" type="text/html" href="${url}"/>`,
		...entry.media.flatMap((file) =>
			file.kind === "missing"
				? []
				: [`<link rel="enclosure" type="${file.type}" length="${file.bytes}" href="${escaped(base + file.path)}"/>`],
		),
		...entry.hashtags.map((tag) => `<category term="${escaped(tag)}"/>`),
		`<content type="html">${escaped(entryHtml(entry, (path) => base + path))}</content>`,
		"</entry>",
	].join("\n");
}

function timeOf(entry: EntryCopy | undefined): string {
	return entry === undefined || entry.published === "" ? UNDATED : entry.published;
}
