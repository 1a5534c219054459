import { asTyped } from "./command-line.ts";
import * as german from "./de.ts";
import { reasonsInGerman } from "./de-reasons.ts";
import * as english from "./en.ts";
import * as germanHints from "./error-hints-de.ts";
import * as englishHints from "./error-hints-en.ts";
import * as germanErrors from "./errors-de.ts";
import * as englishErrors from "./errors-en.ts";
import { BYTES, CLAUSES, type Clause, type ErrorCode, type Message, type Params, type Place } from "./message.ts";
import { fill, formOf, type NamesIn, type Text } from "./text.ts";

type Words = typeof english.words;

/** Says in the language of the site's owner what is for them alone: problems, errors, progress, the report, the end of a build. */
export interface OwnerLanguage {
	/** The sentence of a problem, or the words of a reason; what is neither stays as it is. */
	text(message: Message | Clause | string): string;
	/** What the owner can do about it; undefined when there is nothing. */
	hint(code: Message["code"]): string | undefined;
	/** The sentence of an error, where it is, and what the owner can do about it. */
	error(error: ErrorMessage): { readonly what: string; readonly where: string | undefined; readonly hint: string };
	say<Key extends keyof Words>(key: Key, ...params: Needed<Words[Key]>): string;
	/** With so many digits behind the point. */
	number(value: number, digits?: number): string;
	readonly works: Readonly<Record<keyof typeof english.works, string>>;
	readonly stages: Readonly<Record<keyof typeof english.stages, string>>;
}

type Needed<T> = [NamesIn<T>] extends [never] ? [] : [params: Params<T>];

const ENGLISH = { ...english, ...englishErrors, ...englishHints, texts: english.problems };
const GERMAN = { ...german, ...germanErrors, ...germanHints, texts: { ...german.problems, ...reasonsInGerman } };

/** A message as far as saying it needs its type. */
type Sayable = string | { readonly code: string; readonly params: Values };
type Value = number | Sayable | readonly Sayable[];
export type Values = Readonly<Record<string, Value>>;

/** An error as far as saying it needs its type. */
export interface ErrorMessage {
	readonly code: ErrorCode;
	readonly params: Values;
	readonly place: Place | undefined;
}

/** German where the BCP 47 tag is, else English. */
export function ownerLanguage(lang: string): OwnerLanguage {
	const isGerman = new Intl.Locale(lang).language === "de";
	const catalogue = isGerman ? GERMAN : ENGLISH;
	const texts: Readonly<Record<string, Text>> = catalogue.texts;
	const hints: Readonly<Record<string, string>> = catalogue.hints;
	const locale = isGerman ? lang : "en";
	const plural = new Intl.PluralRules(locale);

	const number = (value: number, digits = 0) =>
		value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
	const amount = (bytes: number) => {
		if (bytes < 1e6) return `${number(Math.ceil(bytes / 1e3))} kB`;
		const [value, unit] = bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
		return `${number(value, value < 100 ? 1 : 0)} ${unit}`;
	};
	const filled = (text: Text, params: Values): string =>
		fill(asTyped(formOf(text, plural, params["n"])), (name) => paramText(name, params[name]));
	const paramText = (name: string, value: Value | undefined): string => {
		if (typeof value === "number") return BYTES.has(name) ? amount(value) : number(value);
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
		error: ({ code, params, place }) => ({
			what: filled(catalogue.errors[code], params),
			where: place === undefined || typeof place === "string" ? place : text(place),
			hint: filled(catalogue.errorHints[code], params),
		}),
		say: (key, ...[params = {}]) => filled(catalogue.words[key], params),
		number,
		works: catalogue.works,
		stages: catalogue.stages,
	};
}

/** For the messages that are in English only. */
export const inEnglish = ownerLanguage("en");
