import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import { lineOf, type Telling } from "../telling/telling.ts";
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

/** A record in a line of the page of a day or of somebody. */
export interface Line extends Telling {
	/** Where it is an entry of its subject; empty for what is none. */
	readonly url: string;
}

/** A line as the template shows it. Texts are empty where there is nothing. */
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

export function lineView(line: Line, { language: { local, calendar }, linkOf }: LineShowing): LineView {
	const { what, url, person, address, seconds } = line;
	const moment = seconds === undefined ? undefined : local(seconds * 1000);
	return {
		...{ what, url, person: linkOf(person), text: lineOf(line), address },
		day: dayLink(moment?.day, calendar),
		clock: moment === undefined ? "" : calendar.clock(moment),
		iso: moment === undefined || seconds === undefined ? "" : new Date(seconds * 1000).toISOString(),
	};
}

export function dayLink(day: string | undefined, calendar: PrivateLanguage["calendar"]): DayLink {
	return day === undefined || day === "" ? { date: "", url: "" } : { date: calendar.date(day), url: dayUrl(day) };
}
