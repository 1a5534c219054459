import { withPlainSpaces } from "../../languages/plain-spaces.ts";
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
	/** "M", or "5" where months have numbers for names */
	monthLetter(month: string): string;
	/** "Tue", or a letter where a name has no short form */
	weekday(day: string): string;
	/** "Tuesday" */
	weekdayName(day: string): string;
	/** "18:30" */
	clock(local: Pick<Local, "minute">): string;
	/** "14 May 2024, 18:30" */
	moment(local: Local): string;
	/** "May 14, 2024, 18:30", with its day as short as people write it */
	shortMoment(local: Local): string;
	/** The day with which a week begins: 1 for Monday, 7 for Sunday. */
	readonly firstWeekday: number;
}

/** Browsers and newer Node have a method for it, Node 20 has a member. */
function firstWeekdayIn(lang: string): number {
	const locale = new Intl.Locale(lang);
	const method: unknown = Reflect.get(locale, "getWeekInfo");
	const week: unknown = typeof method === "function" ? method.call(locale) : Reflect.get(locale, "weekInfo");
	const day = typeof week === "object" && week !== null && "firstDay" in week ? Number(week.firstDay) : 1;
	return day >= 1 && day <= 7 ? day : 1;
}

/** Letters of a weekday above a column of days. */
const MOST_LETTERS = 6;

/** Arabic has none: the whole names are as wide as two days. */
function hasShortWeekdays(lang: string): boolean {
	const format = new Intl.DateTimeFormat(lang, { weekday: "short", timeZone: "UTC" });
	return Array.from({ length: 7 }, (_, day) => format.format(day * 86_400_000)).every(
		(name) => name.length <= MOST_LETTERS,
	);
}

/** Formatting is slow (2 µs each) and the same few thousand days and minutes come again and again. `between`: a date and a time of day. */
export function calendarWords(lang: string, between: string): CalendarWords {
	const written = (options: Intl.DateTimeFormatOptions, parse: (text: string) => number) => {
		const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" });
		const known = new Map<string, string>();
		return (text: string) => {
			const name = known.get(text) ?? withPlainSpaces(format.format(parse(text)));
			known.set(text, name);
			return name;
		};
	};
	const clock = written({ timeStyle: "short" }, (minute) => Number(minute) * 60_000);
	// "12月" is wider than a letter, and the number says it all.
	const letter = written({ month: "narrow" }, Date.parse);
	const date = written({ dateStyle: "long" }, Date.parse);
	const shortDate = written({ dateStyle: "medium" }, Date.parse);
	return {
		day: written({ dateStyle: "full" }, Date.parse),
		date,
		shortDate,
		month: written({ month: "long", year: "numeric" }, Date.parse),
		monthName: written({ month: "short" }, Date.parse),
		monthLetter: (month) => letter(month).replace(/^(\d+)\D$/, "$1"),
		weekday: written({ weekday: hasShortWeekdays(lang) ? "short" : "narrow" }, Date.parse),
		weekdayName: written({ weekday: "long" }, Date.parse),
		clock: ({ minute }) => clock(String(minute)),
		moment: ({ day, minute }) => `${date(day)}${between}${clock(String(minute))}`,
		shortMoment: ({ day, minute }) => `${shortDate(day)}${between}${clock(String(minute))}`,
		firstWeekday: firstWeekdayIn(lang),
	};
}
