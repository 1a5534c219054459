import type { Entry, Moment } from "./archive.ts";
import { groupBy } from "./group-by.ts";

/** Where the site shows an entry. This module alone knows how keys and addresses are written. */
export interface Address {
	/** Names the entry in every build, wherever it is shown: `2019/07-14-183005`, `stories/2019/07-14#t183005`. */
	readonly key: string;
	/** Path of the page below the site's root. */
	readonly page: string;
	/** The place on that page; empty where the entry has the page to itself. */
	readonly fragment: string;
}

/** Whether every post has a page of its own, or every month one for all of its posts, which makes far fewer files. */
export type PagesOf = "post" | "month";

/** `2019/07-14-183005.html`, `2019/07.html#p14-183005`. */
export function formatAddress({ page, fragment }: Pick<Address, "page" | "fragment">): string {
	return fragment === "" ? page : `${page}#${fragment}`;
}

const ENDING = /\.html?$/;
/** Anything may precede a key, such as the address of the site; stories have no seconds in their path. */
const POST = /(?<=^|\/)(?:(?<year>\d{4})\/(?<date>\d\d-\d\d)-(?<second>\d{6})|undated\/post)(?:-\d+)?$/;
const STORY = /(?<=^|\/)stories\/(?:(?<year>\d{4})\/(?<date>\d\d-\d\d)|undated)(?:#t(?<second>\d{6})(?:-\d+)?)?$/;

/**
 * The inverse of formatAddress, for every page that shows a post or a story: its own, its month's, its day's, any list. The
 * address of the site may precede it, and `.html` may be missing. A page of a day's stories has a key without a second.
 * Undefined for anything else, and for times that do not exist. Pure.
 */
export function parseAddress(text: string): Address | undefined {
	const [page = "", fragment = ""] = text.split("#");
	if (formatAddress({ page, fragment }) !== text) return undefined;
	const stem = page.replace(ENDING, "");
	const [, folder, name] = /^p(\d{4}|undated)-([\w-]+)$/.exec(fragment) ?? [];
	const [, inMonth] = /^p(\d\d-\d{6}(?:-\d+)?)$/.exec(fragment) ?? [];
	const whole = `${folder}/${name}`;
	const [month] = /(?<=^|\/)\d{4}\/\d\d$/.exec(stem) ?? [];
	const [key] =
		POST.exec(whole) ??
		(inMonth === undefined
			? (STORY.exec(formatAddress({ page: stem, fragment })) ?? POST.exec(stem))
			: POST.exec([month, inMonth].join("-"))) ??
		[];
	return key === undefined || timeOfKey(key) === undefined ? undefined : { key, page, fragment };
}

/** What a key says: a post's second in UTC, or a story's day in the site's zone and `T18:30:05` in UTC, empty for all of a day. */
export type KeyTime =
	| { readonly kind: "post"; readonly at: string }
	| { readonly kind: "story"; readonly day: string; readonly clock: string }
	| { readonly kind: "undated"; readonly story: boolean };

/** Undefined for a time that does not exist. */
export function timeOfKey(key: string): KeyTime | undefined {
	const story = STORY.exec(key);
	const { year, date, second } = (story ?? POST.exec(key))?.groups ?? {};
	if (year === undefined) return { kind: "undated", story: story !== null };
	const day = `${year}-${date}`;
	const clock = second === undefined ? "" : `T${second.slice(0, 2)}:${second.slice(2, 4)}:${second.slice(4)}`;
	if (!timeExists(`${day}${clock || "T00:00:00"}`)) return undefined;
	return story === null ? { kind: "post", at: `${day}${clock}` } : { kind: "story", day, clock };
}

/** Whether a time like `2019-02-29T18:30:05` exists. */
export function timeExists(at: string): boolean {
	const date = new Date(`${at}Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(at);
}

/** Whether an address is the one that its key is made of: not that of a list, of a month or of all stories of a day. */
export function isOwn({ key, fragment }: Address): boolean {
	return key.endsWith(fragment) && (fragment !== "") === STORY.test(key);
}

/** Whether a text begins like the fragment of a story or a post. */
export function beginsWithFragment(text: string): boolean {
	return /^(?:t|p[\d-]{3,16})\d{6}/.test(text);
}

/**
 * The key of every post, reel and IGTV video: its UTC time, the same from every layout, re-run and newer download, so that links
 * survive. Others of the same second get `-2`, `-3`, in an order that depends on their content alone.
 */
export function keysOfPosts(entries: readonly Entry[], orderOf: (entry: Entry) => string): ReadonlyMap<Entry, string> {
	const bySecond = groupBy(entries, ({ posted }) => secondOf(posted));
	const inOrder = [...bySecond.values()].flatMap((same) => same.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)));
	return numbered(inOrder, secondOf);
}

/** Names entries after their times; others of the same name get `-2`, `-3`, in the order of the list. */
function numbered(entries: readonly Entry[], nameOf: (posted: Moment) => string): ReadonlyMap<Entry, string> {
	const seen = new Map<string, number>();
	return new Map(
		entries.map((entry) => {
			const name = nameOf(entry.posted);
			const n = (seen.get(name) ?? 0) + 1;
			seen.set(name, n);
			return [entry, n === 1 ? name : `${name}-${n}`];
		}),
	);
}

function secondOf({ seconds, precision }: Moment): string {
	if (precision === "none") return "undated/post";
	const iso = new Date(seconds * 1000).toISOString();
	return `${iso.slice(0, 4)}/${iso.slice(5, 10)}-${clockOf({ seconds })}`;
}

/** `183005` */
function clockOf({ seconds }: Pick<Moment, "seconds">): string {
	return new Date(seconds * 1000).toISOString().slice(11, 19).replaceAll(":", "");
}

/** Where the post of that key is shown, which the site's zone puts into that month. Without a date it has a page of its own. */
export function addressOfPost(
	key: string,
	{ year, month }: { readonly year: string; readonly month: string },
	pagesOf: PagesOf,
): Address {
	if (pagesOf === "post" || year === "") return { key, page: `${key}.html`, fragment: "" };
	// The key is in UTC; a post of the turn of a month can belong to the other one in the owner's zone.
	const own = `${year}/${month}-`;
	const fragment = key.startsWith(own) ? `p${key.slice(own.length)}` : tileOf(key);
	return { key, page: pageOfMonth(year, month), fragment };
}

/** The page of a month: `2019/07.html`. */
export function pageOfMonth(year: string, month: string): string {
	return `${year}/${month}.html`;
}

/** The fragment of a post's tile on every list: `p2019-07-14-183005`. */
export function tileOf(key: string): string {
	return `p${key.replace("/", "-")}`;
}

/** The key of the post whose tile has this fragment. */
export function keyOfTile(fragment: string): string {
	return fragment.slice(1).replace("-", "/");
}

/** The page of a day's stories: `stories/2019/07-14.html` for `2019-07-14`, `stories/undated.html` for `undated`. */
export function pageOfStories(day: string): string {
	return `stories/${day.replace("-", "/")}.html`;
}

/**
 * The addresses of a day's stories on their page: fragments from the second in UTC, the same in every build; a second story of one
 * second gets `-2`.
 */
export function addressesOfStories(day: string, entries: readonly Entry[]): ReadonlyMap<Entry, Address> {
	const page = pageOfStories(day);
	return new Map(
		[...numbered(entries, clockOf)].map(([entry, clock]) => {
			const fragment = `t${clock}`;
			return [entry, { key: `${page.replace(ENDING, "")}#${fragment}`, page, fragment }];
		}),
	);
}

/** The folder below `media/` for an entry's media: its UTC year. */
export function mediaFolder({ seconds, precision }: Moment): string {
	return precision === "none" ? "undated" : String(new Date(seconds * 1000).getUTCFullYear());
}

/** The year in a page's address, `undated` where there is none. */
export function yearOf(page: string): string {
	return /(?:^|\/)(\d{4})\//.exec(page)?.[1] ?? "undated";
}
