import { dirname } from "node:path";
import { isTarget, TARGETS } from "../deliver/targets/targets.ts";
import { limitsWith } from "../download/limits.ts";
import { isZone } from "../languages/dates.ts";
import type { Clause } from "../languages/problems/message.ts";
import { dayMeant, typedPlainly } from "../languages/typed.ts";
import { typedPath } from "./typed-path.ts";

/** What can be given behind an option. */
export interface ValueKind<Value> {
	/** What to give instead of a text that is not understood. */
	readonly advice: Clause;
	/** Undefined for a text that is not understood. Relative paths are resolved from `folder`, in which the command was typed. */
	parse(text: string, folder: string): Value | undefined;
	/** The text that means the same from any other folder; as it is where there is no function. */
	readonly lasting?: (text: string, folder: string) => string;
}

const advice = "Give a text.";

export const text: ValueKind<string> = { advice, parse: (text) => text };

const absolute = (text: string, folder: string) => typedPath(text, folder) ?? text;

export const path: ValueKind<string> = {
	advice: 'Give a name that Windows takes: without < > : " | ? * and not CON, NUL or the like.',
	parse: typedPath,
	lasting: absolute,
};

/** A folder that is made, with others beside it, and so not a whole drive. */
export const newFolder: ValueKind<string> = {
	...path,
	advice: "Give a folder of its own, such as D:\\site: not a whole drive, and no name that Windows does not take.",
	parse: (text, folder) => {
		const whole = typedPath(text, folder);
		return whole === undefined || dirname(whole) === whole ? undefined : whole;
	},
};

const HAS_DRIVES = process.platform === "win32";

/** A folder on a stick. Typed as a guide for Windows says, it would be a folder of that name elsewhere, and taken for a copy. */
export const onStick: ValueKind<string> = {
	...path,
	advice: HAS_DRIVES
		? path.advice
		: "Give the path of a folder of its own, such as /Volumes/STICK/gallery: only Windows names drives by letters.",
	parse: (text, folder) => (!HAS_DRIVES && /^[a-z]:/i.test(text) ? undefined : typedPath(text, folder)),
};

/** A name, or a text file with names. */
export const nameOrList: ValueKind<string> = {
	...text,
	lasting: (name, folder) => (/\.txt$/i.test(name) ? absolute(name, folder) : name),
};

/** One of the words of a record; its value is what the record has for it. */
export function choice<Value>(
	words: Readonly<Record<string, Value>>,
	advice: Clause = { code: "Give one of: {names}.", params: { names: Object.keys(words).join(", ") } },
): ValueKind<Value> {
	const parse = (text: string) => (Object.hasOwn(words, text) ? words[text] : undefined);
	return { advice, parse };
}

/** One of some words, which are their own values. */
export function oneOf<const Word extends string>(words: readonly Word[], advice?: Clause): ValueKind<Word> {
	return choice(Object.fromEntries(words.map((word) => [word, word] as const)), advice);
}

export const target = oneOf(Object.keys(TARGETS).filter(isTarget));

/** A day as `2019-01-31`, from every form that means one. */
export const date: ValueKind<string> = {
	advice: "Give a date such as 2019-01-31.",
	parse: dayMeant,
};

/** Four digits. */
export const year: ValueKind<string> = {
	advice: "Give a year such as 2024.",
	parse: (text) => /^\d{4}$/.exec(typedPlainly(text))?.[0],
};

/** An IANA name. */
export const zone: ValueKind<string> = {
	advice: "Give a name such as Europe/Berlin or America/New_York.",
	parse: (name) => (isZone(name) ? name : undefined),
};

/** A BCP 47 tag, in its canonical form. */
export const language: ValueKind<string> = {
	advice: "Give a language such as en, de or pt-BR.",
	parse: (typed) => {
		// As systems write it: de_DE.UTF-8.
		const [code = ""] = typed.split(".", 1);
		const tag = code.replaceAll("_", "-");
		try {
			const { language } = new Intl.Locale(tag);
			// It knows no "deutsch", which has the form of a language's code. Made here, because it takes 14 ms (2026-12-01).
			const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
			return names.of(language) === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
		} catch {
			return undefined;
		}
	},
};

/** The address of a site, with a slash at its end. */
export const address: ValueKind<string> = {
	advice: "Give an address such as https://mara.example/gallery/.",
	parse: (text) => {
		if (!URL.canParse(text)) return undefined;
		const { protocol, username, password, search, hash, href } = new URL(text);
		if (!/^https?:$/.test(protocol) || `${username}${password}${search}${hash}` !== "") return undefined;
		return href.endsWith("/") ? href : `${href}/`;
	},
};

export function wholeNumber(from: number, to: number): ValueKind<number> {
	return {
		advice: { code: "Give a whole number from {n} to {all}.", params: { n: from, all: to } },
		parse: (text) => {
			const number = Number(text);
			return Number.isInteger(number) && number >= from && number <= to ? number : undefined;
		},
	};
}

/** A setting such as `gigabytes=500`, as it was given. */
export const limit: ValueKind<string> = {
	advice: "Give it as gigabytes=500, with a whole number.",
	parse: (setting) => (limitsWith([setting]) === undefined ? undefined : setting),
};
