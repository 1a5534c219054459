import type { PrivateLanguage } from "../../languages/words.ts";
import { daysUrl, dayUrl, yearUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";

const DAY = 86_400_000;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
/** The first days of a month that begins with a Monday. */
const WEEK = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);

/** A day or a month of a calendar; without an address where nothing happened. */
interface Cell {
	/** Of the day. */
	readonly name: string;
	/** The date, and how much happened. */
	readonly title: string;
	readonly url: string;
	/** 0 for nothing, 1 to 4 in comparison with the fullest. */
	readonly level: number;
}

/** How much happened, by day such as `2024-05-14`. */
type Counts = ReadonlyMap<string, number>;

/** A row of months for each year, the latest first, and what is above them. */
export function yearRows(counts: Counts, language: PrivateLanguage) {
	const { calendar } = language;
	const byMonth = monthsOf(counts);
	const levelOf = levels(byMonth);
	const rows = yearsIn(byMonth)
		.toReversed()
		.map((year) => {
			const months = MONTHS.map((of): Cell => {
				const month = `${year}-${of}`;
				const n = byMonth.get(month) ?? 0;
				const url = n === 0 ? "" : `${yearUrl(year)}#m${month}`;
				return { name: "", title: titleOf(calendar.month(month), n, language), url, level: levelOf(month) };
			});
			return { year, url: yearUrl(year), months };
		});
	const names = MONTHS.map((month) => ({
		short: calendar.monthLetter(`2024-${month}`),
		long: calendar.monthName(`2024-${month}`),
	}));
	return { rows, names };
}

/** How much happened, by month such as `2024-05`. */
export function monthsOf(counts: Counts): ReadonlyMap<string, number> {
	const byMonth = new Map<string, number>();
	for (const [day, count] of counts) {
		const month = day.slice(0, -3);
		byMonth.set(month, (byMonth.get(month) ?? 0) + count);
	}
	return byMonth;
}

const yearsIn = (byMonth: Counts) => [...new Set([...byMonth.keys()].map((month) => month.slice(0, -3)))].sort();

/** The calendar of all years, the latest first, each leading to its own, in which every day leads to its page. */
export function* calendarPages(counts: Counts, language: PrivateLanguage): Generator<View> {
	const { say } = language;
	const counted = say("daysWith", { n: counts.size });
	const content = { ...yearRows(counts, language), counted };
	yield { url: daysUrl, template: "days", title: say("daysTitle"), content };
	const byMonth = monthsOf(counts);
	const years = yearsIn(byMonth);
	const levelOf = levels(counts);
	for (const [index, year] of years.entries()) {
		// Months in which nothing happened are left out: a record with a wrong date shall not cost a calendar.
		const months = MONTHS.map((of) => `${year}-${of}`).filter((month) => byMonth.has(month));
		const beside = { before: years[index - 1], after: years[index + 1] };
		yield yearPage({ year, months, counts, levelOf, ...beside }, language);
	}
}

interface YearMatter {
	readonly year: string;
	/** In which something happened. */
	readonly months: readonly string[];
	readonly counts: Counts;
	readonly levelOf: (day: string) => number;
	/** The years beside it. */
	readonly before: string | undefined;
	readonly after: string | undefined;
}

function yearPage({ year, counts, levelOf, before, after, ...matter }: YearMatter, language: PrivateLanguage): View {
	const { calendar } = language;
	const months = matter.months.map((month) => {
		const cells = daysOf(month).map((day): Cell => {
			const n = counts.get(day) ?? 0;
			const url = n === 0 ? "" : dayUrl(day);
			return {
				...{ name: String(Number(day.slice(-2))), title: titleOf(calendar.date(day), n, language) },
				...{ url, level: levelOf(day) },
			};
		});
		return { id: `m${month}`, name: calendar.month(month), weeks: weeksOf(month, cells, calendar.firstWeekday) };
	});
	const link = (year: string | undefined) => (year === undefined ? undefined : { year, url: yearUrl(year) });
	const weekdays = WEEK.map((_, index) => {
		const day = WEEK[(index + calendar.firstWeekday - 1) % 7] ?? "";
		return { short: calendar.weekday(day), long: calendar.weekdayName(day) };
	});
	const content = { months, weekdays, before: link(before), after: link(after) };
	return { url: yearUrl(year), template: "year", title: year, content };
}

function titleOf(name: string, n: number, { say, colon }: PrivateLanguage): string {
	return `${name}${colon}${n === 0 ? say("nothingThen") : say("things", { n })}`;
}

/** The days of a month such as `2024-05`. */
function daysOf(month: string): readonly string[] {
	const first = Date.parse(`${month}-01`);
	const days = Array.from({ length: 31 }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, -14));
	return days.filter((day) => day.startsWith(month));
}

/** Weeks from their first weekday on, with nothing before the first day and after the last. */
function weeksOf(
	month: string,
	cells: readonly Cell[],
	firstWeekday: number,
): readonly (readonly (Cell | undefined)[])[] {
	const empty = (new Date(`${month}-01`).getUTCDay() + 7 - (firstWeekday % 7)) % 7;
	const weeks = Math.ceil((empty + cells.length) / 7);
	return Array.from({ length: weeks }, (_, week) => WEEK.map((_, weekday) => cells[7 * week + weekday - empty]));
}

/** Four levels between one thing and the most, by square roots: a quiet day is seen beside one of a thousand messages. */
function levels(counts: Counts): (key: string) => number {
	let most = 0;
	for (const count of counts.values()) most = Math.max(most, count);
	return (key) => {
		const count = counts.get(key) ?? 0;
		return count === 0 ? 0 : Math.ceil(4 * Math.sqrt(count / most));
	};
}
