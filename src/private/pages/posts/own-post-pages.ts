import type { PrivateArchive } from "../../files/archive.ts";
import type { OwnPost } from "../../model/own-post.ts";
import type { Insight } from "../../model/posts.ts";
import { ownGridUrl } from "../../render/links.ts";
import { type Packed, pack } from "../../render/pack.ts";
import type { View } from "../../render/render.ts";
import { numbersOf } from "./numbers.ts";
import type { Gallery, GalleryPages, PlacedPost, PlacedPosts } from "./placed-posts.ts";
import { postTile } from "./post-tiles.ts";
import { postView, type ShowingPosts } from "./post-view.ts";

/** Letters for which a tile counts: some three hundred are on a page. */
const TILE = 1300;

/** What is known of a gallery when its pages have been written. */
export interface GallerySum {
	readonly of: Gallery;
	readonly url: string;
	readonly posts: number;
	/** Undefined where none has a date. */
	readonly newest: PlacedPost | undefined;
}

/** The gallery of the owner's own posts: pages with all of them in full, by month, and grids that lead there, both the newest first. */
export class OwnPostPages {
	readonly sums: GallerySum[] = [];
	readonly #placed: PlacedPosts;
	readonly #showing: ShowingPosts;
	readonly #write: (view: View) => Promise<void>;
	/** Where all is that the file of a post says. */
	readonly #files = new Map<OwnPost, string>();

	constructor(placed: PlacedPosts, showing: ShowingPosts, write: (view: View) => Promise<void>) {
		this.#placed = placed;
		this.#showing = showing;
		this.#write = write;
	}

	/** Called when a record is on the page of its file. */
	async record({ post, url }: { readonly post: PlacedPost | undefined; readonly url: string }): Promise<void> {
		if (post !== undefined && !this.#files.has(post.post)) this.#files.set(post.post, url);
	}

	async end({ collected }: PrivateArchive): Promise<void> {
		const numbers = numbersOf(collected.insights, this.#placed);
		for (const gallery of this.#placed.galleries) {
			if (gallery.pages.length === 0) continue;
			await this.#writeFull(gallery, numbers);
			await this.#writeGrid(gallery);
		}
	}

	async #writeFull({ of, pages }: GalleryPages, numbers: ReadonlyMap<OwnPost, readonly Insight[]>): Promise<void> {
		const { say } = this.#showing.language;
		const urlOf = (page: Packed<PlacedPost> | undefined) => page?.items[0]?.url.replace(/#.*/, "") ?? "";
		for (const [index, page] of pages.entries()) {
			const months = this.#byMonth(page, (placed) => {
				const known = { numbers: numbers.get(placed.post) ?? [], file: this.#files.get(placed.post) ?? "" };
				return postView(placed, known, this.#showing);
			});
			await this.#write({
				url: urlOf(page),
				template: "own-posts",
				title: say(of === "posts" ? "ownPosts" : "ownStories"),
				content: {
					months,
					label: this.#labelOf(page),
					grid: ownGridUrl(of, "index"),
					newer: urlOf(pages[index + 1]),
					older: urlOf(pages[index - 1]),
				},
			});
		}
	}

	async #writeGrid({ of, pages: full }: GalleryPages): Promise<void> {
		const { say, number } = this.#showing.language;
		const all = full.flatMap(({ items }) => items);
		const measures = { periodOf: ({ month }: PlacedPost) => month.slice(0, -3), lettersOf: () => TILE };
		const pages = pack(all, measures).toReversed();
		const urlOf = (page: Packed<PlacedPost> | undefined) =>
			page === undefined ? "" : ownGridUrl(of, page === pages[0] ? "index" : page.name);
		const counts = new Map<string, { count: number; readonly url: string }>();
		for (const page of pages)
			for (const { month } of page.items.toReversed()) {
				const year = month.slice(0, -3);
				const known = counts.get(year) ?? { count: 0, url: `${urlOf(page)}#${idOf(month)}` };
				counts.set(year, { ...known, count: known.count + 1 });
			}
		const years = [...counts].map(([year, { count, url }]) => ({
			...{ name: year || say("undated"), url, count: number(count) },
		}));
		const newest = all.findLast(({ day }) => day !== "");
		const counted = say(of === "posts" ? "ownPostsCount" : "ownStoriesCount", { n: all.length });
		for (const [index, page] of pages.entries())
			await this.#write({
				url: urlOf(page),
				template: "own-grid",
				title: say(of === "posts" ? "ownPosts" : "ownStories"),
				content: {
					...{ counted, years, months: this.#byMonth(page, (placed) => postTile(placed, this.#showing)) },
					full: page.items.at(-1)?.url.replace(/#.*/, "") ?? "",
					newer: urlOf(pages[index - 1]),
					older: urlOf(pages[index + 1]),
				},
			});
		this.sums.push({ of, url: urlOf(pages[0]), posts: all.length, newest });
	}

	/** What is made of the posts of a page by month, both the newest first. */
	#byMonth<T>({ items }: Packed<PlacedPost>, make: (placed: PlacedPost) => T) {
		const { calendar, say } = this.#showing.language;
		const months: { readonly id: string; readonly title: string; readonly items: T[] }[] = [];
		for (const placed of items.toReversed()) {
			const id = idOf(placed.month);
			let month = months.at(-1);
			if (month?.id !== id) {
				month = { id, title: placed.month === "" ? say("undated") : calendar.month(placed.month), items: [] };
				months.push(month);
			}
			month.items.push(make(placed));
		}
		return months;
	}

	/** Such as "May 2024 – July 2024". */
	#labelOf({ first, last }: Packed<PlacedPost>): string {
		const { calendar, say } = this.#showing.language;
		const months = [first, last].map((month) => (month === "" ? say("undated") : calendar.month(month)));
		return [...new Set(months)].join(" – ");
	}
}

const idOf = (month: string) => (month === "" ? "undated-posts" : `m${month}`);
