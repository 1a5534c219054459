import * as german from "./de.ts";
import { reasonsInGerman } from "./de-reasons.ts";
import * as english from "./en.ts";
import { CLAUSES, type Clause, type Message, type Params } from "./message.ts";
import { fill, formOf, type NamesIn, type Text } from "./text.ts";

type Words = typeof english.words;

/** Says in the language of the site's owner what is for them alone: problems, the report, the end of a build. */
export interface OwnerLanguage {
	/** The sentence of a problem, or the words of a reason; what is neither stays as it is. */
	text(message: Message | Clause | string): string;
	/** What the owner can do about it; undefined when there is nothing. */
	hint(code: Message["code"]): string | undefined;
	say<Key extends keyof Words>(key: Key, ...params: Needed<Words[Key]>): string;
	/** With so many digits behind the point. */
	number(value: number, digits?: number): string;
}

type Needed<T> = [NamesIn<T>] extends [never] ? [] : [params: Params<T>];

interface Catalogue {
	readonly texts: Readonly<Record<string, Text>>;
	readonly hints: Readonly<Record<string, string>>;
	readonly words: Readonly<Record<keyof Words, Text>>;
}

const ENGLISH: Catalogue = { texts: english.problems, hints: english.hints, words: english.words };
const GERMAN: Catalogue = {
	texts: { ...german.problems, ...reasonsInGerman },
	hints: german.hints,
	words: german.words,
};

/** A message as far as saying it needs its type. */
type Sayable = string | { readonly code: string; readonly params: Readonly<Record<string, Value>> };
type Value = number | Sayable | readonly Sayable[];

/** German where the BCP 47 tag is, else English. */
export function ownerLanguage(lang: string): OwnerLanguage {
	const isGerman = new Intl.Locale(lang).language === "de";
	const { texts, hints, words } = isGerman ? GERMAN : ENGLISH;
	const locale = isGerman ? lang : "en";
	const plural = new Intl.PluralRules(locale);

	const number = (value: number, digits = 0) =>
		value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
	const filled = (text: Text, params: Readonly<Record<string, Value>>): string =>
		fill(formOf(text, plural, params["n"]), (name) => paramText(name, params[name]));
	const paramText = (name: string, value: Value | undefined): string => {
		if (typeof value === "number") return number(value);
		if (typeof value === "string") return CLAUSES.has(name) ? text(value) : value;
		if (value === undefined) return `{${name}}`;
		return "code" in value ? text(value) : value.map(text).join("; ");
	};
	const text = (message: Sayable): string => {
		const { code, params } = typeof message === "string" ? { code: message, params: {} } : message;
		return filled(texts[code] ?? code, params);
	};
	return {
		text,
		hint: (code) => hints[code],
		say: (key, ...[params = {}]) => filled(words[key], params),
		number,
	};
}

/** For the messages that are in English only. */
export const inEnglish = ownerLanguage("en");
