import type { PrivateLanguage } from "../../languages/words.ts";
import { growthOf, monthAt, monthNumber } from "../../people/follow-curve.ts";
import type { PeopleList } from "../../people/relations.ts";
import { type Chart, stepChart } from "../../render/charts.ts";

interface GainRow {
	readonly name: string;
	readonly followers: string;
	readonly followings: string;
}

/** The curve of followers and followings, and the same in tables. */
export interface CurveView {
	readonly chart: Chart;
	readonly years: readonly GainRow[];
	readonly months: readonly GainRow[];
	/** Who is not in it. */
	readonly undated: string;
}

const yearOf = (month: string) => month.slice(0, -3);

/** Where years begin, at most a hundred of them; of less than two years the first and the last month. */
function ticksOf(first: number, last: number, calendar: PrivateLanguage["calendar"]) {
	const january = 12 * Math.ceil(first / 12);
	const step = 12 * Math.max(1, Math.ceil((last - january) / 1200));
	const ticks: { readonly at: number; readonly text: string }[] = [];
	for (let month = january; month <= last; month += step)
		ticks.push({ at: month - first, text: yearOf(monthAt(month)) });
	if (ticks.length > 1) return ticks;
	return [first, last].map((month) => ({ at: month - first, text: calendar.month(monthAt(month)) }));
}

/** Undefined where the download says of nobody since when, or of all the same month. */
export function curveView(
	followers: PeopleList | undefined,
	following: PeopleList | undefined,
	{ local, calendar, say, number, peopleLists }: PrivateLanguage,
): CurveView | undefined {
	const dayOf = (seconds: number) => local(seconds * 1000)?.day;
	const curves = [growthOf(followers, dayOf), growthOf(following, dayOf)] as const;
	const months = [...new Set(curves.flatMap(({ gains }) => gains.map(({ month }) => month)))].sort();
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined || first === last) return undefined;
	const start = monthNumber(first);
	const [ofFollowers, ofFollowing] = curves.map(({ gains }) =>
		gains.map(({ month, sum }) => ({ at: monthNumber(month) - start, value: sum })),
	);
	const chart = stepChart(
		say("curveLabel", { first: calendar.month(first), last: calendar.month(last) }),
		[
			{ name: peopleLists.followers, points: ofFollowers ?? [] },
			{ name: peopleLists.following, points: ofFollowing ?? [] },
		],
		{ until: monthNumber(last) - start, ticks: ticksOf(monthNumber(first), monthNumber(last), calendar) },
		number,
	);
	const rows = (names: readonly string[], keyOf: (month: string) => string, nameOf: (key: string) => string) => {
		const [gained, followed] = curves.map(({ gains }) => {
			const sums = new Map<string, number>();
			for (const { month, gained } of gains) sums.set(keyOf(month), (sums.get(keyOf(month)) ?? 0) + gained);
			return sums;
		});
		return names.map((key) => ({
			name: nameOf(key),
			followers: number(gained?.get(key) ?? 0),
			followings: number(followed?.get(key) ?? 0),
		}));
	};
	const undated = curves[0].undated + curves[1].undated;
	return {
		chart,
		years: rows([...new Set(months.map(yearOf))], yearOf, (year) => year),
		months: rows(months, (month) => month, calendar.month),
		undated: undated === 0 ? "" : say("curveUndated", { n: undated }),
	};
}
