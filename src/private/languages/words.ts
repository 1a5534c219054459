import { languageFor } from "../../languages/language.ts";
import { withPlainSpaces } from "../../languages/plain-spaces.ts";
import { fill, formOf, type NamesIn } from "../../languages/problems/text.ts";
import { isolating } from "./bidirectional.ts";
import { type CalendarWords, calendarWords } from "./calendar-words.ts";
import { colonIn } from "./colon.ts";
import type { words as english } from "./en/words.ts";
import { type Local, localTime } from "./local-time.ts";
import { type Translation, translationIn } from "./translations.ts";

type Words = typeof english;
/** Numbers are written as people write them. */
type Params<T> = Readonly<Record<NamesIn<T>, number | string>>;

/** Says in the language of the owner what a private edition says. */
export interface PrivateLanguage extends Omit<Translation, "words"> {
	/** BCP 47 tag of the pages. */
	readonly lang: string;
	say<Key extends keyof Words>(
		key: Key,
		...params: [NamesIn<Words[Key]>] extends [never] ? [] : [Params<Words[Key]>]
	): string;
	/** What templates say themselves: all words into which nothing is filled. */
	readonly plainWords: Readonly<Record<string, string>>;
	/** Between a name and what is said of it. */
	readonly colon: string;
	/** What stands between names in a row. */
	readonly comma: string;
	/** A text beside words of this language that keeps its own direction. */
	isolated(text: string): string;
	/** Names in a sentence. */
	list(names: readonly string[]): string;
	/** A time in seconds since 1970; empty for none. */
	date(seconds: number | undefined): string;
	/** Days, months and times of day. */
	readonly calendar: CalendarWords;
	/** The day and the minute of a time in milliseconds, in the zone of the owner. */
	readonly local: (milliseconds: number) => Local | undefined;
	number(value: number): string;
}

/** Of languages that have a comma of their own. */
const COMMAS: Readonly<Record<string, string>> = { ar: "، ", ja: "、" };

/** The language of the BCP 47 tag where it has texts, else English; times in a zone of the IANA. */
export function privateLanguage(tag: string, zone: string): PrivateLanguage {
	const { words, language, ...tables } = translationIn(new Intl.Locale(tag).language);
	// Dates and texts of one page are in one language, whatever was asked for.
	const lang = language === new Intl.Locale(tag).language ? tag : language;
	const plural = new Intl.PluralRules(lang);
	const numbers = new Intl.NumberFormat(lang);
	const dates = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "medium", timeZone: zone });
	const lists = new Intl.ListFormat(lang);
	const number = (value: number) => numbers.format(value);
	const isolated = isolating(languageFor(lang).direction);
	const comma = COMMAS[language] ?? ", ";
	return {
		...{ lang, number, colon: colonIn(language), ...tables, isolated, comma },
		plainWords: Object.fromEntries(
			Object.entries(words).flatMap(([key, text]) =>
				typeof text === "string" && !text.includes("{") ? [[key, text]] : [],
			),
		),
		...{ calendar: calendarWords(lang, language === "ja" ? " " : comma), local: localTime(zone) },
		list: (names) => lists.format(names.map(isolated)),
		say: (key, ...[params]) => {
			const values: Readonly<Record<string, number | string>> = params ?? {};
			const text = (value: number | string = "") => (typeof value === "number" ? number(value) : isolated(value));
			return fill(formOf(words[key], plural, values["n"]), (name) => text(values[name]));
		},
		date: (seconds) => (seconds === undefined ? "" : withPlainSpaces(dates.format(seconds * 1000))),
	};
}
