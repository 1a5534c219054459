import { groupBy } from "../../model/group-by.ts";
import { scriptText } from "../text/script-text.ts";
import type { DayView, PictureView } from "../views/view.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";

/** Posts and days of stories of a calendar day in its script: what is shown at once. */
export const AT_ONCE = 8;

/** Pixels of the width of a rendition that is sharp on a screen of two pixels a point. */
const LARGE = 540;

/** A post, or the stories of a day, of one day of the calendar. */
export interface Memory {
	readonly url: string;
	readonly year: string;
	readonly date: string;
	/** One, or none. */
	readonly pictures: readonly PictureView[];
	/** Of the picture, or in its place. */
	readonly text: string;
}

/** Those of one day of the calendar, newest first; of a year, posts before stories. */
export function memoriesOf(posts: readonly ShownPost[], stories: readonly DayView[]): readonly Memory[] {
	const all = [
		...posts.map(({ tile, calendar: { year } }): Memory => {
			const { url, date, pictures, caption } = tile;
			return { url, year, date: date.text, pictures, text: pictures[0]?.alt ?? caption };
		}),
		...stories.map(
			({ url, date, pictures, count }): Memory => ({
				...{ url: `${url}#play`, year: date.iso.slice(0, 4), date: date.text },
				pictures: pictures.map((picture) => ({ ...picture, alt: count })),
				text: count,
			}),
		),
	];
	return all.sort((a, b) => Number(b.year) - Number(a.year));
}

/** What scripts show of a day: classic scripts, a month each, because a page in a folder can load neither JSON nor modules. */
export function memoryScripts(
	byDay: readonly (readonly [day: string, memories: readonly Memory[]])[],
	{ dates }: PageContext,
): ReadonlyMap<string, string> {
	const months = groupBy(byDay, ([day]) => day.slice(0, 2));
	return new Map(
		[...months].map(([month, ofMonth]) => {
			const days = ofMonth.map(([day, memories]) => {
				const rows = spreadOverYears(memories).map(({ url, year, date, pictures: [picture], text }) => {
					const small = picture?.sources[0]?.path ?? "";
					const large = picture?.sources.slice(1).find(({ width }) => width >= LARGE)?.path;
					const shown = [small, picture?.tone ?? "", text, ...(large === undefined ? [] : [large])];
					return [url, year, dates.yearName(year), date, ...shown];
				});
				return `"${day.slice(3)}": [\n${rows.map(scriptText).join(",\n")}\n]`;
			});
			return [`days/${month}.js`, `(window.vitrineDays ??= {})["${month}"] = {\n${days.join(",\n")}\n};\n`];
		}),
	);
}

/** A few memories, newest first, of as many years as possible. */
function spreadOverYears(memories: readonly Memory[]): readonly Memory[] {
	const years = [...groupBy(memories, ({ year }) => year).values()];
	const most = years.reduce((largest, { length }) => Math.max(largest, length), 0);
	const rounds = Array.from({ length: Math.min(most, AT_ONCE) }, (_, round) =>
		years.flatMap((ofYear) => ofYear.slice(round, round + 1)),
	);
	const chosen = new Set(rounds.flat().slice(0, AT_ONCE));
	return memories.filter((memory) => chosen.has(memory));
}
