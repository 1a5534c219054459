import { resolve } from "node:path";
import { isTarget, TARGETS, type Target } from "../deliver/targets/targets.ts";
import { type Limits, limitsWith } from "../download/limits.ts";
import { isZone, secondsOfDay } from "../languages/dates.ts";
import { BuildError } from "../model/problem.ts";
import { MENTIONS } from "../select/mentions.ts";
import { defaultSelectOptions, type SelectOptions, WITH, WITHOUT } from "../select/select.ts";
import type { PagesOf } from "../site/pages/post-address.ts";
import type { Grid } from "../site/views/view.ts";
import { OPTIONS } from "./table.ts";

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
	readonly hide?: string;
	readonly mentions?: string;
	readonly index?: boolean;
	readonly htmlTimezone?: string;
	readonly splitCarousels?: boolean;
	readonly sameAccount?: boolean;
	readonly grid?: string;
	readonly pages?: string;
	readonly photos?: string;
	readonly baseUrl?: string;
	readonly allowRemovals?: boolean;
	readonly jobs?: string;
	readonly limit?: readonly string[];
	readonly target?: string;
	readonly verbose?: boolean;
}

/** The options with their defaults, judged. Paths are absolute: relative ones are meant from where the person typed the command. */
export interface Settings {
	readonly archives: readonly string[];
	readonly output: string;
	readonly lang: string;
	readonly timezone: string;
	readonly selectOptions: SelectOptions;
	/** The list of what is to be hidden, where one was named. */
	readonly hide: string | undefined;
	/** Search engines may list the site. */
	readonly index: boolean;
	readonly htmlTimezone: string | undefined;
	readonly splitCarousels: boolean;
	readonly sameAccount: boolean;
	readonly grid: Grid;
	readonly pagesOf: PagesOf;
	/** Folder of the private copy. */
	readonly photos: string | undefined;
	/** With a slash at its end; empty when it is not known. */
	readonly base: string;
	/** The new site may show less than the one that is there. */
	readonly allowRemovals: boolean;
	readonly jobs: number | undefined;
	readonly limits: Limits;
	readonly target: Target | undefined;
	readonly verbose: boolean;
	/** What the person has to know of a value that nobody gave, in sentences. */
	readonly notes: readonly string[];
}

/** Said where the name of the computer's zone is none, as with TZ=Nowhere/None. */
const NO_ZONE =
	"The time zone of this computer is not known (its TZ may be misspelt), so all times are those of UTC. Name yours: --timezone Europe/Berlin";

/** Judges the options of a call made in `folder`. Throws a BuildError for a value that cannot be meant. */
export function settingsOf(given: Given, folder: string): Settings {
	const computer = Intl.DateTimeFormat().resolvedOptions();
	const jobs = given.jobs === undefined ? undefined : Number(given.jobs);
	if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
		throw unclear("jobs", given.jobs, "Give a whole number from 1 to 256.");
	}
	const ofComputer = isZone(computer.timeZone) ? computer.timeZone : undefined;
	const timezone = given.timezone === undefined ? (ofComputer ?? "UTC") : zone("timezone", given.timezone);
	const grid = given.grid ?? "square";
	if (grid !== "square" && grid !== "true") throw unclear("grid", grid, "Give square or true.");
	const pagesOf = given.pages ?? "post";
	if (pagesOf !== "post" && pagesOf !== "month") throw unclear("pages", pagesOf, "Give post or month.");
	return {
		archives: (given.archive ?? []).map((path) => resolve(folder, path)),
		output: resolve(folder, given.output ?? "_site"),
		lang: canonical(given.lang) ?? computer.locale,
		timezone,
		selectOptions: selectOptionsOf(given, timezone),
		hide: given.hide === undefined ? undefined : resolve(folder, given.hide),
		index: given.index ?? false,
		htmlTimezone: given.htmlTimezone === undefined ? undefined : zone("htmlTimezone", given.htmlTimezone),
		splitCarousels: given.splitCarousels ?? false,
		sameAccount: given.sameAccount ?? false,
		grid,
		pagesOf,
		photos: given.photos === undefined ? undefined : resolve(folder, given.photos),
		base: baseOf(given.baseUrl),
		allowRemovals: given.allowRemovals ?? false,
		jobs,
		limits: limitsOf(given.limit ?? []),
		target: given.target === undefined ? undefined : targetOf(given.target),
		verbose: given.verbose ?? false,
		notes: given.timezone === undefined && ofComputer === undefined ? [NO_ZONE] : [],
	};
}

function limitsOf(settings: readonly string[]): Limits {
	const limits = limitsWith(settings);
	if (limits === undefined)
		throw unclear("limit", settings.join(" "), "Give it as gigabytes=500, with a whole number.");
	return limits;
}

function selectOptionsOf(given: Given, timezone: string): SelectOptions {
	const shown = (given.with ?? []).map((word) => named("with", WITH, word));
	const shelves = shown.flatMap((what) => (what === "places" || what === "profilePictures" ? [] : [what]));
	const mentions = MENTIONS.find((word) => word === (given.mentions ?? "keep"));
	if (mentions === undefined) throw unclear("mentions", given.mentions, `Give one of: ${MENTIONS.join(", ")}.`);
	const from = given.from === undefined ? undefined : day("from", given.from, timezone).first;
	const to = given.to === undefined ? undefined : day("to", given.to, timezone).last;
	if (from !== undefined && to !== undefined && from > to) {
		throw new BuildError(`No day is from ${given.from} on and up to ${given.to}`, {
			where: `${OPTIONS.from.flag} and ${OPTIONS.to.flag}`,
			hint: "Give the earlier day with --from, such as --from 2019-01-31 --to 2019-12-31.",
		});
	}
	const hidden = (given.without ?? []).map((word) => named("without", WITHOUT, word));
	return {
		shelves: new Set([...defaultSelectOptions.shelves, ...shelves]),
		kinds: new Set([...defaultSelectOptions.kinds].filter((kind) => !hidden.includes(kind))),
		from,
		to,
		places: shown.includes("places"),
		profilePictures: shown.includes("profilePictures"),
		mentions,
		hidden: [],
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

function baseOf(address: string | undefined): string {
	if (address === undefined) return "";
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (
		url === undefined ||
		!/^https?:$/.test(url.protocol) ||
		`${url.username}${url.password}${url.search}${url.hash}` !== ""
	) {
		throw unclear("baseUrl", address, "Give an address such as https://mara.example/gallery/.");
	}
	return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Throws a BuildError for a target that is not known, or for none. */
export function targetOf(word: string | undefined): Target {
	if (word === undefined || !isTarget(word)) {
		throw unclear("target", word, `Give one of: ${Object.keys(TARGETS).join(", ")}.`);
	}
	return word;
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
