import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import { lineOf } from "../telling/telling.ts";
import type { Told } from "../telling/told.ts";
import { dayUrl } from "./links.ts";
import type { Still } from "./media-files.ts";

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

/** A record, or a post of the owner, before it is in a line. */
export interface Line extends Pick<Told, "seconds" | "day" | "iso" | "url" | "area" | "tell"> {
	/** Undefined where the day alone is known. */
	readonly minute: number | undefined;
	/** Missing where nothing is to be seen. */
	readonly still?: Still | undefined;
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
	readonly still: Still | undefined;
}

/** What lines are shown with. */
export interface LineShowing {
	readonly language: PrivateLanguage;
	/** Undefined for nobody. */
	readonly linkOf: (person: Person) => PersonLink | undefined;
}

/** `excerptOf` shortens the text of what can be on many pages. */
export function lineView(
	line: Line,
	{ language: { calendar }, linkOf }: LineShowing,
	excerptOf = (text: string) => text,
): LineView {
	const { day, minute, url, iso, still } = line;
	const telling = line.tell();
	const { what, person, address } = telling;
	return {
		what,
		url,
		still,
		person: linkOf(person),
		text: excerptOf(lineOf(telling)),
		address,
		day: dayLink(day, calendar),
		clock: day === "" || minute === undefined ? "" : calendar.clock({ minute }),
		iso,
	};
}

export function dayLink(day: string | undefined, calendar: PrivateLanguage["calendar"]): DayLink {
	return day === undefined || day === "" ? { date: "", url: "" } : { date: calendar.date(day), url: dayUrl(day) };
}
