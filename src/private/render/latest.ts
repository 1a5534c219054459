import { excerpt } from "../../languages/excerpt.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { lineOf } from "../telling/telling.ts";
import type { Told } from "../telling/told.ts";

/** The newest of something, in a line that leads to it. */
export interface Latest {
	/** Empty where no page has it as an entry. */
	readonly url: string;
	readonly text: string;
	/** Short; empty where it is not known. */
	readonly date: string;
}

const LONGEST = 100;

/** A text of a day such as `2024-05-14`. */
export function latest(
	{ url, text, day }: { readonly url: string; readonly text: string; readonly day: string },
	{ calendar }: PrivateLanguage,
): Latest {
	return { url, text: excerpt(text, LONGEST), date: day === "" ? "" : calendar.shortDate(day) };
}

/** A record with whom it is about, or in a word what happened. */
export function latestOf(told: Told, language: PrivateLanguage, url = told.url): Latest {
	const telling = told.tell();
	const { person, what, address } = telling;
	const name = person.name || (person.handle === "" ? "" : `@${person.handle}`);
	const said = lineOf(telling) || (name === "" ? address : "") || what;
	const text = [name, said].filter((one) => one !== "").join(" · ");
	return latest({ url, text, day: told.day }, language);
}
