import { offsetsIn } from "../../languages/dates.ts";
import type { ThreadPart } from "../readers/thread.ts";
import { TextSample } from "./text-sample.ts";

/** The zone in which a part of a download prints its times. */
export interface PageZone {
	readonly zone: string;
	/** How many of its messages show it; none or a few where other parts show it. */
	readonly messages: number;
	/** Its own messages show it. */
	readonly isProven: boolean;
}

/** Each zone once, with all messages that show it. */
export function shownZones(
	found: ReadonlyMap<string, PageZone>,
): readonly { readonly zone: string; readonly n: number }[] {
	const sums = new Map<string, number>();
	for (const { zone, messages } of found.values()) sums.set(zone, (sums.get(zone) ?? 0) + messages);
	return [...sums].map(([zone, n]) => ({ zone, n }));
}

/** Messages that have to agree, and of how many one may disagree: the same text can be two messages. */
const ENOUGH = 8;
const ONE_IN = 50;
/** Messages that are compared at most. */
const MOST_PAIRS = 1000;

/** A message that is in JSON and on a page: its seconds in UTC, and by how many the clock of the page was ahead of it. */
interface Pair {
	readonly utc: number;
	readonly offset: number;
}

/**
 * Finds out the zone of pages of messages, which do not name it, by the messages that JSON has as well. A zone and no single offset,
 * because clocks change twice a year, and pages have months of which JSON has nothing.
 */
export class PageZones {
	/** By milliseconds. */
	readonly #json = new TextSample();
	/** By minutes since 1970 as the page prints them, for each ZIP or folder. */
	readonly #pages = new Map<string, TextSample>();

	/** Adds what a file has of a conversation; the times of pages as they are where the zone is UTC. */
	add(part: ThreadPart, source: string): void {
		const pages = this.#pages.get(source) ?? new TextSample();
		for (const message of part.messages) {
			const { milliseconds, precision } = message;
			if (precision === "millisecond") this.#json.add(part.thread, message, milliseconds);
			if (precision !== "minute") continue;
			this.#pages.set(source, pages);
			pages.add(part.thread, message, Math.floor(milliseconds / 60_000), true);
		}
	}

	/**
	 * The zone of each of the ZIPs or folders, where it is certain. One with few messages in common, as one of several ZIPs of a
	 * download, has that of all others, unless any of its own messages disagrees. Of zones that explain as much, the first of the
	 * likely ones.
	 */
	found(sources: Iterable<string>, likely: readonly string[]): ReadonlyMap<string, PageZone> {
		const pairs = new Map([...sources].map((source) => [source, this.#pairsOf(source)]));
		const found = new Map<string, PageZone>();
		for (const [source, own] of pairs) {
			const zone = zoneOf(own, likely);
			if (zone !== undefined) found.set(source, zone);
		}
		const [first, ...others] = new Set([...found.values()].map(({ zone }) => zone));
		if (first === undefined || others.length > 0) return found;
		for (const [source, own] of pairs)
			if (!found.has(source) && own.length < ENOUGH && unexplained(own, first, 0) === 0)
				found.set(source, { zone: first, messages: own.length, isProven: false });
		return found;
	}

	/** So many of all years, for the clocks of summer and winter. */
	#pairsOf(source: string): readonly Pair[] {
		const pairs: Pair[] = [];
		for (const [text, minute] of this.#pages.get(source)?.unique() ?? []) {
			const milliseconds = this.#json.timeOf(text);
			if (milliseconds === undefined) continue;
			const utc = 60 * Math.floor(milliseconds / 60_000);
			pairs.push({ utc, offset: 60 * minute - utc });
		}
		const step = Math.ceil(pairs.length / MOST_PAIRS);
		return pairs.filter((_, index) => index % step === 0);
	}
}

function zoneOf(pairs: readonly Pair[], likely: readonly string[]): PageZone | undefined {
	const allowed = Math.floor(pairs.length / ONE_IN);
	if (pairs.length - allowed < ENOUGH) return undefined;
	const at = (zone: string) => {
		const wrong = unexplained(pairs, zone, allowed) ?? pairs.length;
		return { zone, messages: pairs.length - wrong, isProven: true };
	};
	const sure = likely.map(at).find(({ messages }) => messages === pairs.length);
	if (sure !== undefined) return sure;
	const all = [...new Set([...likely, ...Intl.supportedValuesOf("timeZone")])].map(at);
	const most = all.reduce((sum, { messages }) => Math.max(sum, messages), 0);
	if (most === 0) return undefined;
	const best = all.filter(({ messages }) => messages === most);
	return best.find(({ zone }) => likely.includes(zone)) ?? usual(best);
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
