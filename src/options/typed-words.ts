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

/** Options that npm takes for the beginning of one of its own, and keeps under that name (npm 11.19, seen 2026-11-30). */
const UNDER_NAME_OF_NPM: Readonly<Record<string, string>> = { "--to": "token_description" };

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
		const kept =
			environment[`npm_config_${nameOf(entry)}`] ??
			environment[`npm_config_${UNDER_NAME_OF_NPM[entry.flag] ?? nameOf(entry)}`];
		if (kept === undefined || given[attributeOf(entry.flag)] !== undefined || OF_NPM.has(entry.flag)) continue;
		const value = valueKept(kept, entry);
		if (value === undefined && option !== plain) lonely.push(entry.flag);
		else if (value !== undefined) given[attributeOf(entry.flag)] = value;
	}
	const command = `npm run ${name}`;
	const unclear = [...lonely, ...misspelt(Object.values(options).map(nameOf), environment)];
	if (unclear.length > 0) throw new BuildError("optionsKeptByNpm", { list: allNamed(unclear), command });
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
	const values = kept.split("\n\n");
	if (values.some((value) => value === "" || value === "true")) return undefined;
	return repeatable ? values : values.at(-1);
}

function nameOf({ flag }: OptionEntry): string {
	return flag.replace(/^--(no-)?/, "").replaceAll("-", "_");
}

/** Settings of npm that are like options of ours. */
const LIKE_OURS = new Set(["all", "long"]);

/**
 * What npm has kept and is like one of our `names`, such as `--hides` or `--out`: a site without it would be in another place, or show
 * more than it should. Others are settings of npm.
 */
function misspelt(names: readonly string[], environment: Readonly<Record<string, string | undefined>>): string[] {
	const kept = Object.keys(environment).flatMap((key) => /^npm_config_([a-z_]{3,30})$/.exec(key)?.[1] ?? []);
	return kept
		.filter((word) => !names.includes(word) && !LIKE_OURS.has(word) && names.some((name) => isLike(word, name)))
		.map((word) => `--${word.replaceAll("_", "-")}`);
}

/** One begins with the other, or one letter is too many, too few, another or in the place of its neighbour. */
function isLike(word: string, name: string): boolean {
	if (name.length < 4) return false;
	if (word.startsWith(name) || name.startsWith(word)) return true;
	let [start, end] = [0, 0];
	const least = Math.min(word.length, name.length);
	while (start < least && word[start] === name[start]) start += 1;
	while (end < least - start && word.at(-1 - end) === name.at(-1 - end)) end += 1;
	const [rest, other] = [word.slice(start, word.length - end), name.slice(start, name.length - end)];
	return Math.max(rest.length, other.length) <= 1 || (rest.length === 2 && rest === [...other].reverse().join(""));
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
