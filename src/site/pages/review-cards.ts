import { excerpt } from "../../languages/excerpt.ts";
import { pageOfMonth } from "../../model/address.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ReviewCard } from "../views/view.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

/** Tiles on one card: rows of three. */
const ON_A_CARD = 9;
/** Posts; a month of fewer is not worth telling. */
const BUSY_MONTH = 3;
/** Characters; shorter captions are all alike. */
const LONG_CAPTION = 200;
const SHOWN_OF_CAPTION = 480;
/** Days in a row. */
const STREAK = 3;
const DAY = 86_400_000;

/** What is worth telling of the posts of a year, newest first, in the order in which it is told. */
export function reviewCards(posts: readonly ShownPost[], context: PageContext): readonly ReviewCard[] {
	const [first, last] = [posts.at(-1), posts[0]];
	if (first === undefined || last === undefined || first === last) return [];
	const { say } = context;
	return [
		card("first", say("firstPost"), first.tile.date.text, [first]),
		...busiestMonth(posts, context),
		...busiestDay(posts, context),
		...longestCaption(posts, context),
		...longestStreak(posts, context),
		card("last", say("lastPost"), last.tile.date.text, [last]),
	];
}

function card(id: string, heading: string, lead: string, posts: readonly ShownPost[], url = ""): ReviewCard {
	return { id, heading, lead, url, text: "", tiles: posts.slice(0, ON_A_CARD).map(({ tile }) => tile) };
}

function busiestMonth(posts: readonly ShownPost[], { say, dates }: PageContext): readonly ReviewCard[] {
	const months = [...groupBy(posts, ({ calendar }) => calendar.month).values()];
	const busiest = months.reduce<readonly ShownPost[]>((most, month) => (month.length > most.length ? month : most), []);
	const [post] = busiest;
	if (post === undefined || busiest.length < BUSY_MONTH || months.length === 1) return [];
	const { year, month } = post.calendar;
	const lead = say("withCount", { label: dates.monthName(month), count: say("posts", { n: busiest.length }) });
	return [card("month", say("busiestMonth"), lead, busiest, pageOfMonth(year, month))];
}

function busiestDay(posts: readonly ShownPost[], { say, dates }: PageContext): readonly ReviewCard[] {
	let busiest: readonly ShownPost[] = [];
	let most = 1;
	for (const [day, ofDay] of groupBy(posts, ({ calendar }) => calendar.month + calendar.day)) {
		const pictures = ofDay.reduce((sum, { kinds }) => sum + kinds.length, 0);
		if (day.length < 4 || pictures <= most) continue;
		most = pictures;
		busiest = ofDay;
	}
	const [post] = busiest;
	if (post === undefined) return [];
	const { month, day } = post.calendar;
	const lead = say("withCount", { label: dates.dayOfYear(month, day), count: say("several", { n: most }) });
	return [card("busiest", say("busiestDay"), lead, busiest, `days/${month}-${day}.html`)];
}

function longestCaption(posts: readonly ShownPost[], { say }: PageContext): readonly ReviewCard[] {
	const length = ({ entry }: ShownPost) => entry.caption.length;
	const longest = posts.reduce<ShownPost | undefined>(
		(most, post) => (most === undefined || length(post) > length(most) ? post : most),
		undefined,
	);
	if (longest === undefined || length(longest) < LONG_CAPTION) return [];
	const { tile, entry } = longest;
	const text = excerpt(entry.caption, SHOWN_OF_CAPTION);
	return [{ ...card("longest", say("longestCaption"), tile.date.text, [longest], tile.url), text }];
}

/** The most days in a row with a post. */
function longestStreak(posts: readonly ShownPost[], { say, dates }: PageContext): readonly ReviewCard[] {
	const dated = posts.filter(({ calendar }) => calendar.day !== "");
	const days = [...groupBy(dated, ({ calendar: { year, month, day } }) => Date.parse(`${year}-${month}-${day}`))];
	let longest: typeof days = [];
	let start = 0;
	for (const [index, [time]] of days.entries()) {
		// Newest first: each day is one before the last.
		if (index > 0 && (days[index - 1]?.[0] ?? 0) - time !== DAY) start = index;
		if (index + 1 - start > longest.length) longest = days.slice(start, index + 1);
	}
	const shown = longest.flatMap(([, ofDay]) => ofDay).reverse();
	const [first, last] = [shown[0], shown.at(-1)];
	if (longest.length < STREAK || first === undefined || last === undefined) return [];
	const nameOf = ({ calendar }: ShownPost) => dates.dayOfYear(calendar.month, calendar.day);
	return [card("streak", say("streak", { n: longest.length }), `${nameOf(first)} – ${nameOf(last)}`, shown)];
}
