import { DateTime, IANAZone } from "luxon";
import type { Moment } from "../model/archive.ts";
import type { Say } from "./language.ts";
import { withPlainSpaces } from "./plain-spaces.ts";
import { dayMeant } from "./typed.ts";

/** The day of a moment in the zone of the owner; empty texts for what is not known. */
export interface CalendarDay {
	/** `2019` */
	readonly year: string;
	/** `07` */
	readonly month: string;
	/** `14` */
	readonly day: string;
}

/** The only import of luxon: times of UTC as people of one language and zone write them. */
export interface Dates {
	/** With the precision that is known, such as "14 July 2019 at 20:30"; a text for "unknown" when nothing is. */
	full(moment: Moment): string;
	/** Day only, such as "14 July 2019". */
	day(moment: Moment): string;
	/** Day only, such as "14 Jul 2019". */
	short(moment: Moment): string;
	/** Day without its year, such as "14 Jul", where the year is known. */
	shortInYear(moment: Moment): string;
	/** Time of day only. */
	time(moment: Moment): string;
	/** For machines: ISO 8601 with offset; empty when unknown. */
	iso(moment: Moment): string;
	/** The day in the zone as `2019-07-14`, to group by. */
	localDay(moment: Moment): string;
	calendar(moment: Moment): CalendarDay;
	/** "2019" for `2019`. */
	yearName(year: string): string;
	/** "July" for `07`. */
	monthName(month: string): string;
	/** "Jul" and "J" for `07`. */
	monthShort(month: string): string;
	monthNarrow(month: string): string;
	/** "July 2019" for `2019` and `07`. */
	monthOfYear(year: string, month: string): string;
	/** "14 July" for `07` and `14`. */
	dayOfYear(month: string, day: string): string;
	/** The zone as people write it. */
	readonly zone: string;
	/** All texts for people that were given so far. */
	readonly written: ReadonlySet<string>;
}

export function datesIn(locale: string, zone: string, say: Say): Dates {
	// A day or a month of which no time is known is the same one in every zone.
	const isWhole = ({ precision }: Moment) => precision === "day" || precision === "month";
	const at = cachingLast((moment: Moment) =>
		DateTime.fromSeconds(moment.seconds, { zone: isWhole(moment) ? "utc" : zone, locale }),
	);
	const written = new Set<string>();
	const formats = new Map<string, Intl.DateTimeFormat>();
	const formatIn = (isUtc: boolean, format: Intl.DateTimeFormatOptions) => {
		const key = `${isUtc} ${format.dateStyle} ${format.timeStyle} ${format.month} ${format.year}`;
		const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...format, timeZone: isUtc ? "UTC" : zone });
		formats.set(key, known);
		return known;
	};
	const unknown = say("dateUnknown");
	const write = (moment: Moment, format: Intl.DateTimeFormatOptions) => {
		if (moment.precision === "none") return unknown;
		const shown = moment.precision === "month" ? ({ month: "long", year: "numeric" } as const) : format;
		const date = new Date(1000 * moment.seconds);
		const isValid = !Number.isNaN(date.getTime());
		// What luxon does, too, at twenty times the cost.
		const text = withPlainSpaces(
			isValid ? formatIn(isWhole(moment), shown).format(date) : at(moment).toLocaleString(shown),
		);
		written.add(text);
		return text;
	};
	const names = new Map<string, string>();
	const named = (format: Intl.DateTimeFormatOptions, year: string, month = "01", day = "01") => {
		const key = [year, month, day, ...Object.entries(format).flat()].join(" ");
		const date = DateTime.utc(Number(year), Number(month), Number(day)).setLocale(locale);
		const name = names.get(key) ?? withPlainSpaces(date.toLocaleString(format));
		names.set(key, name);
		written.add(name);
		return name;
	};
	// A leap year, so that 29 February has a name.
	const LEAP = "2020";
	return {
		full: (moment) => write(moment, { dateStyle: "long", ...(isWhole(moment) ? {} : { timeStyle: "short" }) }),
		day: cachingLast((moment) => write(moment, { dateStyle: "long" })),
		short: (moment) => write(moment, { day: "numeric", month: "short", year: "numeric" }),
		shortInYear: (moment) => write(moment, { day: "numeric", month: "short" }),
		time: (moment) => (isWhole(moment) || moment.precision === "none" ? "" : write(moment, { timeStyle: "short" })),
		iso: cachingLast((moment) =>
			moment.precision === "none" ? "" : (at(moment).toISO({ suppressMilliseconds: true }) ?? ""),
		),
		localDay: (moment) => at(moment).toFormat("yyyy-MM-dd"),
		calendar: cachingLast((moment) => {
			if (moment.precision === "none") return { year: "", month: "", day: "" };
			const [year = "", month = "", day = ""] = at(moment).toFormat("yyyy-MM-dd").split("-");
			return { year, month, day: moment.precision === "month" ? "" : day };
		}),
		yearName: (year) => named({ year: "numeric" }, year),
		monthName: (month) => named({ month: "long" }, LEAP, month),
		monthShort: (month) => named({ month: "short" }, LEAP, month),
		monthNarrow: (month) => named({ month: "narrow" }, LEAP, month),
		monthOfYear: (year, month) => named({ month: "long", year: "numeric" }, year, month),
		dayOfYear: (month, day) => named({ month: "long", day: "numeric" }, LEAP, month, day),
		zone: zone.replaceAll("_", " "),
		written,
	};
}

/** Caches the last result: one moment of an entry is formatted up to ten times in a row, and formatting is slow. */
function cachingLast<T>(format: (moment: Moment) => T): (moment: Moment) => T {
	let last: { readonly moment: Moment; readonly result: T } | undefined;
	return (moment) => {
		if (last?.moment !== moment) last = { moment, result: format(moment) };
		return last.result;
	};
}

/** True for a time zone's name such as Europe/Berlin. */
export function isZone(zone: string): boolean {
	return IANAZone.isValidZone(zone);
}

/** Seconds by which the clocks of a zone are ahead of UTC, at any second since 1970. Throws RangeError for no IANA name. */
export function offsetsIn(zone: string): (seconds: number) => number {
	const iana = IANAZone.create(zone);
	if (!iana.isValid) throw new RangeError(`There is no time zone ${zone}`);
	return (seconds) => 60 * iana.offset(1000 * seconds);
}

/** First and last second in a zone of a day in any form that means one day; undefined when it is none. */
export function secondsOfDay(
	text: string,
	zone: string,
): { readonly day: string; readonly first: number; readonly last: number } | undefined {
	const meant = dayMeant(text);
	if (meant === undefined) return undefined;
	const day = DateTime.fromISO(meant, { zone });
	if (!day.isValid) return undefined;
	return { day: meant, first: day.startOf("day").toSeconds(), last: Math.floor(day.endOf("day").toSeconds()) };
}
