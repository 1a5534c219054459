import type { Moment } from "../../model/archive.ts";
import { momentOf, toSeconds } from "../time.ts";
import { namedMonth, type Order, orderOf, parseDate, parseDay } from "./dates.ts";
import { secondsIn } from "./zone.ts";

/** A printed date and the media above it. */
export interface Dated {
	/** As printed; empty when there is none. */
	readonly date: string;
	/** Paths of its media; their folder is named by the month. */
	readonly uris: readonly string[];
}

/**
 * Returns what parses the dates of one page, which are printed without a zone. Where any month on it is in no known language,
 * no month word is trusted (`lis` is November in Polish and October in Croatian): each then means the month of the folder,
 * `media/posts/202603/`, that most media under that word are in. A date that cannot be parsed has the month of the folder; one
 * without a time of day is a day.
 */
export function momentsOn(page: readonly Dated[], zone: string): (record: Dated) => Moment {
	const seconds = secondsIn(zone);
	const order = orderOf(page.map(({ date, uris }) => ({ date, month: folderMonth(uris) })));
	const isForeign = page.some(({ date }) => {
		const named = namedMonth(date);
		return named !== undefined && named.month === undefined;
	});
	const learned = isForeign ? learnMonths(page) : undefined;
	return ({ date, uris }) => {
		const month = learned?.get(namedMonth(date)?.name ?? "");
		const wall = parseDate(date, { order, month });
		const utc = wall === undefined ? undefined : toSeconds(seconds(wall));
		if (wall === undefined || utc === undefined) return dayOf(date, order) ?? momentOf(undefined, [], uris);
		return { seconds: utc, precision: wall.second === undefined ? "minute" : "second" };
	};
}

/** Noon in UTC, which is the same day in nearly every zone. */
function dayOf(date: string, order: Order): Moment | undefined {
	const found = parseDay(date, order);
	if (found === undefined) return undefined;
	const seconds = toSeconds(Date.UTC(found.year, found.month - 1, found.day, 12) / 1000);
	return seconds === undefined ? undefined : { seconds, precision: "day" };
}

/** The month that each word means, by majority of the folders of its media. */
function learnMonths(page: readonly Dated[]): ReadonlyMap<string, number> {
	const votes = new Map<string, number[]>();
	for (const { date, uris } of page) {
		const name = namedMonth(date)?.name;
		const month = folderMonth(uris);
		if (name === undefined || month === undefined) continue;
		const tally = votes.get(name) ?? new Array<number>(13).fill(0);
		votes.set(name, tally.with(month, (tally[month] ?? 0) + 1));
	}
	return new Map(
		[...votes].map(([name, tally]) => [name, tally.indexOf(tally.reduce((most, votes) => Math.max(most, votes)))]),
	);
}

function folderMonth(uris: readonly string[]): number | undefined {
	const { seconds, precision } = momentOf(undefined, [], uris);
	return precision === "month" ? new Date(seconds * 1000).getUTCMonth() + 1 : undefined;
}
