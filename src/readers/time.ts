import type { Moment } from "../model/archive.ts";

/** Nothing on Instagram is older than its first test picture of July 2010. */
const EARLIEST = Date.UTC(2010, 0, 1) / 1000;
/** Far enough to be no limit for a clock that is wrong, near enough for four-digit years. */
const LATEST = Date.UTC(2100, 0, 1) / 1000;
/** Seconds never reach this before the year 5138; milliseconds passed it in 1973. */
const MILLISECONDS_FROM = 1e11;
/** Milliseconds never reach this before the year 5138. */
const MICROSECONDS_FROM = 1e14;

export const noMoment: Moment = { seconds: 0, precision: "none" };

/** A number of an index as seconds since 1970 in UTC; undefined for 0, which means none, and for what no post can have. */
export function toSeconds(value: number): number | undefined {
	const seconds = Math.trunc(value > MILLISECONDS_FROM ? value / 1000 : value);
	return seconds >= EARLIEST && seconds < LATEST ? seconds : undefined;
}

/** The same in milliseconds; numbers beyond all milliseconds are microseconds. */
export function toMilliseconds(value: number): number | undefined {
	const milliseconds = value > MICROSECONDS_FROM ? value / 1000 : value > MILLISECONDS_FROM ? value : value * 1000;
	return toSeconds(milliseconds / 1000) === undefined ? undefined : Math.trunc(milliseconds);
}

/** An ISO 8601 text as seconds; without an offset, as downloads of 2018 and 2019 write it, it is UTC. */
export function isoToSeconds(text: string): number | undefined {
	const milliseconds = isoToMilliseconds(text);
	return milliseconds === undefined ? undefined : toSeconds(milliseconds / 1000);
}

/** The same in milliseconds. */
export function isoToMilliseconds(text: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return undefined;
	const iso = text.replace(" ", "T");
	const milliseconds = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`);
	return toSeconds(milliseconds / 1000) === undefined ? undefined : milliseconds;
}

/** Without Math.min, whose arguments must fit on the stack: a hostile list can be of any length. */
function earliest(all: readonly (number | undefined)[]): number | undefined {
	return all.reduce(
		(first, one) => (first === undefined || (one !== undefined && one < first) ? one : first),
		undefined,
	);
}

/** The moment of an entry: its own time, else the earliest of its media, else the month of its folder. */
export function momentOf(
	own: number | undefined,
	media: readonly (number | undefined)[],
	uris: readonly string[],
): Moment {
	const seconds = own ?? earliest(media);
	if (seconds !== undefined) return { seconds, precision: "second" };
	for (const uri of uris) {
		const [, year, month] = /\/(20[1-9]\d)(0[1-9]|1[0-2])\//.exec(uri) ?? [];
		if (year !== undefined && month !== undefined) {
			return { seconds: Date.UTC(Number(year), Number(month) - 1, 1) / 1000, precision: "month" };
		}
	}
	return noMoment;
}
