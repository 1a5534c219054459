import { type Area, areas } from "../../model/areas.ts";
import { dayLink, type Line, type LineShowing, type LineView, lineView } from "../../render/line-view.ts";
import { dayUrl, yearUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import type { Day, TalkOfDay } from "./day-store.ts";

/** Conversations and records on a page. */
const MOST_ITEMS = 600;
/** Lines of an area that are open; of a day on which contacts were sent, there can be thousands. */
const MOST_OPEN = 60;

interface TalkView {
	readonly url: string;
	readonly title: string;
	readonly counted: string;
	readonly text: string;
}

interface AreaView {
	readonly name: string;
	readonly count: string;
	readonly isOpen: boolean;
	readonly lines: readonly LineView[];
}

/** What happened on a page of a day. */
interface Items {
	readonly talks: readonly TalkOfDay[];
	readonly lines: readonly Line[];
}

/** The owner's posts come first: they are what the day looked like. */
const ORDER = new Map(areas.map((area, index) => [area, area === "posts" ? -1 : index]));
const orderOf = (area: Area) => ORDER.get(area) ?? 0;

/** The pages of a day: one, or several where very much happened. `before` and `after` are the days beside it; empty for none. */
export function* dayPages(
	day: string,
	{ talks, posts, records }: Day,
	{ before, after, showing }: { readonly before: string; readonly after: string; readonly showing: LineShowing },
): Generator<View> {
	const { language } = showing;
	const { calendar, say, number, areas: names } = language;
	const lines = [...posts, ...records]
		.sort((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))
		.sort((a, b) => orderOf(a.area) - orderOf(b.area));
	const sum = talks.reduce((all, { messages }) => all + messages, 0);
	const total = talks.length + lines.length;
	for (let start = 0, page = 1; start < total; start += MOST_ITEMS, page++) {
		const end = start + MOST_ITEMS;
		const items: Items = {
			talks: talks.slice(start, end),
			lines: lines.slice(Math.max(0, start - talks.length), Math.max(0, end - talks.length)),
		};
		const month = day.slice(0, -3);
		const content = {
			counted: [
				...(sum > 0 ? [say("messages", { n: sum })] : []),
				...(lines.length > 0 ? [say("things", { n: lines.length })] : []),
			],
			month: { name: calendar.month(month), url: `${yearUrl(month.slice(0, -3))}#m${month}` },
			talks: items.talks.map(({ talk, page, messages, text }): TalkView => {
				const { title } = talk;
				return { url: `${page}#d${day}`, title, counted: say("messages", { n: messages }), text };
			}),
			areas: areasOf(items.lines, showing).map(({ area, lines }): AreaView => {
				return { name: names[area], count: number(lines.length), isOpen: lines.length <= MOST_OPEN, lines };
			}),
			before: dayLink(before, calendar),
			after: dayLink(after, calendar),
			newer: page === 1 ? "" : dayUrl(day, page - 1),
			older: end < total ? dayUrl(day, page + 1) : "",
		};
		yield { url: dayUrl(day, page), template: "day", title: calendar.day(day), content };
	}
}

/** Lines by area, as they are in order. */
function areasOf(
	lines: readonly Line[],
	showing: LineShowing,
): readonly { readonly area: Area; readonly lines: readonly LineView[] }[] {
	const byArea = new Map<Area, LineView[]>();
	for (const line of lines) {
		const known = byArea.get(line.area) ?? [];
		byArea.set(line.area, known);
		known.push(lineView(line, showing));
	}
	return [...byArea].map(([area, lines]) => ({ area, lines }));
}
