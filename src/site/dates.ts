import { DateTime, IANAZone } from "luxon";
import type { Moment } from "../archive.ts";
import type { Say } from "./language.ts";

/** The only import of luxon: times of UTC as people of one language and zone write them. */
export interface Dates {
	/** With the precision that is known, such as "14 July 2019 at 20:30"; a text for "unknown" when nothing is. */
	full(moment: Moment): string;
	/** Day only, such as "14 July 2019". */
	day(moment: Moment): string;
	/** Time of day only. */
	time(moment: Moment): string;
	/** For machines: ISO 8601 with offset; empty when unknown. */
	iso(moment: Moment): string;
	/** The day in the zone as `2019-07-14`, to group by. */
	localDay(moment: Moment): string;
	/** The zone as people write it. */
	readonly zone: string;
}

export function datesIn(locale: string, zone: string, say: Say): Dates {
	const at = ({ seconds }: Moment) => DateTime.fromSeconds(seconds, { zone }).setLocale(locale);
	const unknown = say("dateUnknown");
	const write = (moment: Moment, format: Intl.DateTimeFormatOptions) => {
		if (moment.precision === "none") return unknown;
		if (moment.precision !== "month") return at(moment).toLocaleString(format);
		return DateTime.fromSeconds(moment.seconds, { zone: "utc" })
			.setLocale(locale)
			.toLocaleString({ month: "long", year: "numeric" });
	};
	return {
		full: (moment) => write(moment, { dateStyle: "long", timeStyle: "short" }),
		day: (moment) => write(moment, { dateStyle: "long" }),
		time: (moment) =>
			moment.precision === "second" || moment.precision === "minute" ? write(moment, { timeStyle: "short" }) : "",
		iso: (moment) => (moment.precision === "none" ? "" : (at(moment).toISO({ suppressMilliseconds: true }) ?? "")),
		localDay: (moment) => at(moment).toFormat("yyyy-MM-dd"),
		zone: zone.replaceAll("_", " "),
	};
}

/** True for a time zone's name such as Europe/Berlin. */
export function isZone(zone: string): boolean {
	return IANAZone.isValidZone(zone);
}
