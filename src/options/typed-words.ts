import { asTyped } from "../languages/problems/command-line.ts";
import { allNamed } from "../languages/problems/lists.ts";
import { BuildError } from "../model/problem.ts";
import type { CommandEntry } from "./commands.ts";
import { type Environment, keptByNpm, npmNameOf, valuesAmong } from "./kept-by-npm.ts";
import { attributeOf, flagsOf, type OptionEntry } from "./option.ts";

/** What a person typed behind the name of a command. */
export interface Typed {
	/** Options, as commander hands them over. */
	readonly given: Readonly<Record<string, unknown>>;
	/** Words that are neither options nor their values. */
	readonly words: readonly string[];
}

/**
 * What was meant, where it is not typed as npm wants it. Words without an option before them are values of the command's plain option,
 * such as the ZIPs of a build. Without `--` npm takes options for its own: it keeps them in its `environment`, with their value where that
 * was typed with `=`, else apart from it, among the words. Throws a BuildError where it cannot be told what belongs to what.
 */
export function meant(
	{ name, plain, options, words: places }: CommandEntry & { readonly name: string },
	typed: Typed,
	environment: Environment,
): Typed {
	const given: Record<string, unknown> = { ...typed.given };
	const lonely: string[] = [];
	for (const [option, entry] of Object.entries(options)) {
		for (const flag of flagsOf(entry)) {
			const kept = keptByNpm(flag, environment);
			if (kept === undefined || given[attributeOf(flag)] !== undefined) continue;
			const value = valueKept(kept, { ...entry, flag });
			if (value === undefined && option !== plain) lonely.push(flag);
			else if (value !== undefined) given[attributeOf(flag)] = value;
		}
	}
	let words = typed.words;
	for (const [attribute, values] of valuesAmong(typed.words, environment)) {
		const entry = Object.values(options).find(({ flag }) => attributeOf(flag) === attribute);
		if (entry === undefined || given[attribute] !== undefined) continue;
		if (!entry.repeatable && values.length !== 1) lonely.push(entry.flag);
		else if (values.length > 0) given[attribute] = entry.repeatable ? values : values[0];
		words = words.filter((word) => !values.includes(word));
	}
	const command = asTyped(`npm run ${name} --`);
	// It would do what was only to be tried.
	if (environment["npm_config_dry_run"] === "true" && options["dryRun"] === undefined)
		throw wordUnknown("--dry-run", command);
	const names = Object.values(options).flatMap((entry) => flagsOf(entry).map(npmNameOf));
	const unclear = [...lonely, ...misspelt(names, environment)];
	if (unclear.length > 0) throw new BuildError("optionsKeptByNpm", { list: allNamed(unclear), command });
	if (words.length === 0) return { given, words };
	const own = plain === undefined ? undefined : options[plain];
	if (own === undefined) {
		if (words.length > places.length) throw wordUnknown(words[places.length], command);
		return { given, words };
	}
	const attribute = attributeOf(own.flag);
	if (own.repeatable) given[attribute] = [...listOf(given[attribute]), ...words];
	else {
		const isTaken = given[attribute] !== undefined;
		if (isTaken || words.length > 1) throw wordUnknown(words[isTaken ? 0 : 1], command);
		given[attribute] = words[0];
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

/** Settings of npm that are like options of ours. */
const LIKE_OURS = new Set(["all", "long"]);

/**
 * What npm has kept and is like one of our `names`, such as `--hides` or `--out`: a site without it would be in another place, or show
 * more than it should. Others are settings of npm.
 */
function misspelt(names: readonly string[], environment: Environment): string[] {
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

/** Options of the program itself, not of a command. */
const OF_PROGRAM = /^(?:-h|--help|-V|--version)$/;

/**
 * The words of a command line with a command as the first: that of a build where another word or an option stands there. What looks
 * like a misspelt command, and is no file or folder, is left to be named as one.
 */
export function withCommand(words: readonly string[], commands: readonly string[], isThere: (path: string) => boolean) {
	const [first] = words;
	if (first === undefined || first === "help" || commands.includes(first) || OF_PROGRAM.test(first)) return words;
	return /^[a-z]+$/i.test(first) && !isThere(first) ? words : ["build", ...words];
}

/** Dashes into which editors and messengers turn two hyphens. */
const DASHES = /^[\u2012-\u2015\u2212]-?(?=[a-z])/;

/** The words of a command line with the hyphens of options as they were typed. */
export function withHyphens(words: readonly string[]): readonly string[] {
	return words.map((word) => word.replace(DASHES, "--"));
}
