import { type Area, areas } from "../model/areas.ts";

/** What is masked unless the owner asks for it, because it belongs to others or is dangerous in the wrong hands. */
export const SENSITIVE = ["ip-addresses", "contacts", "tokens", "invites", "places"] as const;
export type Sensitive = (typeof SENSITIVE)[number];

/** Which part of a download goes into an edition. */
export interface Choice {
	readonly areas: ReadonlySet<Area>;
	/** Only what has to do with these people or conversations; empty for everybody. Folded by `foldPerson`. */
	readonly people: ReadonlySet<string>;
	/** Nothing that has to do with these. */
	readonly withoutPeople: ReadonlySet<string>;
	/** Those of both whose names have been found: a name that was misspelt would leave out nobody. */
	readonly heard: Set<string>;
	/** The first and the last second; undefined for no end. */
	readonly from: number | undefined;
	readonly to: number | undefined;
	/** The same as days, such as `2024-05-14`; empty for no end. */
	readonly days: { readonly from: string; readonly to: string };
	/** What is shown as it is. */
	readonly reveal: ReadonlySet<Sensitive>;
}

/** The whole download, nothing masked. */
export const EVERYTHING: Choice = {
	...{
		areas: new Set(areas),
		people: new Set(),
		withoutPeople: new Set(),
		heard: new Set(),
		from: undefined,
		to: undefined,
		days: { from: "", to: "" },
	},
	reveal: new Set(SENSITIVE),
};

/**
 * A name, a handle or the title of a conversation as it is compared: without `@`, whatever its capitals and blanks are, and without what
 * nobody sees and nobody can type, such as marks of direction.
 */
export function foldPerson(name: string): string {
	const seen = name.normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}+/gu, "");
	return seen.replace(/\s+/g, " ").trim().replace(/^@/, "").toLowerCase();
}

/** The names of a choice that occur nowhere in the download. */
export function unheardIn({ people, withoutPeople, heard }: Choice): readonly string[] {
	return [...people, ...withoutPeople].filter((name) => !heard.has(name));
}

/** Whether there are such names. */
export function areThereUnheard({ people, withoutPeople, heard }: Choice): boolean {
	return heard.size < new Set([...people, ...withoutPeople]).size;
}

/** True when anything but masked values is left out. */
export function isPartial({ areas: chosen, people, withoutPeople, from, to }: Choice): boolean {
	return chosen.size < areas.length || people.size + withoutPeople.size > 0 || from !== undefined || to !== undefined;
}

/** Whether a time is chosen. With a first or a last day, what has no time is not: nobody knows whether it belongs there. */
export function isInRange(seconds: number | undefined, { from, to }: Pick<Choice, "from" | "to">): boolean {
	if (seconds === undefined) return from === undefined && to === undefined;
	return seconds >= (from ?? Number.NEGATIVE_INFINITY) && seconds <= (to ?? Number.POSITIVE_INFINITY);
}

/** The same of a day or a month of which no time is known, such as `2024-05-14` or `2024-05`: all of it is chosen, or none. */
export function isWholeInRange(period: string, { days: { from, to } }: Pick<Choice, "days">): boolean {
	const isDay = period.length > MONTH;
	const last = isDay ? period : new Date(Date.UTC(yearOf(period), monthOf(period), 0)).toISOString().slice(0, 10);
	return (isDay ? period : `${period}-01`) >= from && (to === "" || last <= to);
}

/** Letters of `2024-05`. */
const MONTH = 7;
const yearOf = (month: string) => Number(month.slice(0, 4));
const monthOf = (month: string) => Number(month.slice(5));
