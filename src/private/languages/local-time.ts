import { offsetsIn } from "../../languages/dates.ts";

/** All clocks of the world change at full quarters of an hour of UTC. */
const QUARTER = 900_000;
const DAY = 86_400_000;
/** Quarters of which the offset is kept: records are told in several orders, and asking costs 9 µs. */
const MOST_KNOWN = 50_000;
/** Years with four digits, but for a day at both ends: every zone can tell them. */
const [FIRST, LAST] = [Date.parse("0001-01-02"), Date.parse("9999-12-30")];

/** A moment on the clock of a zone. */
export interface Local {
	/** As `2024-05-14`. */
	readonly day: string;
	/** Minutes since midnight. */
	readonly minute: number;
}

/** Tells times in a zone of the IANA, in milliseconds since 1970. Fastest where they follow one another, or come again; undefined for no date. */
export function localTime(zone: string): (milliseconds: number) => Local | undefined {
	const offsetAt = offsetsIn(zone);
	const known = new Map<number, number>();
	/** Of the beginning of a quarter of an hour. */
	const at = (quarter: number): number => {
		const offset = known.get(quarter) ?? 1000 * offsetAt((quarter * QUARTER) / 1000);
		known.set(quarter, offset);
		return offset;
	};
	let [quarter, offset] = [Number.NaN, 0];
	let [date, day] = [Number.NaN, ""];
	return (milliseconds) => {
		if (!(milliseconds >= FIRST && milliseconds <= LAST)) return undefined;
		const now = Math.floor(milliseconds / QUARTER);
		if (now !== quarter) {
			if (known.size >= MOST_KNOWN) known.clear();
			// Newfoundland changed its clocks a minute after midnight until 2011.
			const isSteady = at(now) === at(now + 1);
			[quarter, offset] = isSteady ? [now, at(now)] : [Number.NaN, 1000 * offsetAt(Math.floor(milliseconds / 1000))];
		}
		const clock = milliseconds + offset;
		const today = Math.floor(clock / DAY);
		if (today !== date) [date, day] = [today, new Date(clock).toISOString().slice(0, "2024-05-14".length)];
		return { day, minute: Math.floor((clock - today * DAY) / 60_000) };
	};
}
