import { statSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { BuildError } from "../model/problem.ts";
import type { CommandName } from "../options/commands.ts";
import { attributeOf, givenFor, isGiven, type OptionEntry } from "../options/option.ts";
import { makeFolder } from "../output/make-folder.ts";
import { MANIFEST } from "../output/manifest.ts";
import { assertOwnProjectFiles, projectOf } from "../output/project.ts";
import { readSealedJson, writeSealedJson } from "../output/sealed-json.ts";
import { printableLine } from "../terminal/escape-controls.ts";
import type { Given, TypedCommand } from "./terminal.ts";

/** The project files in which commands keep the options of their last run. */
const FILES = {
	build: "againBuild",
	private: "againPrivate",
	stick: "againStick",
	book: "againBook",
	pack: "againPack",
} as const satisfies Partial<Record<CommandName, string>>;

type Value = string | boolean | readonly string[];

/** What a run is given. */
interface Repeated {
	readonly given: Given;
	/** What of it was given to the last run, in words. */
	readonly repeated?: string;
	/** The folder in which that one found its downloads; undefined where they were or are named. */
	readonly searched?: string | undefined;
}

/** What is given, together with what was given to the last run where that is to be repeated. */
export async function withLast(typed: TypedCommand): Promise<Repeated> {
	const { given } = typed;
	const path = fileOf(typed);
	if (given["again"] !== true || path === undefined) return { given };
	const stored = await readSealedJson(path);
	if (!isRecord(stored)) throw new BuildError("nothingToRepeat", {}, { where: outputOf(typed) });
	const last = lasting(typed)
		.filter((entry) => !isGiven(entry, given))
		.flatMap((entry) => {
			const value = valueIn(entry, stored[attributeOf(entry.flag)]);
			return value === undefined ? [] : [{ entry, value }];
		});
	const repeated = last.flatMap(({ entry, value }) => wordsOf(entry, value)).join(" ");
	const values = last.map(({ entry, value }) => [attributeOf(entry.flag), value] as const);
	const all = { ...given, ...Object.fromEntries(values) };
	const { searched } = stored;
	const isRepeated = typeof searched === "string" && isSearched(typed, all);
	return { given: all, repeated, searched: isRepeated ? searched : undefined };
}

/**
 * Runs a command, and keeps its options for the next run: where it has ended well, and where it failed or was stopped behind the moment at
 * which the new site had taken its place. Those of the site before could show again what its owner has just hidden.
 */
export async function remembered<T>(typed: TypedCommand, run: () => Promise<T>): Promise<T> {
	const before = placedAt(typed);
	try {
		const ended = await run();
		await remember(typed);
		return ended;
	} catch (error) {
		if (placedAt(typed) !== before) await remember(typed);
		throw error;
	}
}

/** What tells the site or the edition in the output folder from any that takes its place. */
function placedAt(typed: TypedCommand): string {
	const output = outputOf(typed);
	if (output === undefined) return "";
	try {
		const { ino, mtimeMs, size } = statSync(join(output, MANIFEST));
		return [ino, mtimeMs, size].join(" ");
	} catch {
		return "";
	}
}

/** Keeps the options of a run for the next one, also where what it made does not fit its target. What cannot be written costs nothing but that. */
async function remember(typed: TypedCommand): Promise<void> {
	const { given, folder, searched = folder } = typed;
	const path = fileOf(typed);
	const output = outputOf(typed);
	if (path === undefined || output === undefined || given["dryRun"] === true) return;
	const values = lasting(typed).flatMap((entry) => {
		const value = valueIn(entry, isGiven(entry, given) ? givenFor(entry, given) : undefined);
		if (value === undefined) return [];
		const kept = typeof value === "boolean" ? value : mapped(value, (text) => entry.lasting?.(text, folder) ?? text);
		return [[attributeOf(entry.flag), kept] as const];
	});
	// Next year's download is put beside this one: the folder is repeated, not what was in it.
	const options = { ...Object.fromEntries(values), ...(isSearched(typed, given) ? { searched } : {}) };
	try {
		if (JSON.stringify(await readSealedJson(path)) === JSON.stringify(options)) return;
		await assertOwnProjectFiles(output);
		await makeFolder(projectOf(output).cache);
		await writeSealedJson(path, options);
	} catch {
		// Such as a site on a disk that cannot be written to.
	}
}

/** Whether downloads are looked for, because none is named. */
function isSearched({ entry: { options } }: TypedCommand, given: Given): boolean {
	const { archives } = options;
	return archives !== undefined && !isGiven(archives, given);
}

function outputOf({ entry: { options }, given, folder }: TypedCommand): string | undefined {
	const { output } = options;
	return output === undefined ? undefined : String(output.parse(givenFor(output, given), folder));
}

function fileOf(typed: TypedCommand): string | undefined {
	const output = outputOf(typed);
	const name = Object.entries(FILES).find(([command]) => command === typed.name)?.[1];
	return output === undefined || name === undefined ? undefined : projectOf(output)[name];
}

/** The options that are repeated; the output is the folder by which they are found. */
function lasting({ entry: { options } }: TypedCommand): readonly OptionEntry[] {
	return Object.entries(options).flatMap(([name, entry]) => (entry.isOnce || name === "output" ? [] : [entry]));
}

/** A value of the kind that an option takes; undefined for all else, which another version may have kept. */
function valueIn({ metavar, repeatable }: OptionEntry, value: unknown): Value | undefined {
	if (metavar === "") return typeof value === "boolean" ? value : undefined;
	if (!repeatable) return typeof value === "string" ? value : undefined;
	return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

function mapped(value: string | readonly string[], map: (text: string) => string): string | readonly string[] {
	return typeof value === "string" ? map(value) : value.map(map);
}

/** As they would be typed. */
function wordsOf({ flag }: OptionEntry, value: Value): readonly string[] {
	if (typeof value === "boolean") return [flag];
	return [value].flat().map((text) => `${flag} ${/^[\w.,:/\\@+=-]+$/.test(text) ? text : `"${printableLine(text)}"`}`);
}
