import type { Entry } from "../archive.ts";
import { excerpt } from "./excerpt.ts";
import { coverOf, slidesOf, type Telling } from "./slides.ts";
import type { Link, PostPage, TileView } from "./view.ts";

/** Characters of a caption that name a post in a title or on a tile without picture. */
const IN_TITLE = 60;
const ON_TILE = 200;

/** The tiles of the grid and a page for each, newest first; `entries` have no stories. */
export function describePosts(
	entries: readonly Entry[],
	addresses: ReadonlyMap<Entry, string>,
	tilesOnPage: number,
	telling: Telling,
	siteTitle: string,
): { readonly tiles: readonly TileView[]; readonly posts: readonly PostPage[] } {
	const { say, dates } = telling;
	const url = (entry: Entry | undefined) => (entry === undefined ? "" : (addresses.get(entry) ?? ""));
	const link = (entry: Entry | undefined, text: string): readonly Link[] =>
		entry === undefined ? [] : [{ url: url(entry), text }];
	const posts = entries.map((entry, index): PostPage => {
		const date = dates.day(entry.posted);
		const page = Math.floor(index / tilesOnPage) + 1;
		return {
			url: url(entry),
			title: `${excerpt(entry.caption, IN_TITLE) || kindName(entry, telling)} · ${date} · ${siteTitle}`,
			kind: kindName(entry, telling),
			date: { text: dates.full(entry.posted), iso: dates.iso(entry.posted) },
			caption: entry.caption,
			slides: slidesOf(entry, telling),
			newer: link(entries[index - 1], say("newer")),
			older: link(entries[index + 1], say("older")),
			home: page === 1 ? "index.html" : `page/${page}.html`,
		};
	});
	const tiles = entries.map((entry, index) => tile(entry, url(entry), posts[index], telling));
	return { tiles, posts };
}

function kindName(entry: Entry, { say }: Telling): string {
	if (entry.kind === "reel") return say("reel");
	return entry.kind === "igtv" ? say("igtv") : say("post");
}

function tile(entry: Entry, url: string, post: PostPage | undefined, telling: Telling): TileView {
	const { say, dates } = telling;
	const pictures = coverOf(entry, telling);
	const firstIsVideo = post?.slides[0]?.kind === "video";
	const icon = entry.kind === "reel" ? "reel" : entry.media.length > 1 ? "carousel" : firstIsVideo ? "video" : "";
	const badges = {
		reel: say("reel"),
		carousel: say("several", { n: entry.media.length }),
		video: say("video"),
		"": "",
	};
	const date = dates.day(entry.posted);
	return {
		url,
		date: { text: date, iso: dates.iso(entry.posted) },
		pictures,
		caption: excerpt(entry.caption, ON_TILE),
		badge: badges[icon],
		icon,
		label: `${kindName(entry, telling)}, ${date}`,
	};
}
