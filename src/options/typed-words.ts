import { allNamed } from "../languages/problems/lists.ts";
import { BuildError } from "../model/problem.ts";
import type { CommandEntry } from "./commands.ts";
import { attributeOf, type OptionEntry } from "./option.ts";

/** What a person typed behind `npm run` and the name of a command. */
export interface Typed {
	/** Options, as commander hands them over. */
	readonly given: Readonly<Record<string, unknown>>;
	/** Words that are neither options nor their values. */
	readonly words: readonly string[];
}

/** Options that npm knows itself, and may have from a file of settings. */
const OF_NPM = new Set(["--jobs"]);

/**
 * What was meant, where it is not typed as npm wants it. Words without an option before them are values of the command's plain option,
 * such as the ZIPs of a build. Without `--` npm takes options for its own: it keeps them in its `environment`, with their value where that
 * was typed with `=`, else apart from it, among the words. Throws a BuildError where it cannot be told what belongs to what.
 */
export function meant(
	{ name, plain, options, words: places }: CommandEntry & { readonly name: string },
	typed: Typed,
	environment: Readonly<Record<string, string | undefined>>,
): Typed {
	const given: Record<string, unknown> = { ...typed.given };
	const lonely: string[] = [];
	for (const [option, entry] of Object.entries(options)) {
		const kept = environment[`npm_config_${entry.flag.replace(/^--(no-)?/, "").replaceAll("-", "_")}`];
		if (kept === undefined || given[attributeOf(entry.flag)] !== undefined || OF_NPM.has(entry.flag)) continue;
		const value = valueKept(kept, entry);
		if (value === undefined && option !== plain) lonely.push(entry.flag);
		else if (value !== undefined) given[attributeOf(entry.flag)] = value;
	}
	const command = `npm run ${name}`;
	if (lonely.length > 0) throw new BuildError("optionsKeptByNpm", { list: allNamed(lonely), command });
	if (typed.words.length === 0) return { given, words: [] };
	const own = plain === undefined ? undefined : options[plain];
	if (own === undefined) {
		if (typed.words.length > places.length) throw wordUnknown(typed.words[places.length], command);
		return { given, words: typed.words };
	}
	const attribute = attributeOf(own.flag);
	if (own.repeatable) given[attribute] = [...listOf(given[attribute]), ...typed.words];
	else {
		const isTaken = given[attribute] !== undefined;
		if (isTaken || typed.words.length > 1) throw wordUnknown(typed.words[isTaken ? 0 : 1], command);
		given[attribute] = typed.words[0];
	}
	return { given, words: [] };
}

/** Undefined for a value that npm has left among the words. */
function valueKept(kept: string, { flag, metavar, repeatable }: OptionEntry): unknown {
	if (metavar === "") return flag.startsWith("--no-") ? kept === "true" : kept === "true" || undefined;
	if (kept === "" || kept === "true") return undefined;
	return repeatable ? kept.split("\n\n") : kept;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function wordUnknown(word = "", command: string): BuildError {
	return new BuildError("wordUnknown", { value: JSON.stringify(word), command });
}

/** Dashes into which editors and messengers turn two hyphens. */
const DASHES = /^[\u2012-\u2015\u2212]-?(?=[a-z])/;

/** The words of a command line with the hyphens of options as they were typed. */
export function withHyphens(words: readonly string[]): readonly string[] {
	return words.map((word) => word.replace(DASHES, "--"));
}
