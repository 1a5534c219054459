import { de } from "./messages/de.ts";
import { en, type Message, type MessageKey } from "./messages/en.ts";

const CATALOGUES: Readonly<Record<string, Readonly<Record<MessageKey, Message>>>> = { en, de };
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

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
}

/** The language for a BCP 47 tag, which must be valid. */
export function languageFor(locale: string): Language {
	const base = new Intl.Locale(locale).language;
	const messages = Object.hasOwn(CATALOGUES, base) ? base : "en";
	const catalogue: Readonly<Record<MessageKey, Message>> = CATALOGUES[messages] ?? en;
	const plural = new Intl.PluralRules(messages);
	const number = new Intl.NumberFormat(locale);
	const say: Say = (key, values = {}) => {
		const message = catalogue[key];
		const count = values["n"];
		const text = typeof message === "string" ? message : (message[plural.select(Number(count))] ?? message.other ?? "");
		return text.replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = values[name];
			if (value === undefined) throw new RangeError(`The message "${key}" needs a value for {${name}}`);
			return typeof value === "number" ? number.format(value) : value;
		});
	};
	return { locale, messages, direction: RIGHT_TO_LEFT.has(messages) ? "rtl" : "ltr", say };
}
