import type { WallTime } from "./dates.ts";

const DAY = 86_400;

/**
 * Seconds since 1970 in UTC at which the clocks of a zone show a wall time. An hour that comes twice, when summer time ends,
 * is the first of the two; one that is left out, when it begins, is as much later as the clocks were put forward. Throws
 * RangeError for a zone that is no IANA name.
 */
export function secondsIn(zone: string): (time: WallTime) => number {
	const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
	const offsetAt = (seconds: number) => offsetIn(format.format(seconds * 1000));
	return ({ year, month, day, hour, minute, second = 0 }) => {
		const wall = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
		const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
		const earlier = wall - Math.max(before, after);
		return offsetAt(earlier) === wall - earlier ? earlier : wall - Math.min(before, after);
	};
}

/** Seconds by which a zone is ahead of UTC, from a text that ends in `GMT-07:00`, or in `GMT` for none. */
function offsetIn(text: string): number {
	const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? [];
	const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
	return sign === "-" ? -seconds : seconds;
}
