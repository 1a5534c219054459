import type { PrivateLanguage } from "../../languages/words.ts";
import type { MessagePage } from "./message-pages.ts";

/** A year of a conversation: its months, each with the page on which it begins. */
export interface YearView {
	readonly year: string;
	readonly count: string;
	readonly months: readonly MonthView[];
}

interface MonthView {
	/** Address on its page, such as `m2024-05`. */
	readonly id: string;
	readonly name: string;
	/** With its year, and how many messages, for those who see no column. */
	readonly title: string;
	readonly page: string;
	/** 0 for none, 1 to 4 in comparison with the fullest month of all, or of its year. */
	readonly level: number;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/**
 * The years and months of a conversation, the latest first, also months without a message, and where each begins. Compared within a
 * year, what is added to another changes nothing of it.
 */
export function yearViews(
	pages: readonly MessagePage[],
	{ calendar, say, number, colon }: PrivateLanguage,
	compared: "with all" | "within a year" = "with all",
): readonly YearView[] {
	const counts = new Map<string, number>();
	const starts = new Map<string, { readonly page: string; readonly day: string }>();
	for (const { name, messages } of pages) {
		for (const { day } of messages) {
			const month = day.slice(0, -3);
			if (month === "") continue;
			counts.set(month, (counts.get(month) ?? 0) + 1);
			if (!starts.has(month)) starts.set(month, { page: name, day });
		}
	}
	const most = new Map<string, number>();
	const scaleOf = (month: string) => (compared === "with all" ? "" : month.slice(0, -3));
	for (const [month, count] of counts) most.set(scaleOf(month), Math.max(most.get(scaleOf(month)) ?? 1, count));
	const years = [...new Set([...counts.keys()].map((month) => month.slice(0, -3)))].sort().reverse();
	return years.map((year) => {
		let sum = 0;
		const months = MONTHS.map((of): MonthView => {
			const month = `${year}-${of}`;
			const count = counts.get(month) ?? 0;
			const start = starts.get(month);
			sum += count;
			return {
				id: start === undefined ? "" : `d${start.day}`,
				name: calendar.monthName(month),
				title: `${calendar.month(month)}${colon}${say("messages", { n: count })}`,
				page: start?.page ?? "",
				level: count === 0 ? 0 : 1 + Math.floor((3 * count) / (most.get(scaleOf(month)) ?? count)),
			};
		});
		return { year, count: number(sum), months };
	});
}

/** The years in which there are messages of a page. */
export function yearsOf({ first, last }: MessagePage, years: readonly YearView[]): readonly YearView[] {
	const [from, to] = [first.slice(0, -3), last.slice(0, -3)];
	return first === "" ? [] : years.filter(({ year }) => year >= from && year <= to);
}
