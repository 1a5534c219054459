import type { CommandEntry } from "./commands.ts";
import { usageOf } from "./option.ts";

/** The options of a command as a table in Markdown. */
export function optionsTable({ options }: CommandEntry): readonly string[] {
	const rows = Object.values(options).map((entry) => {
		const name = usageOf(entry).replaceAll("|", "\\|");
		return `| \`${name}\` | ${entry.meaning} | ${entry.byDefault} |`;
	});
	return rows.length === 0 ? [] : ["| Option | Meaning | Default |", "| --- | --- | --- |", ...rows];
}

/** All commands with their options, for the documentation. `sample` takes those of `build`. */
export function commandsText(commands: Readonly<Record<string, CommandEntry>>): string {
	const sections = Object.entries(commands).flatMap(([name, command]) => [
		`## npm run ${[name, ...command.words.map((word) => word.name)].join(" ")}`,
		"",
		command.meaning,
		...command.words.map((word) => `\`${word.name}\`: ${word.meaning}`),
		"",
		...optionsTable(name === "sample" ? ownOptions(command, commands["build"]) : command),
		"",
		...(name === "sample" ? ["Also takes the options of `build`, except `--archive`.", ""] : []),
	]);
	return sections
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** What a command takes beside the options of another one. */
function ownOptions(command: CommandEntry, other: CommandEntry | undefined): CommandEntry {
	const own = Object.entries(command.options).filter(([name]) => other?.options[name] === undefined);
	return { ...command, options: Object.fromEntries(own) };
}
