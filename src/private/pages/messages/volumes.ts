import { type Dated, lettersOf } from "./message-pages.ts";

/** A part of a conversation that is printed at one go. */
export interface Volume {
	/** For its address: the year or the month with which it begins, with `-2` and so on where a month has several, or `undated`. */
	readonly name: string;
	readonly messages: readonly Dated[];
}

/** What is shorter is printed from its page. */
const FEWEST = 20;
/** Letters of a volume, about, of which a message counts for so many at least: 3,000 of usual length. */
const MOST_LETTERS = 1_500_000;
const LEAST_LETTERS = 500;

/** Letters of a day such as `2024-05-14` that name its year, and its month. */
const PERIODS = [4, 7] as const;

/**
 * Divides a conversation into volumes: as many whole years as fit into one, of a year that does not fit as many whole months, and a
 * month that does not fit at any message. With the oldest first, newer messages change no volume but the last. None for a conversation
 * of a few messages.
 */
export function volumesOf(messages: readonly Dated[]): readonly Volume[] {
	return messages.length < FEWEST ? [] : divided(messages, PERIODS);
}

function divided(messages: readonly Dated[], [letters, ...finer]: readonly number[]): readonly Volume[] {
	const volumes: Volume[] = [];
	let [open, size]: [Dated[], number] = [[], 0];
	const end = () => {
		const number = letters === undefined && volumes.length > 0 ? `-${volumes.length + 1}` : "";
		if (open.length > 0) volumes.push({ name: `${firstOf(open, letters)}${number}`, messages: open });
		[open, size] = [[], 0];
	};
	for (const period of letters === undefined ? messages.map((one) => [one]) : periodsAmong(messages, letters)) {
		const more = period.reduce((sum, { message }) => sum + Math.max(LEAST_LETTERS, lettersOf(message)), 0);
		if (size + more > MOST_LETTERS) end();
		if (letters !== undefined && more > MOST_LETTERS) {
			for (const volume of divided(period, finer)) volumes.push(volume);
		} else {
			for (const one of period) open.push(one);
			size += more;
		}
	}
	end();
	return volumes;
}

/** Messages by period. Those without a day belong to the one before them, because they were found there. */
function periodsAmong(messages: readonly Dated[], letters: number): readonly (readonly Dated[])[] {
	const periods: Dated[][] = [];
	let last = "";
	for (const dated of messages) {
		const period = dated.day.slice(0, letters) || last;
		if (period !== last || periods.length === 0) periods.push([]);
		periods.at(-1)?.push(dated);
		last = period;
	}
	return periods;
}

/** The period of the first message that has a day. */
function firstOf(messages: readonly Dated[], letters: number = PERIODS[1]): string {
	return messages.find(({ day }) => day !== "")?.day.slice(0, letters) ?? "undated";
}
