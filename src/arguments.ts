import { resolve } from "node:path";
import { OPTIONS } from "./options.ts";
import { BuildError } from "./problems.ts";
import { defaultWishes, WITH, WITHOUT, type Wishes } from "./select.ts";
import { isZone, secondsOfDay } from "./site/dates.ts";
import type { Grid } from "./site/view.ts";

/** Options of the command line as commander hands them over. */
export interface Given {
	readonly archive?: readonly string[];
	readonly output?: string;
	readonly lang?: string;
	readonly timezone?: string;
	readonly with?: readonly string[];
	readonly without?: readonly string[];
	readonly from?: string;
	readonly to?: string;
	readonly htmlTimezone?: string;
	readonly splitCarousels?: boolean;
	readonly grid?: string;
	readonly jobs?: string;
	readonly verbose?: boolean;
}

/** The options with their defaults, judged. Paths are absolute: relative ones are meant from where the person typed the command. */
export interface Settings {
	readonly archives: readonly string[];
	readonly output: string;
	readonly lang: string;
	readonly timezone: string;
	readonly wishes: Wishes;
	readonly htmlTimezone: string;
	readonly splitCarousels: boolean;
	readonly grid: Grid;
	readonly jobs: number | undefined;
	readonly verbose: boolean;
}

/** Judges the options of a call made in `folder`. Throws a BuildError for a value that cannot be meant. */
export function settingsOf(given: Given, folder: string): Settings {
	const computer = Intl.DateTimeFormat().resolvedOptions();
	const jobs = given.jobs === undefined ? undefined : Number(given.jobs);
	if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
		throw unclear("jobs", given.jobs, "Give a whole number from 1 to 256.");
	}
	const timezone = zone("timezone", given.timezone ?? computer.timeZone);
	const grid = given.grid ?? "square";
	if (grid !== "square" && grid !== "true") throw unclear("grid", grid, "Give square or true.");
	return {
		archives: (given.archive ?? []).map((path) => resolve(folder, path)),
		output: resolve(folder, given.output ?? "_site"),
		lang: canonical(given.lang) ?? computer.locale,
		timezone,
		wishes: wishesOf(given, timezone),
		htmlTimezone: zone("htmlTimezone", given.htmlTimezone ?? "America/Los_Angeles"),
		splitCarousels: given.splitCarousels ?? false,
		grid,
		jobs,
		verbose: given.verbose ?? false,
	};
}

function wishesOf(given: Given, timezone: string): Wishes {
	const shelves = (given.with ?? []).map((word) => named("with", WITH, word));
	const hidden = (given.without ?? []).map((word) => named("without", WITHOUT, word));
	return {
		shelves: new Set([...defaultWishes.shelves, ...shelves]),
		kinds: new Set([...defaultWishes.kinds].filter((kind) => !hidden.includes(kind))),
		from: given.from === undefined ? undefined : day("from", given.from, timezone).first,
		to: given.to === undefined ? undefined : day("to", given.to, timezone).last,
	};
}

function named<T>(option: keyof typeof OPTIONS, words: Readonly<Record<string, T>>, word: string): T {
	const meant = Object.hasOwn(words, word) ? words[word] : undefined;
	if (meant === undefined) throw unclear(option, word, `Give one of: ${Object.keys(words).join(", ")}.`);
	return meant;
}

function day(option: keyof typeof OPTIONS, text: string, timezone: string): { first: number; last: number } {
	const seconds = secondsOfDay(text, timezone);
	if (seconds === undefined) throw unclear(option, text, "Give a date such as 2019-01-31.");
	return seconds;
}

function zone(option: keyof typeof OPTIONS, name: string): string {
	if (!isZone(name)) throw unclear(option, name, "Give a name such as Europe/Berlin or America/New_York.");
	return name;
}

function canonical(lang: string | undefined): string | undefined {
	if (lang === undefined) return undefined;
	try {
		return Intl.getCanonicalLocales(lang)[0];
	} catch {
		throw unclear("lang", lang, "Give a language such as en, de or pt-BR.");
	}
}

function unclear(name: keyof typeof OPTIONS, value: string | undefined, hint: string): BuildError {
	return new BuildError(`The value ${JSON.stringify(value ?? "")} is not understood`, {
		where: OPTIONS[name].flag,
		hint,
	});
}
