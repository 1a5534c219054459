import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { GALLERY_LANGUAGES } from "./gallery-languages.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { fill, formOf, type Text } from "./problems/text.ts";
import { pt } from "./pt.ts";
import type { MessageKey, Texts } from "./texts.ts";
import { tr } from "./tr.ts";

/** By language; the compiler finds a language and a text that one of them lacks. */
export const CATALOGUES: Readonly<Record<string, Texts>> = {
	en,
	de,
	fr,
	es,
	it,
	pt,
	nl,
	pl,
	tr,
	ar,
	ja,
} satisfies Record<(typeof GALLERY_LANGUAGES)[number], Texts>;
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** The texts of a language such as `de`, else the English ones. */
export function textsIn(language: string): Texts {
	return (Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined) ?? en;
}

/** Speaks the interface's language. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** The language that a site is written in. */
export interface Language {
	/** BCP 47 tag of dates and numbers, as asked for. */
	readonly locale: string;
	/** Language of the interface's texts: the asked one where its messages exist, else English. */
	readonly messages: string;
	readonly direction: "ltr" | "rtl";
	readonly say: Say;
	/** A number as people write it. */
	number(value: number): string;
	/** A message in each of its plural forms, for scripts; `{n}` is still in it. */
	forms(key: MessageKey): Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
}

/** The language for a BCP 47 tag, which must be valid. */
export function languageFor(locale: string): Language {
	const base = new Intl.Locale(locale).language;
	const messages = Object.hasOwn(CATALOGUES, base) ? base : "en";
	const { site } = textsIn(messages);
	const plural = new Intl.PluralRules(messages);
	// Dates and texts of one page are in one language, whatever was asked for.
	const written = messages === base ? locale : messages;
	const number = new Intl.NumberFormat(written);
	const say: Say = (key, values = {}) => {
		return fill(formOf(site[key], plural, values["n"]), (name) => {
			const value = values[name];
			if (value === undefined) throw new RangeError(`The message "${key}" needs a value for {${name}}`);
			return typeof value === "number" ? number.format(value) : value;
		});
	};
	return {
		locale: written,
		messages,
		direction: RIGHT_TO_LEFT.has(messages) ? "rtl" : "ltr",
		say,
		number: (value) => number.format(value),
		forms: (key) => {
			const message: Text = site[key];
			return typeof message === "string" ? { other: message } : message;
		},
	};
}
