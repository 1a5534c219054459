import { isoToSeconds } from "../time.ts";
import { parseDate } from "./dates.ts";
import { secondsIn } from "./zone.ts";

/** How far into a page its header is looked for, in letters; most of it is a stylesheet. */
const HEADER = 262_144;
const TIME = /<time\b[^<>]{0,200}?\bdatetime="([^"<>]{1,40}Z)"[^<>]{0,200}>([^<>]{1,100})</g;

/**
 * In which of these zones the clocks of a page run: the first that agrees with its header, which prints the time of the
 * download for people and tells it in UTC to machines, `<time datetime="2026-08-12T05:03Z">11 de agosto de 2026 às 22:03
 * UTC</time>` (read from a download of August 2026; its zone was that of Los Angeles, and the word UTC beside it wrong).
 * Undefined for pages without such a header, as older ones are, and when none agrees.
 */
export function printedZone(html: string, zones: readonly string[]): string | undefined {
	for (const [, machine = "", people = ""] of html.slice(0, HEADER).matchAll(TIME)) {
		const utc = isoToSeconds(machine);
		const wall = parseDate(people.trim());
		if (utc === undefined || wall === undefined) continue;
		const zone = zones.find((name) => Math.abs(secondsIn(name)(wall) - utc) < 60);
		if (zone !== undefined) return zone;
	}
	return undefined;
}

/** When a page says in its header that it was made, in seconds since 1970; undefined where it has none. */
export function printedTime(html: string): number | undefined {
	for (const [, machine = ""] of html.slice(0, HEADER).matchAll(TIME)) {
		const utc = isoToSeconds(machine);
		if (utc !== undefined) return utc;
	}
	return undefined;
}
