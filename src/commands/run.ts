import { inspect } from "node:util";
import type { Build } from "../build/up-to-date.ts";
import { inEnglish, type OwnerLanguage, ownerLanguage } from "../languages/problems/owner-language.ts";
import { version } from "../model/home.ts";
import { limitIn } from "../model/system-limit.ts";
import { COMMANDS, type CommandEntry, type CommandName } from "../options/commands.ts";
import { EVERY } from "../options/every-command.ts";
import { EXIT_CODES } from "../options/exit-codes.ts";
import { type Environment, keptByNpm } from "../options/kept-by-npm.ts";
import { parseOptions } from "../options/option.ts";
import { meant, type Typed } from "../options/typed-words.ts";
import { Cancelled, exitCodeOf, untilEnded } from "../terminal/signals.ts";
import { remembered, withLast } from "./again.ts";
import { runBuild, runSample } from "./build.ts";
import { errorWords, outcomeOf, receiptOf } from "./receipt.ts";
import type { Done, Given, Terminal } from "./terminal.ts";
import { type Outlets, openVoice, type Voice } from "./voice.ts";

/** The words are those that are no options. */
type Run = (given: Given, terminal: Terminal, ...words: readonly string[]) => Done;

const RUNS: Readonly<Record<CommandName, Run>> = {
	build: runBuild,
	sample: runSample,
	private: async (given, terminal) => (await import("./private.ts")).runPrivate(given, terminal),
	check: async (given, terminal) => (await import("./check.ts")).runCheck(given, terminal),
	preview: async (given, terminal) => (await import("./preview.ts")).runPreview(given, terminal),
	book: async (given, terminal) => (await import("./book.ts")).runBook(given, terminal),
	pack: async (given, terminal) => (await import("./pack.ts")).runPack(given, terminal),
	stick: async (given, terminal) => (await import("./stick.ts")).runStick(given, terminal),
	verify: async (given, terminal, folder) => (await import("./stick.ts")).runVerify(given, terminal, folder),
};

/** Where a command was typed, and what it is given to work with. */
export interface Place {
	readonly folder: string;
	readonly environment: Environment;
	readonly outlets: Outlets;
	readonly build: Build;
	readonly expectBuild?: (() => void) | undefined;
}

/** Runs a command from what was typed to the last line that it says. Resolves to its exit code. */
export async function runCommand(
	name: CommandName,
	typed: Typed,
	{ folder, environment, outlets, build, expectBuild }: Place,
): Promise<number> {
	const entry: CommandEntry = COMMANDS[name];
	// Until it is known what was meant.
	let voice = openVoice(outlets, { quiet: false, json: typed.given["json"] === true || isForPrograms(environment) });
	let given: Given = typed.given;
	const end = (code: number, receipt: object) => {
		voice.receipt(receipt);
		voice.last(`Exit code: ${code}`);
		return code;
	};
	try {
		const understood = meant({ ...entry, name, options: { ...entry.options, ...EVERY } }, typed, environment);
		given = understood.given;
		const { version: isAsked, log, ...manners } = parseOptions(EVERY, given, folder);
		if (isAsked) {
			outlets.out(version());
			return 0;
		}
		voice = openVoice(outlets, manners);
		const last = await withLast({ name, entry, given, folder });
		given = last.given;
		const { searched } = last;
		const { print, warn, stream } = voice;
		// Not in the log, which names no values: among them are names of people.
		if (last.repeated !== undefined) {
			const { say } = languageOf(entry, given, folder);
			print(say("asLastTime", { options: last.repeated || say("withoutOptions") }));
			if (searched !== undefined && searched !== folder) print(say("searchedAsLastTime", { path: searched }));
		}
		if (log !== undefined) {
			const { logOf } = await import("./log.ts");
			voice.alsoTo(await logOf(log, { name, entry, given, folder, searched }));
		}
		const terminal = { folder, searched, build, expectBuild, print, warn, stream };
		// biome-ignore lint/plugin: words that a person typed
		const running = () => RUNS[name](given, terminal, ...understood.words);
		const ended = await remembered({ name, entry, given, folder, searched }, () => untilEnded(running));
		return end(EXIT_CODES[ended.is].code, receiptOf(name, ended));
	} catch (caught) {
		const error = limitIn(caught) ?? caught;
		const outcome = outcomeOf(error);
		const language = languageOf(entry, given, folder);
		const words = errorWords(error, language);
		const code = error instanceof Cancelled ? exitCodeOf(error.signal) : EXIT_CODES[outcome].code;
		if (error instanceof Cancelled) voice.print(`\n${words.hint}`);
		else {
			sayError(words, language, voice);
			// With its causes.
			if (given["verbose"] === true) voice.fault(inspect(error));
		}
		return end(code, receiptOf(name, outcome, words, code));
	}
}

/** Whether npm has kept that a program reads standard output. */
export function isForPrograms(environment: Environment): boolean {
	return keptByNpm(EVERY.json.flag, environment) === "true";
}

function sayError({ code, what, where, hint }: ReturnType<typeof errorWords>, { say }: OwnerLanguage, voice: Voice) {
	voice.fault(`\n${code === null ? say("unforeseen", { error: what }) : say("errorWhat", { error: what })}`);
	if (where !== null) voice.fault(say("errorWhere", { where }));
	voice.fault(say("errorHint", { hint }));
}

/** That of --lang, as of all else that a command says; English for a command without it, and where it is not understood. */
function languageOf({ options }: CommandEntry, { lang }: Given, folder: string): OwnerLanguage {
	try {
		return ownerLanguage(String(options["lang"]?.parse(lang, folder) ?? "en"));
	} catch {
		return inEnglish;
	}
}
