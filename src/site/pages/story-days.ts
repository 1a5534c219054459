import { addressesOfStories, pageOfMonth, pageOfStories } from "../../model/address.ts";
import type { Archive, Moment } from "../../model/archive.ts";
import { groupBy } from "../../model/group-by.ts";
import { captionView } from "../text/caption.ts";
import type { DayView, StoryView } from "../views/view.ts";
import { type Addressed, coverOf, type PageContext, slidesOf } from "./slides.ts";

/** The stories of one day in the owner's zone. */
export interface StoryDay {
	/** `2019-07-14`; empty for the undated. */
	readonly iso: string;
	/** Fragment of its card in the list of days. */
	readonly id: string;
	readonly url: string;
	/** The time of any of its stories. */
	readonly posted: Moment;
	/** Oldest first. */
	readonly stories: readonly Addressed[];
	/** As a ring or a card. */
	readonly ring: DayView;
}

/** The stories of an archive by day, newest day first, those without a date last. */
export function storyDaysOf({ entries }: Archive, context: PageContext): readonly StoryDay[] {
	const { dates } = context;
	const stories = entries.filter(({ kind }) => kind === "story");
	const byDay = groupBy(stories, ({ posted }) => (posted.precision === "none" ? "undated" : dates.localDay(posted)));
	return [...byDay].map(([day, newestFirst]) => {
		const addresses = addressesOfStories(day, [...newestFirst].reverse());
		const found = {
			iso: day === "undated" ? "" : day,
			id: `d${day}`,
			posted: newestFirst[0].posted,
			url: pageOfStories(day),
			stories: [...addresses].map(([entry, address]) => ({ entry, address })),
		};
		return { ...found, ring: ringOf(found, context) };
	});
}

/** The stories of a day, of which each knows its place among the others. */
export function storyViews({ stories }: StoryDay, context: PageContext): readonly StoryView[] {
	const { dates, say } = context;
	const all = stories.reduce((sum, { entry }) => sum + entry.media.length, 0);
	let before = 0;
	return stories.map((story): StoryView => {
		const { entry, address } = story;
		const date = dates.full(entry.posted);
		const first = before + 1;
		const among = all > 1 ? { before, all, date } : undefined;
		before += entry.media.length;
		return {
			id: address.fragment,
			key: address.key,
			date: { text: date, iso: dates.iso(entry.posted) },
			time: dates.time(entry.posted),
			caption: captionView(entry.caption, () => ""),
			slides: slidesOf(story, context, among),
			notes: context.notes.get(address.key) ?? [],
			told: entry.media.map((_, index) => say("storyOf", { n: first + index, all, date })),
		};
	});
}

function ringOf(day: Omit<StoryDay, "ring">, context: PageContext): DayView {
	const { say, dates } = context;
	const { id, iso, url, posted, stories } = day;
	return {
		id,
		url,
		date: { text: dates.day(posted), iso },
		short: dates.short(posted),
		count: say("stories", { n: stories.length }),
		pictures: coverOfStories(stories, context),
	};
}

/** A day as a ring or a card; without its year where that stands before it. */
export function dayView({ ring, posted }: StoryDay, { dates }: PageContext, isInYear = false): DayView {
	return isInYear ? { ...ring, short: dates.shortInYear(posted) } : ring;
}

/** Days as rings: of several of one year that follow each other, the first alone names it. */
export function ringsOf(days: readonly StoryDay[], context: PageContext): readonly DayView[] {
	return days.map((day, index) => {
		const [year, before] = [day, days[index - 1]].map((one) => one?.iso.slice(0, 4) ?? "");
		return dayView(day, context, year !== "" && year === before);
	});
}

/** The first picture or poster of stories, without a text of its own: it stands beside its date. */
export function coverOfStories(stories: readonly Addressed[], context: PageContext): DayView["pictures"] {
	for (const story of stories) {
		const cover = coverOf(story, context);
		if (cover.length > 0) return cover.map((picture) => ({ ...picture, alt: "" }));
	}
	return [];
}

/** Days with stories by the address of their month's page, such as `2019/07.html`; `count` is "5 stories". */
export function storiesOfMonths(
	days: readonly StoryDay[],
	context: PageContext,
): ReadonlyMap<string, { readonly stories: readonly DayView[]; readonly count: string }> {
	const dated = days.filter(({ iso }) => iso !== "");
	const months = groupBy(dated, ({ iso }) => pageOfMonth(iso.slice(0, 4), iso.slice(5, 7)));
	return new Map(
		[...months].map(([url, ofMonth]) => {
			const n = ofMonth.reduce((sum, { stories }) => sum + stories.length, 0);
			const stories = ofMonth.map((day) => dayView(day, context, true));
			return [url, { stories, count: context.say("stories", { n }) }];
		}),
	);
}
