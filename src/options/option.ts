import { BuildError } from "../model/problem.ts";
import type { ValueKind } from "./value-kinds.ts";

/** One option of the command line. `--help`, the tables in the documentation, parsing and the type of its value are made from it. */
export interface OptionEntry<Value = unknown> {
	readonly flag: string;
	/** The flag that it had until npm was found to take that for its own; still understood where it arrives. */
	readonly former?: string;
	/** Placeholder of its value, such as `<path>`; empty for a switch. */
	readonly metavar: string;
	/** One sentence, without the default. */
	readonly meaning: string;
	/** The default in words; empty when there is none. */
	readonly byDefault: string;
	readonly repeatable: boolean;
	/** Only for the run for which it is typed: `--again` does not repeat it. */
	readonly isOnce?: true;
	/** Of one that takes paths: the text that means the same from any folder, which is an absolute path where it names a place. */
	readonly lasting?: ((text: string, folder: string) => string) | undefined;
	/** Parses what the command line holds for it, or returns the default. Throws a BuildError for a text that is not understood. */
	parse(given: unknown, folder: string): Value;
}

export type OptionTable = Readonly<Record<string, OptionEntry>>;

/** The values of a table's options, by the names that the table gives them. */
export type ValuesOf<Table extends OptionTable> = {
	readonly [Name in keyof Table]: Table[Name] extends OptionEntry<infer Value> ? Value : never;
};

/** An option with a value. Its default is a text as it would be typed, or words for a value that is no text. */
export function option<Value>(
	flag: string,
	metavar: string,
	meaning: string,
	kind: ValueKind<Value>,
): OptionEntry<Value | undefined>;
export function option<Value>(
	flag: string,
	metavar: string,
	meaning: string,
	kind: ValueKind<Value>,
	byDefault: string,
): OptionEntry<Value>;
export function option<Value, Other>(
	flag: string,
	metavar: string,
	meaning: string,
	kind: ValueKind<Value>,
	byDefault: string,
	value: () => Other,
): OptionEntry<Value | Other>;
export function option(
	flag: string,
	metavar: string,
	meaning: string,
	kind: ValueKind<unknown>,
	byDefault?: string,
	value = (folder: string) => (byDefault === undefined ? undefined : parsed(flag, byDefault, kind, folder)),
): OptionEntry {
	return {
		...{ flag, metavar, meaning, byDefault: byDefault ?? "", repeatable: false, lasting: kind.lasting },
		parse: (given, folder) => (typeof given === "string" ? parsed(flag, given, kind, folder) : value(folder)),
	};
}

/** An option that may be repeated. */
export function repeatable<Value>(
	flag: string,
	metavar: string,
	meaning: string,
	kind: ValueKind<Value>,
	byDefault: string,
): OptionEntry<readonly Value[]> {
	return {
		...{ flag, metavar, meaning, byDefault, repeatable: true, lasting: kind.lasting },
		parse: (given, folder) =>
			Array.isArray(given) ? given.map((text: unknown) => parsed(flag, String(text), kind, folder)) : [],
	};
}

/** A switch: off unless it is given, and one that begins with `--no-` on. */
export function toggle(flag: string, meaning: string): OptionEntry<boolean> {
	return {
		...{ flag, metavar: "", meaning, byDefault: "", repeatable: false },
		parse: (given) => (typeof given === "boolean" ? given : flag.startsWith("--no-")),
	};
}

/** An option whose value is made of what it parses. */
export function mapped<Value, Other>(entry: OptionEntry<Value>, map: (value: Value) => Other): OptionEntry<Other> {
	return { ...entry, parse: (given, folder) => map(entry.parse(given, folder)) };
}

/** An option that had another flag until November 2026. */
export function formerly<Value>(former: string, entry: OptionEntry<Value>): OptionEntry<Value> {
	return { ...entry, former };
}

/** An option that `--again` does not repeat. */
export function once<Value>(entry: OptionEntry<Value>): OptionEntry<Value> {
	return { ...entry, isOnce: true };
}

/** The flags by which an option can be given. */
export function flagsOf({ flag, former }: OptionEntry): readonly string[] {
	return former === undefined ? [flag] : [flag, former];
}

/** How it is typed: `--grid <square|true>`. */
export function usageOf({ flag, metavar }: OptionEntry): string {
	return metavar === "" ? flag : `${flag} ${metavar}`;
}

/** Parses the options of a table from those that commander hands over. Throws a BuildError for the first that is not understood. */
export function parseOptions<Table extends OptionTable>(
	table: Table,
	given: Readonly<Record<string, unknown>>,
	folder: string,
): ValuesOf<Table> {
	return Object.fromEntries(
		Object.entries(table).map(([name, entry]) => [name, entry.parse(givenFor(entry, given), folder)]),
	) as ValuesOf<Table>;
}

/** What was given for an option, under either of its flags; of one that may be repeated, under both. */
export function givenFor(entry: OptionEntry, given: Readonly<Record<string, unknown>>): unknown {
	const found = flagsOf(entry)
		.map((flag) => given[attributeOf(flag)])
		.filter((value) => value !== undefined);
	return entry.repeatable && found.length > 0 ? found.flat() : found[0];
}

/** Whether somebody gave an option; commander holds what a switch such as `--no-open` turns off for given. */
export function isGiven(entry: OptionEntry, given: Readonly<Record<string, unknown>>): boolean {
	const value = givenFor(entry, given);
	return value !== undefined && !(entry.flag.startsWith("--no-") && value === true);
}

/** The name by which commander knows the option of a flag: `baseUrl` for `--base-url`, `open` for `--no-open`. */
export function attributeOf(flag: string): string {
	return flag.replace(/^--(no-)?/, "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function parsed<Value>(flag: string, text: string, { parse, advice }: ValueKind<Value>, folder: string): Value {
	const value = parse(text, folder);
	if (value !== undefined) return value;
	throw new BuildError("valueUnknown", { value: JSON.stringify(text), advice }, { where: flag });
}
