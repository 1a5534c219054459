import { groupBy } from "../../model/group-by.ts";
import type { ListPage, ReviewPage, TileView } from "../views/view.ts";
import type { PageContext } from "./slides.ts";

/** Lists whose order is that of the gallery, so that posts know their neighbours there; a year may not show all of its posts. */
const IN_ORDER = new Set(["month", "year"]);

/**
 * For scripts: the name of a list, the address of a post's tile there, the title of the list, and the addresses of the newer and
 * the older post there, empty for none; without those two where they are the same as in the gallery.
 */
type PostList = readonly [name: string, url: string, title: string, newer?: string, older?: string];

/** A post of a list, and the place in it to which one comes back. */
interface Place {
	readonly tile: TileView;
	readonly home: string;
	readonly heading: string;
}

/**
 * The lists that show each post besides the gallery, by the post's address, as JSON: a page in a folder can load no other page.
 * Which card of a review one came from is known to the address alone.
 */
export function listsOfPosts(
	lists: readonly ListPage[],
	reviews: readonly ReviewPage[],
	{ say }: PageContext,
): (url: string) => string {
	const found = new Map<string, PostList[]>();
	const ofLists = [...groupBy(lists, ({ list }) => list)].map(([name, pages]): [string, readonly Place[]] => [
		name,
		pages.flatMap(({ url, heading, groups }) =>
			groups.flatMap((group) => group.tiles.map((tile) => ({ tile, home: `${url}#${tile.id}`, heading }))),
		),
	]);
	const ofReviews = reviews.map(({ list, url, heading, shown }): [string, readonly Place[]] => [
		list,
		shown.map((tile) => ({ tile, home: url, heading })),
	]);
	for (const [name, tiles] of [...ofLists, ...ofReviews]) {
		if (name === "") continue;
		for (const [index, { tile, home, heading }] of tiles.entries()) {
			const neighbours = [tiles[index - 1]?.tile.url ?? "", tiles[index + 1]?.tile.url ?? ""] as const;
			const entry: PostList = IN_ORDER.has(name) ? [name, home, heading] : [name, home, heading, ...neighbours];
			const all = found.get(tile.url);
			if (all === undefined) found.set(tile.url, [entry]);
			else all.push(entry);
		}
	}
	// Its results are known to its own script alone.
	const search: PostList = ["search", "search/index.html", say("search")];
	return (url) => JSON.stringify([...(found.get(url) ?? []), search]);
}
