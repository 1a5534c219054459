import type { PeopleList } from "./relations.ts";

/** How many were on a list by a month. */
export interface Gain {
	/** Such as `2024-05`. */
	readonly month: string;
	readonly gained: number;
	/** With all before. */
	readonly sum: number;
}

export interface Curve {
	/** Months in which somebody came, the first first. */
	readonly gains: readonly Gain[];
	/** Of those it is not known since when. */
	readonly undated: number;
}

/** How a list grew to what it is, as far as it says since when. Who has left since is on no list. */
export function growthOf(list: PeopleList | undefined, dayOf: (seconds: number) => string | undefined): Curve {
	const counts = new Map<string, number>();
	let undated = 0;
	for (const { seconds } of list?.values() ?? []) {
		const month = seconds === undefined ? undefined : dayOf(seconds)?.slice(0, -3);
		if (month === undefined) undated += 1;
		else counts.set(month, (counts.get(month) ?? 0) + 1);
	}
	let sum = 0;
	const gains = [...counts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([month, gained]): Gain => {
			sum += gained;
			return { month, gained, sum };
		});
	return { gains, undated };
}

/** Months from year 0: their distance on an axis. */
export function monthNumber(month: string): number {
	return 12 * Number(month.slice(0, -3)) + Number(month.slice(-2)) - 1;
}

/** The month of such a number, as `2024-05`. */
export function monthAt(at: number): string {
	const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
	return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}
