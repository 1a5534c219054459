import { type Clock, findClock } from "./clock.ts";
import { foldWord, monthOf } from "./months.ts";

/** A day of the calendar; `month` counts from 1. */
interface WallDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** Local time without a zone. */
export type WallTime = WallDay & Omit<Clock, "rest">;

/** Whether `03/04/2021` begins with its day or with its month. */
export type Order = "day first" | "month first";

interface DateHints {
	/** For dates of numbers and slashes; default `month first`, as in the English of the United States. */
	readonly order?: Order;
	/** Overrides the known meaning of a named month. */
	readonly month?: number | undefined;
}

/** Nothing longer is a date: the longest known has 49 characters. */
const LONGEST = 60;

/**
 * Parses a date with a time of day as Instagram's pages print it, in any language of the tables and any order of its parts: `Aug 17, 2025 11:23 am`, `17 авг. 2025 г., 11:23`, `8월 16, 2026 6:41 오후`, `28.12.2020 07:20`. Undefined for
 * everything else, and for days that do not exist.
 */
export function parseDate(text: string, hints: DateHints = {}): WallTime | undefined {
	const found = read(text, hints.order);
	const month = found?.name === "" ? found.month : (hints.month ?? found?.month);
	if (found === undefined || month === undefined) return undefined;
	const { name: _, ...date } = { ...found, month };
	return exists(date) && date.hour < 24 && date.minute < 60 && (date.second ?? 0) < 60 ? date : undefined;
}

/** Words between the parts of a date: `14 de julho de 2019`, `14 июля 2019 г.`. */
const BETWEEN = new Set(["de", "del", "of", "г", "р", "年", "月", "日", "년", "월", "일"]);

/**
 * Parses a date without a time of day: `Aug 17, 2025`, `28.12.2020`. Stricter than with one, because captions name days too:
 * numbers and a month in a known language, and nothing else.
 */
export function parseDay(text: string, order: Order = "month first"): WallDay | undefined {
	const folded = fold(text).trim();
	const words = folded.match(/[\p{L}\p{M}]+/gu)?.filter((word) => !BETWEEN.has(word)) ?? [];
	if (!/^[\p{L}\p{M}\d\s.,/-]{6,30}$/u.test(folded) || words.length > 1) return undefined;
	if ((folded.match(/\d+/g) ?? []).length !== 3 - words.length) return undefined;
	const found = inNumbers(folded, order) ?? inWords(folded);
	if (found?.month === undefined) return undefined;
	const day = { year: found.year, month: found.month, day: found.day };
	return exists(day) ? day : undefined;
}

function exists({ year, month, day }: WallDay): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a date with a time and nothing else, in a known language or not. */
export function isDate(text: string): boolean {
	return parseDate(text, { month: namedMonth(text)?.month ?? 1 }) !== undefined;
}

/** A month as a date names it. */
interface NamedMonth {
	/** Folded; all words of the date, because it is not known which of them is the month. */
	readonly name: string;
	/** Undefined in an unknown language. */
	readonly month: number | undefined;
}

/** The month that a date names; undefined when the month is a number, or the text is no date. */
export function namedMonth(text: string): NamedMonth | undefined {
	const found = read(text);
	return found === undefined || found.name === "" ? undefined : found;
}

/**
 * The order of day and month on one page: day first when one of its dates begins with more than 12, or when its second number
 * is the month known from elsewhere and the first is not.
 */
export function orderOf(dates: readonly { readonly date: string; readonly month: number | undefined }[]): Order {
	const isDayFirst = dates.some(({ date, month }) => {
		const [, first, second] = SLASHED.exec(fold(date)) ?? [];
		return Number(first) > 12 || (Number(second) === month && Number(first) !== month);
	});
	return isDayFirst ? "day first" : "month first";
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s?[-/.:]\s?(\d{1,2})\s?[-/.:]\s?(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?((?:19|20)?\d\d)(?!\d)/;
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d\d/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const NUMBERED_MONTH = /(?<!\d)(\d{1,2})\s?[월月]|(?:thang|thg)\s?(\d{1,2})(?!\d)/u;

interface Day extends NamedMonth {
	readonly year: number;
	readonly day: number;
}

function read(text: string, order: Order = "month first"): (Day & Omit<WallTime, "month">) | undefined {
	if (text.length > LONGEST) return undefined;
	const clock = findClock(fold(text));
	if (clock === undefined) return undefined;
	const { rest, ...time } = clock;
	const day = inNumbers(rest, order) ?? inWords(rest);
	return day === undefined ? undefined : { ...day, ...time };
}

/** With full stops and hyphens the day is first everywhere, with slashes not. A number above 12 is no month. */
function inNumbers(text: string, order: Order): Day | undefined {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst !== null) {
		const [year = 0, month = 0, day = 0] = yearFirst.slice(1).map(Number);
		return { year, month, day, name: "" };
	}
	const [whole, first, mark, second, year = ""] = YEAR_LAST.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const numbers = [Number(first), Number(second)] as const;
	const dayIsFirst = numbers[0] > 12 || (numbers[1] <= 12 && (mark !== "/" || order === "day first"));
	const [day, month] = dayIsFirst ? numbers : [numbers[1], numbers[0]];
	return { year: Number(year) + (year.length === 2 ? 2000 : 0), month, day, name: "" };
}

/** A four-digit year, a month by name or number, and the first of the other numbers as the day. */
function inWords(text: string): Day | undefined {
	const [year] = YEAR.exec(text) ?? [];
	if (year === undefined) return undefined;
	const [numbered, ...numbers] = NUMBERED_MONTH.exec(text) ?? [];
	const rest = text
		.replace(year, " ")
		.replace(numbered ?? "", " ")
		.replaceAll(".", "");
	const [day] = /(?<!\d)\d{1,2}(?!\d)/.exec(rest) ?? [];
	if (day === undefined) return undefined;
	const names = rest.match(/[\p{L}\p{M}]+/gu) ?? [];
	const number = numbers.find((found) => found !== undefined);
	const month = number === undefined ? names.map(monthOf).findLast((found) => found !== undefined) : Number(number);
	return { year: Number(year), month, day: Number(day), name: number === undefined ? names.join(" ") : "" };
}

/** Folded, with Arabic, Persian and Devanagari digits as 0 to 9. */
function fold(text: string): string {
	return foldWord(text).replace(/[٠-٩۰-۹०-९]/g, (digit) =>
		String("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९".indexOf(digit) % 10),
	);
}
