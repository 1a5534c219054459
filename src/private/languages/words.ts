import { fill, formOf, type NamesIn } from "../../languages/problems/text.ts";
import type { Area } from "../model/areas.ts";
import { type CalendarWords, calendarWords } from "./calendar-words.ts";
import { words as german } from "./de.ts";
import * as germanDeeds from "./deeds-de.ts";
import * as englishDeeds from "./deeds-en.ts";
import { words as english } from "./en.ts";
import { type Local, localTime } from "./local-time.ts";
import * as germanTables from "./tables-de.ts";
import * as englishTables from "./tables-en.ts";

type Words = typeof english;
/** Numbers are written as people write them. */
type Params<T> = Readonly<Record<NamesIn<T>, number | string>>;

/** Says in the language of the owner what a private edition says. */
export interface PrivateLanguage {
	/** BCP 47 tag of the pages. */
	readonly lang: string;
	say<Key extends keyof Words>(
		key: Key,
		...params: [NamesIn<Words[Key]>] extends [never] ? [] : [Params<Words[Key]>]
	): string;
	/** What templates say themselves: all words into which nothing is filled. */
	readonly plainWords: Readonly<Record<string, string>>;
	readonly areas: Readonly<Record<Area, string>>;
	readonly outcomes: Readonly<Record<keyof typeof englishTables.outcomes, string>>;
	readonly mediaKinds: Readonly<Record<keyof typeof englishTables.mediaKinds, string>>;
	readonly shareKinds: Readonly<Record<keyof typeof englishTables.shareKinds, string>>;
	readonly masks: Readonly<Record<keyof typeof englishTables.masks, string>>;
	readonly subjects: typeof englishTables.subjects;
	/** What an entry of a subject is. */
	readonly kinds: typeof englishTables.kinds;
	/** What a record of a collection says that happened, by its kind. */
	readonly deeds: {
		readonly [K in keyof typeof englishDeeds.deeds]: {
			readonly [Kind in keyof (typeof englishDeeds.deeds)[K]]: string;
		};
	};
	/** Lists of people by what they are to the owner. */
	readonly peopleLists: { readonly [K in keyof typeof englishDeeds.peopleLists]: string };
	/** Folders of conversations, but for the usual one. */
	readonly boxes: Readonly<Record<string, string>>;
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

/** German where the BCP 47 tag is, else English; times in a zone of the IANA. */
export function privateLanguage(tag: string, zone: string): PrivateLanguage {
	const isGerman = new Intl.Locale(tag).language === "de";
	const lang = isGerman ? tag : "en";
	const words = isGerman ? german : english;
	const tables = isGerman ? { ...germanTables, ...germanDeeds } : { ...englishTables, ...englishDeeds };
	const plural = new Intl.PluralRules(lang);
	const numbers = new Intl.NumberFormat(lang);
	const dates = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "medium", timeZone: zone });
	const lists = new Intl.ListFormat(lang);
	const number = (value: number) => numbers.format(value);
	return {
		...{ lang, number, ...tables },
		plainWords: Object.fromEntries(
			Object.entries(words).filter(([, text]) => typeof text === "string" && !text.includes("{")),
		),
		...{ calendar: calendarWords(lang), local: localTime(zone) },
		list: (names) => lists.format(names),
		say: (key, ...[params]) => {
			const values: Readonly<Record<string, number | string>> = params ?? {};
			const text = (value: number | string = "") => (typeof value === "number" ? number(value) : value);
			return fill(formOf(words[key], plural, values["n"]), (name) => text(values[name]));
		},
		date: (seconds) => (seconds === undefined ? "" : dates.format(seconds * 1000)),
	};
}
