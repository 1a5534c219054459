import { secondsOfDay } from "../languages/dates.ts";
import { joined, named } from "../languages/problems/lists.ts";
import { BuildError, type Problem } from "../model/problem.ts";
import { defaultSelectOptions, type SelectOptions } from "../select/select.ts";
import { languageNote } from "./language-note.ts";
import { parseOptions } from "./option.ts";
import { computer, OPTIONS, type Options } from "./table.ts";

const NO_ZONE: Problem = {
	code: "zoneUnknown",
	params: {},
	where: OPTIONS.timezone.flag,
};

/** The options of a build, and what only several of them together say. */
export interface BuildOptions {
	readonly options: Options;
	readonly selectOptions: SelectOptions;
	/** What the person has to know of a value that nobody gave. */
	readonly notes: readonly Problem[];
}

/** Parses the options of a build that was started in `folder`. Throws a BuildError for what is not understood or excludes itself. */
export function parseBuildOptions(given: Readonly<Record<string, unknown>>, folder: string): BuildOptions {
	const options = parseOptions(OPTIONS, given, folder);
	const zone = given["timezone"] === undefined && computer().zone === undefined ? [NO_ZONE] : [];
	const notes = [...zone, ...languageNote(given, options.lang)];
	return { options, selectOptions: selectOptionsOf(options), notes };
}

function selectOptionsOf({ with: shown, without, from, to, mentions, timezone }: Options): SelectOptions {
	if (from !== undefined && to !== undefined && from > to) {
		const where = joined(named(OPTIONS.from.flag), named(OPTIONS.to.flag));
		throw new BuildError("noDayBetween", { from, to }, { where });
	}
	const shelves = shown.flatMap((what) => (what === "places" || what === "profilePictures" ? [] : [what]));
	return {
		shelves: new Set([...defaultSelectOptions.shelves, ...shelves]),
		kinds: new Set([...defaultSelectOptions.kinds].filter((kind) => !without.includes(kind))),
		from: from === undefined ? undefined : secondsOfDay(from, timezone)?.first,
		to: to === undefined ? undefined : secondsOfDay(to, timezone)?.last,
		places: shown.includes("places"),
		profilePictures: shown.includes("profilePictures"),
		mentions,
		hidden: [],
	};
}
