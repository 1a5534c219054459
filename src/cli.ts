import { inspect } from "node:util";
import { Command, Option, type OptionValues } from "commander";
import { Cancelled, startBuild } from "./build/start-build.ts";
import { runBuild, runSample } from "./commands/build.ts";
import type { Done, Terminal } from "./commands/terminal.ts";
import { inEnglish, type OwnerLanguage, ownerLanguage } from "./languages/problems/owner-language.ts";
import { BuildError } from "./model/problem.ts";
import { COMMANDS, type CommandEntry, type CommandName } from "./options/commands.ts";
import { flagsOf, usageOf } from "./options/option.ts";
import { meant, withHyphens } from "./options/typed-words.ts";
import { printable, printableLine } from "./terminal/escape-controls.ts";
import { exitCodeOf, onEnding } from "./terminal/signals.ts";

const terminal: Terminal = {
	folder: process.env["INIT_CWD"] ?? process.cwd(),
	stream: process.stderr,
	print: (text) => console.log(printable(text)),
	build: (request, emit, key) => {
		const { done, cancel } = startBuild(request, emit, key);
		return done.finally(onEnding(cancel));
	},
};

/** What commander hands over: the arguments, then the options, each command's own. */
type Run = (given: OptionValues, terminal: Terminal, ...words: readonly string[]) => Done;

const RUNS: Readonly<Record<CommandName, Run>> = {
	build: runBuild,
	sample: runSample,
	private: async (given, terminal) => (await import("./commands/private.ts")).runPrivate(given, terminal),
	check: async (given, terminal) => (await import("./commands/check.ts")).runCheck(given, terminal),
	preview: async (given, terminal) => (await import("./commands/preview.ts")).runPreview(given, terminal),
	book: async (given, terminal) => (await import("./commands/book.ts")).runBook(given, terminal),
	pack: async (given, terminal) => (await import("./commands/pack.ts")).runPack(given, terminal),
	stick: async (given, terminal) => (await import("./commands/stick.ts")).runStick(given, terminal),
	verify: async (given, terminal, folder) => (await import("./commands/stick.ts")).runVerify(given, terminal, folder),
};

/** Messages name files of the download, whose names are untrusted. */
const print = (text: string) => console.error(printable(text));

function printError(error: unknown, { error: say, say: words }: OwnerLanguage): void {
	if (error instanceof BuildError) {
		const { what, where, hint } = say(error);
		print(`\n${words("errorWhat", { error: printableLine(what) })}`);
		if (where !== undefined) print(words("errorWhere", { where: printableLine(where) }));
		print(words("errorHint", { hint }));
	} else {
		const message = printableLine(error instanceof Error ? error.message : String(error));
		print(`\n${words("unforeseen", { error: message })}`);
		print(words("errorHint", { hint: words("unforeseenHint") }));
	}
	// With its causes.
	if (process.argv.includes("--verbose")) print(inspect(error));
}

/** That of --lang, as of all else that a command says; English for a command without it, and where it is not understood. */
function languageOf({ options }: CommandEntry, { lang }: OptionValues): OwnerLanguage {
	try {
		return ownerLanguage(String(options["lang"]?.parse(lang, terminal.folder) ?? "en"));
	} catch {
		return inEnglish;
	}
}

function addCommand(program: Command, name: CommandName): void {
	const entry: CommandEntry = COMMANDS[name];
	const { meaning, words, options } = entry;
	const command = program.command(name).description(meaning).allowExcessArguments(true);
	for (const word of words) command.argument(word.name, word.meaning);
	for (const entry of Object.values(options)) {
		const { meaning, byDefault } = entry;
		const text = byDefault === "" ? meaning : `${meaning.slice(0, -1)} (default: ${byDefault}).`;
		for (const flag of flagsOf(entry)) {
			const option = new Option(usageOf({ ...entry, flag }), text).hideHelp(flag !== entry.flag);
			if (entry.repeatable) option.argParser((one: string, before: readonly string[] = []) => [...before, one]);
			command.addOption(option);
		}
	}
	command.action(async () => {
		try {
			const typed = meant({ ...entry, name }, { given: command.opts(), words: command.args }, process.env);
			// biome-ignore lint/plugin: words that a person typed
			if (!(await RUNS[name](typed.given, terminal, ...typed.words))) process.exitCode = 1;
		} catch (error) {
			if (!(error instanceof Cancelled)) printError(error, languageOf(entry, command.opts()));
			process.exitCode = error instanceof Cancelled ? exitCodeOf(error.signal) : 1;
		}
	});
}

/** A reader of the output may close its pipe (`| head -1`); the work goes on without it. */
function ignoreClosedPipe(error: Error): void {
	if (!("code" in error) || !/^(EPIPE|EOF|ERR_STREAM_DESTROYED)$/.test(String(error.code))) throw error;
}
process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);

const program = new Command("vitrine").description(
	"Turns the ZIP that Instagram gives you into a website of your own.",
);
for (const name of Object.keys(COMMANDS)) addCommand(program, name as CommandName);

await program.parseAsync(withHyphens(process.argv.slice(2)), { from: "user" });
