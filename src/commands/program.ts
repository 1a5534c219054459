import { existsSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { asTyped, HYPHENS, PROGRAM } from "../languages/problems/command-line.ts";
import { version } from "../model/home.ts";
import { COMMANDS, type CommandEntry, type CommandName } from "../options/commands.ts";
import { EVERY } from "../options/every-command.ts";
import { EXIT_CODES } from "../options/exit-codes.ts";
import { flagsOf, type OptionEntry, usageOf } from "../options/option.ts";
import { withCommand, withHyphens } from "../options/typed-words.ts";
import { receiptOf } from "./receipt.ts";
import { isForPrograms, type Place, runCommand } from "./run.ts";

/** Runs what was typed behind the name of the program. Resolves to the exit code. */
export async function runProgram(typed: readonly string[], place: Place): Promise<number> {
	const { out, err, json } = place.outlets;
	let code: number = EXIT_CODES.done.code;
	const program = new Command(PROGRAM)
		.usage(`<command>${HYPHENS} [options]`)
		.description("Turns the ZIP that Instagram gives you into a website of your own.")
		.version(version(), "--version", EVERY.version.meaning)
		.configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) })
		.exitOverride();
	const commands = Object.keys(COMMANDS) as CommandName[];
	for (const name of commands) {
		const command = addCommand(program, name);
		command.action(async () => {
			code = await runCommand(name, { given: command.opts(), words: command.args }, place);
		});
	}
	const words = withCommand(withHyphens(typed), commands, existsSync);
	try {
		await program.parseAsync(words, { from: "user" });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		// The help or the version, which was asked for, or the list of commands in place of one.
		if (error.exitCode === 0) return EXIT_CODES.done.code;
		const { message: what } = error;
		const name = commands.find((name) => name === words[0]);
		const hint =
			name === undefined
				? `Type ${PROGRAM} and one of: ${commands.join(", ")}.`
				: asTyped(`Type npm run ${name} -- --help to see its options.`);
		// It has said by itself what is wrong.
		if (error.code !== "commander.help") err(`What to do: ${hint}`);
		if (words.includes("--json") || isForPrograms(place.environment))
			json(receiptOf(name ?? null, "usage", { code: error.code, what, where: null, hint }));
		return EXIT_CODES.usage.code;
	}
	return code;
}

function addCommand(program: Command, name: CommandName): Command {
	const { meaning, words, options }: CommandEntry = COMMANDS[name];
	const command = program.command(name).description(meaning).allowExcessArguments(true);
	for (const word of words) command.argument(word.name, word.meaning);
	command.usage([HYPHENS.trim(), command.usage()].join(" ").trim());
	const entries = Object.values<OptionEntry>({ ...options, ...EVERY });
	const flags = new Set(entries.flatMap(flagsOf));
	for (const entry of entries) {
		const { meaning, byDefault } = entry;
		const text = byDefault === "" ? meaning : `${meaning.slice(0, -1)} (default: ${byDefault}).`;
		for (const flag of flagsOf(entry)) {
			const option = new Option(usageOf({ ...entry, flag }), text).hideHelp(flag !== entry.flag);
			option.argParser((text: string, before?: string | readonly string[]) => {
				// It would be taken for a name, and what it asks for not be done: of `--output --dry-run`, a site.
				if (flags.has(text)) throw new InvalidArgumentError(`${text} is an option; a value belongs between them.`);
				if (entry.repeatable) return [...(before ?? []), text];
				// Of other options the last one counts; of two logs one would not be written, which shows when it is needed.
				if (entry === EVERY.log && before !== undefined) throw new InvalidArgumentError("It can be given once.");
				return text;
			});
			command.addOption(option);
		}
	}
	return command;
}
