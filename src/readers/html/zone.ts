import { offsetsIn } from "../../languages/dates.ts";
import type { WallTime } from "./dates.ts";

/**
 * In which HTML downloads print their dates, though they do not say so: the header of one of August 2026 printed its own time in
 * this zone and in UTC side by side, and the owner lived elsewhere.
 */
export const INSTAGRAMS_ZONE = "America/Los_Angeles";

const DAY = 86_400;

/**
 * Seconds since 1970 in UTC at which the clocks of a zone show a wall time. Of an hour that comes twice, when summer time ends,
 * it is the first; one that is skipped, when it begins, is as much later as the clocks were put forward. Luxon's own choice is
 * no rule: of two hours it takes the one with today's offset. Throws RangeError for a zone that is no IANA name.
 */
export function secondsIn(zone: string): (time: WallTime) => number {
	const offsetAt = offsetsIn(zone);
	return ({ year, month, day, hour, minute, second = 0 }) => {
		const wall = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
		const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
		if (before === after) return wall - before;
		const earlier = wall - Math.max(before, after);
		return offsetAt(earlier) === wall - earlier ? earlier : wall - Math.min(before, after);
	};
}
