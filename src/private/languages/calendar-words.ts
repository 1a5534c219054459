import type { Local } from "./local-time.ts";

/** Writes days, months and times of day as people of a language do. A day is `2024-05-14`, a month `2024-05`. */
export interface CalendarWords {
	/** "Tuesday, 14 May 2024" */
	day(day: string): string;
	/** "14 May 2024" */
	date(day: string): string;
	/** "May 14, 2024", or as short as people write it */
	shortDate(day: string): string;
	/** "May 2024" */
	month(month: string): string;
	/** "May" */
	monthName(month: string): string;
	/** "M" */
	monthLetter(month: string): string;
	/** "Tue" */
	weekday(day: string): string;
	/** "18:30" */
	clock(local: Pick<Local, "minute">): string;
}

/** Formatting is slow (2 µs each) and the same few thousand days and minutes come again and again. */
export function calendarWords(lang: string): CalendarWords {
	const written = (options: Intl.DateTimeFormatOptions, parse: (text: string) => number) => {
		const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" });
		const known = new Map<string, string>();
		return (text: string) => {
			const name = known.get(text) ?? format.format(parse(text));
			known.set(text, name);
			return name;
		};
	};
	const clock = written({ timeStyle: "short" }, (minute) => Number(minute) * 60_000);
	return {
		day: written({ dateStyle: "full" }, Date.parse),
		date: written({ dateStyle: "long" }, Date.parse),
		shortDate: written({ dateStyle: "medium" }, Date.parse),
		month: written({ month: "long", year: "numeric" }, Date.parse),
		monthName: written({ month: "short" }, Date.parse),
		monthLetter: written({ month: "narrow" }, Date.parse),
		weekday: written({ weekday: "short" }, Date.parse),
		clock: ({ minute }) => clock(String(minute)),
	};
}
