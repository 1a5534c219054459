import { resolve } from "node:path";
import { OPTIONS } from "./options.ts";
import { BuildError } from "./problems.ts";
import { isZone } from "./site/dates.ts";

/** Options of the command line as commander hands them over. */
export interface Given {
	readonly archive?: readonly string[];
	readonly output?: string;
	readonly lang?: string;
	readonly timezone?: string;
	readonly jobs?: string;
	readonly verbose?: boolean;
}

/** The options with their defaults, judged. Paths are absolute: relative ones are meant from where the person typed the command. */
export interface Settings {
	readonly archives: readonly string[];
	readonly output: string;
	readonly lang: string;
	readonly timezone: string;
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
	const timezone = given.timezone ?? computer.timeZone;
	if (!isZone(timezone)) throw unclear("timezone", timezone, "Give a name such as Europe/Berlin or America/New_York.");
	return {
		archives: (given.archive ?? []).map((path) => resolve(folder, path)),
		output: resolve(folder, given.output ?? "_site"),
		lang: canonical(given.lang) ?? computer.locale,
		timezone,
		jobs,
		verbose: given.verbose ?? false,
	};
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
