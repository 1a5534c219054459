import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import { lineOf } from "../telling/telling.ts";
import type { Told } from "../telling/told.ts";
import { dayUrl } from "./links.ts";

/** The name of somebody, and their page; an empty address for somebody who has none. */
export interface PersonLink {
	readonly name: string;
	readonly url: string;
}

/** A day with the address of its page; empty for no date. */
export interface DayLink {
	readonly date: string;
	readonly url: string;
}

/** A record in a line of the page of a day or of somebody, as the template shows it. Texts are empty where there is nothing. */
export interface LineView {
	readonly what: string;
	readonly url: string;
	readonly person: PersonLink | undefined;
	readonly text: string;
	readonly address: string;
	readonly day: DayLink;
	readonly clock: string;
	/** For machines. */
	readonly iso: string;
}

/** What lines are shown with. */
export interface LineShowing {
	readonly language: PrivateLanguage;
	/** Undefined for nobody. */
	readonly linkOf: (person: Person) => PersonLink | undefined;
}

/** `excerptOf` shortens the text of what can be on many pages. */
export function lineView(
	told: Told,
	{ language: { calendar }, linkOf }: LineShowing,
	excerptOf = (text: string) => text,
): LineView {
	const { day, minute, url, iso } = told;
	const telling = told.tell();
	const { what, person, address } = telling;
	return {
		what,
		url,
		person: linkOf(person),
		text: excerptOf(lineOf(telling)),
		address,
		day: dayLink(day, calendar),
		clock: day === "" ? "" : calendar.clock({ minute }),
		iso,
	};
}

export function dayLink(day: string | undefined, calendar: PrivateLanguage["calendar"]): DayLink {
	return day === undefined || day === "" ? { date: "", url: "" } : { date: calendar.date(day), url: dayUrl(day) };
}
