import { COMMANDS, type CommandEntry } from "./commands.ts";
import { EVERY } from "./every-command.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { type OptionEntry, usageOf } from "./option.ts";

/** All commands with their options as tables in Markdown, for the documentation. `sample` takes those of `build`. */
export function commandsText(): string {
	const sections = Object.entries<CommandEntry>(COMMANDS).flatMap(([name, { meaning, words, options }]) => {
		const isSample = name === "sample";
		const own = Object.entries(options).filter(
			([option]) => !isSample || !Object.hasOwn(COMMANDS.build.options, option),
		);
		return [
			[`## npm run ${[name, ...words.map((word) => word.name)].join(" ")}`],
			[meaning, ...words.map((word) => `\`${word.name}\`: ${word.meaning}`)],
			tableOf(own.map(([, entry]) => entry)),
			isSample ? ["Also takes the options of `build`, except `--archive`, `--again` and `--dry-run`."] : [],
		];
	});
	const codes = Object.values(EXIT_CODES).map(({ code, meaning }) => `| ${code} | ${meaning} |`);
	const every = [
		["## Every command"],
		tableOf(Object.values(EVERY)),
		["## Exit codes"],
		["| Code | Meaning |", "| --- | --- |", ...codes],
	];
	const paragraphs = [...sections, ...every].filter((lines) => lines.length > 0);
	return paragraphs.map((lines) => lines.join("\n")).join("\n\n");
}

function tableOf(entries: readonly OptionEntry[]): readonly string[] {
	if (entries.length === 0) return [];
	const rows = entries.map((entry) => {
		const usage = usageOf(entry).replaceAll("|", "\\|");
		return `| \`${usage}\` | ${entry.meaning} | ${entry.byDefault} |`;
	});
	return ["| Option | Meaning | Default |", "| --- | --- | --- |", ...rows];
}
