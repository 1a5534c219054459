import type { GroupView, Link, ListPage, Page, Section } from "../views/view.ts";
import { paginate, type SheetAddress } from "./paging.ts";
import { TILES_A_PAGE } from "./posts.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

/** What all pages of one list have in common. */
interface ListHead {
	readonly heading: string;
	/** As in ListPage; that of its first page unless said. */
	readonly list?: string;
	readonly section: Section;
	readonly year?: string;
	readonly month?: string;
	readonly links?: readonly Link[];
	/** Whether captions are printed in full. */
	readonly printed?: boolean;
	/** Posts on the first page, where it has another size. */
	readonly first?: number;
	readonly shape?: ListPage["shape"];
	/** Whether tiles say where a month begins: not where all are of one. */
	readonly labelled?: boolean;
}

/** Posts as pages of tiles, with their number above them. */
export function listPages(
	posts: readonly ShownPost[],
	address: SheetAddress,
	head: ListHead,
	context: PageContext,
): readonly ListPage[] {
	return paginate(posts, TILES_A_PAGE, address, context, head.first).map(({ items, ...sheet }) => ({
		...listPage(
			sheet.url,
			{ list: nameOfList(address(1)), ...head },
			[{ ...group(items, head.printed), labels: labelsOf(items, head, context) }],
			context,
		),
		...sheet,
		title: titled([head.heading, sheet.position], context),
		lead: context.say("posts", { n: posts.length }),
	}));
}

/** A page of tiles in groups. */
export function listPage(url: string, head: ListHead, groups: readonly GroupView[], context: PageContext): ListPage {
	const list = head.list ?? nameOfList(url);
	return {
		...pageOf(url, [head.heading], head.section, context),
		list,
		heading: head.heading,
		lead: "",
		shape: head.shape ?? "",
		links: head.links ?? [],
		groups: inTurn(groups),
		rings: [],
		allDays: [],
		about: [],
		collections: [],
		pinned: [],
		stories: [],
		year: head.year ?? "",
		month: head.month ?? "",
		position: "",
		newer: [],
		older: [],
		numbers: [],
	};
}

/** `tags/k/kiln` for `tags/k/kiln.html`, `reels` for `reels/index.html`. */
function nameOfList(url: string): string {
	return url.replace(/(?:\/index)?\.html$/, "");
}

/** Tiles without a heading. */
export function group(posts: readonly ShownPost[], printed = false): GroupView {
	return {
		id: "",
		heading: "",
		url: "",
		tiles: posts.map(({ tile }) => tile),
		before: 0,
		more: [],
		captions: printed ? posts.map(({ entry }) => entry.caption) : [],
		labels: [],
	};
}

/** Names each month on its first post, and the year with the first month of a page and of a year. */
function labelsOf(posts: readonly ShownPost[], { labelled = false }: ListHead, { dates }: PageContext) {
	if (!labelled) return [];
	return posts.map(({ calendar: { year, month } }, index) => {
		const before = posts[index - 1]?.calendar;
		if (year === "" || (before?.year === year && before.month === month)) return "";
		return before?.year === year ? dates.monthName(month) : dates.monthOfYear(year, month);
	});
}

/** "24 posts", "3 stories"; without those of which there are none. */
export function countsOf(posts: number, stories: number, { say }: PageContext): readonly string[] {
	return [
		...(posts === 0 ? [] : [say("posts", { n: posts })]),
		...(stories === 0 ? [] : [say("stories", { n: stories })]),
	];
}

/** Counts the tiles before each group of a page. */
export function inTurn(groups: readonly GroupView[]): readonly GroupView[] {
	let before = 0;
	return groups.map((group) => {
		const placed = { ...group, before };
		before += group.tiles.length;
		return placed;
	});
}

/** What every page has. */
export function pageOf(url: string, title: readonly string[], section: Section, context: PageContext): Page {
	return { url, title: titled(title, context), section };
}

/** The title of a page: its parts but empty ones, and the title of the site. */
export function titled(parts: readonly string[], { siteTitle }: PageContext): string {
	return [...parts, siteTitle].filter((part) => part !== "").join(" · ");
}
