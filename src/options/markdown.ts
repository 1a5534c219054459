import { COMMANDS, type CommandEntry } from "./commands.ts";
import { usageOf } from "./option.ts";

/** All commands with their options as tables in Markdown, for the documentation. `sample` takes those of `build`. */
export function commandsText(): string {
	const sections = Object.entries<CommandEntry>(COMMANDS).flatMap(([name, { meaning, words, options }]) => {
		const isSample = name === "sample";
		const own = Object.entries(options).filter(
			([option]) => !isSample || !Object.hasOwn(COMMANDS.build.options, option),
		);
		const rows = own.map(([, entry]) => {
			const usage = usageOf(entry).replaceAll("|", "\\|");
			return `| \`${usage}\` | ${entry.meaning} | ${entry.byDefault} |`;
		});
		return [
			[`## npm run ${[name, ...words.map((word) => word.name)].join(" ")}`],
			[meaning, ...words.map((word) => `\`${word.name}\`: ${word.meaning}`)],
			rows.length === 0 ? [] : ["| Option | Meaning | Default |", "| --- | --- | --- |", ...rows],
			isSample ? ["Also takes the options of `build`, except `--archive`."] : [],
		];
	});
	const paragraphs = sections.filter((lines) => lines.length > 0);
	return paragraphs.map((lines) => lines.join("\n")).join("\n\n");
}
