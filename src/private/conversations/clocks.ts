import { offsetsIn } from "../../languages/dates.ts";

/** The zone in which a part of a download prints its times. */
export interface PageZone {
	readonly zone: string;
	/** How many of its messages show it; none or a few where other parts show it. */
	readonly messages: number;
	/** Its own messages show it. */
	readonly isProven: boolean;
}

/** Messages that have to agree, and of how many one may disagree: the same text can be two messages. */
const ENOUGH = 8;
const ONE_IN = 50;
/** Messages that are compared at most. */
const MOST_PAIRS = 1000;

/** When a message was sent, by JSON and by a page: in seconds of UTC, and by how many the clock of the page was ahead of it. */
export interface Pair {
	readonly utc: number;
	readonly offset: number;
}

/** So many of all years, for the clocks of summer and winter. */
function someOf(pairs: readonly Pair[]): readonly Pair[] {
	const step = Math.ceil(pairs.length / MOST_PAIRS);
	return pairs.filter((_, index) => index % step === 0);
}

/** The zone that explains the times of messages; undefined where none is certain. Of several the first likely one, else a usual one. */
export function zoneOf(all: readonly Pair[], likely: readonly string[]): PageZone | undefined {
	const pairs = someOf(all);
	const allowed = Math.floor(pairs.length / ONE_IN);
	if (pairs.length - allowed < ENOUGH) return undefined;
	const at = (zone: string) => {
		const wrong = unexplained(pairs, zone, allowed) ?? pairs.length;
		return { zone, messages: pairs.length - wrong, isProven: true };
	};
	const sure = likely.map(at).find(({ messages }) => messages === pairs.length);
	if (sure !== undefined) return sure;
	const known = [...new Set([...likely, ...Intl.supportedValuesOf("timeZone")])].map(at);
	const most = known.reduce((sum, { messages }) => Math.max(sum, messages), 0);
	if (most === 0) return undefined;
	const best = known.filter(({ messages }) => messages === most);
	return best.find(({ zone }) => likely.includes(zone)) ?? usual(best);
}

/** Whether messages are too few to show a zone, and all of them have the times of another one. */
export function isExplained(pairs: readonly Pair[], zone: string): boolean {
	return pairs.length < ENOUGH && unexplained(pairs, zone, 0) === 0;
}

/** How many messages have another time in a zone than on their page; undefined for more than are allowed. */
function unexplained(pairs: readonly Pair[], zone: string, allowed: number): number | undefined {
	const offsetAt = offsetsIn(zone);
	let count = 0;
	for (const { utc, offset } of pairs) {
		if (offsetAt(utc) !== offset) count += 1;
		if (count > allowed) return undefined;
	}
	return count;
}

/** Years in which people wrote messages. */
const YEARS = Array.from({ length: 20 }, (_, index) => 2012 + index);

/** The first zone with the clocks that most of them have: all agree on the pairs, and where these are of one winter, few on the summer. */
function usual(zones: readonly PageZone[]): PageZone | undefined {
	const alike = new Map<string, PageZone[]>();
	for (const one of zones) {
		const offsetAt = offsetsIn(one.zone);
		const clocks = YEARS.flatMap((year) => [0, 6].map((month) => offsetAt(Date.UTC(year, month, 15) / 1000))).join();
		alike.set(clocks, [...(alike.get(clocks) ?? []), one]);
	}
	return [...alike.values()].reduce<readonly PageZone[]>((most, one) => (one.length > most.length ? one : most), [])[0];
}

/**
 * The second time at which the clocks of a zone show what they show at a time, because they were put back between; undefined nearly
 * always. Both in seconds; of a page the first is read.
 */
export function repeatedIn(zone: string): (seconds: number) => number | undefined {
	const offsetAt = offsetsIn(zone);
	return (seconds) => {
		const offset = offsetAt(seconds);
		const later = offsetAt(seconds + CHANGE);
		const again = seconds + offset - later;
		return later < offset && offsetAt(again) === later ? again : undefined;
	};
}

/** Within so many seconds the clocks change once at most. */
const CHANGE = 10_800;
