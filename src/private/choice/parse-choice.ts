import { secondsOfDay } from "../../languages/dates.ts";
import { BuildError } from "../../model/problem.ts";
import { areaName, areas } from "../model/areas.ts";
import { type Choice, foldPerson, SENSITIVE } from "./choice.ts";

/** As they were typed; days are `2024-05-14`. */
export interface GivenChoice {
	readonly only: readonly string[];
	readonly without: readonly string[];
	readonly people: readonly string[];
	readonly withoutPeople: readonly string[];
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly with: readonly string[];
	readonly timezone: string;
}

const EVERY_MASK = "everything";

/** The choice that somebody typed. Throws a BuildError for a word that is none. */
export function parseChoice(given: GivenChoice): Choice {
	const only = new Set(wordsOf("--area", given.only, areas.map(areaName)));
	const without = new Set(wordsOf("--without", given.without, areas.map(areaName)));
	const shown = wordsOf("--with", given.with, [...SENSITIVE, EVERY_MASK]);
	const isAll = shown.includes(EVERY_MASK);
	const rangeOf = (day: string | undefined) => (day === undefined ? undefined : secondsOfDay(day, given.timezone));
	const [from, to] = [rangeOf(given.from), rangeOf(given.to)];
	const choice: Choice = {
		areas: new Set(
			areas.filter((area) => (only.size === 0 || only.has(areaName(area))) && !without.has(areaName(area))),
		),
		people: new Set(given.people.map(foldPerson)),
		withoutPeople: new Set(given.withoutPeople.map(foldPerson)),
		heard: new Set(),
		...{ from: from?.first, to: to?.last, days: { from: from?.day ?? "", to: to?.day ?? "" } },
		reveal: new Set(SENSITIVE.filter((name) => isAll || shown.includes(name))),
	};
	assertSomeChosen(choice, given);
	return choice;
}

/** Throws a BuildError for a choice of nothing, of which an empty edition would be made. */
function assertSomeChosen({ areas, people, withoutPeople, from, to }: Choice, given: GivenChoice): void {
	if (from !== undefined && to !== undefined && from > to)
		throw new BuildError("noDayBetween", { from: given.from ?? "", to: given.to ?? "" }, { where: "--from" });
	if (areas.size === 0) throw new BuildError("nothingChosen", {}, { where: "--without" });
	const both = [...people].find((name) => withoutPeople.has(name));
	if (both !== undefined) throw new BuildError("nothingChosen", {}, { where: `--people ${both}` });
}

function wordsOf(flag: string, given: readonly string[], words: readonly string[]): readonly string[] {
	const unknown = given.find((word) => !words.includes(word));
	if (unknown === undefined) return given;
	const advice = { code: "Give one of: {names}.", params: { names: words.join(", ") } } as const;
	throw new BuildError("valueUnknown", { value: JSON.stringify(unknown), advice }, { where: flag });
}
