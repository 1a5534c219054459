import { isoToSeconds } from "../time.ts";
import { parseDate } from "./dates.ts";
import { secondsIn } from "./zone.ts";

/** How far into a page its header is searched for, in letters; most of it is a stylesheet. */
const HEADER = 262_144;
const TIME = /<time\b[^<>]{0,200}?\bdatetime="([^"<>]{1,40}Z)"[^<>]{0,200}>([^<>]{1,100})</g;

/** What the header of a page says; undefined for pages without one, as older ones are. */
export interface Header {
	/** When the page was made, in seconds since 1970. */
	readonly made: number | undefined;
	/** The first of the likely zones that agrees with it; undefined when none does. */
	readonly zone: string | undefined;
}

/**
 * Reads the header of a page, which prints the time of the download for people and in UTC for machines,
 * `<time datetime="2026-08-12T05:03Z">11 de agosto de 2026 às 22:03 UTC</time>` (read from a download of August 2026; its
 * zone was that of Los Angeles, and the word UTC beside it wrong). The two together show the zone of all dates of the page.
 */
export function readHeader(html: string, likelyZones: readonly string[]): Header {
	let made: number | undefined;
	for (const [, machine = "", people = ""] of html.slice(0, HEADER).matchAll(TIME)) {
		const utc = isoToSeconds(machine);
		if (utc === undefined) continue;
		made ??= utc;
		const wall = parseDate(people.trim());
		if (wall === undefined) continue;
		const zone = likelyZones.find((name) => Math.abs(secondsIn(name)(wall) - utc) < 60);
		if (zone !== undefined) return { made, zone };
	}
	return { made, zone: undefined };
}
