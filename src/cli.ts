import { join } from "node:path";
import { Command } from "commander";
import { type Given, type Settings, settingsOf } from "./arguments.ts";
import { build } from "./build.ts";
import { findDownloads } from "./download/find.ts";
import { OPTIONS } from "./options.ts";
import { BuildError } from "./problems.ts";
import { showProgress } from "./progress.ts";
import { summary } from "./report/summary.ts";
import { writeSample } from "./sample/write.ts";

/** Where the person typed the command; npm itself runs in the folder of the program. */
const folder = process.env["INIT_CWD"] ?? process.cwd();

const print = (text: string) => console.log(text);

async function runBuild(given: Given): Promise<void> {
	const settings = settingsOf(given, folder);
	const archives = settings.archives.length > 0 ? settings.archives : await searched();
	await buildFrom(archives, settings);
}

async function runSample(given: Given): Promise<void> {
	const settings = settingsOf(given, folder);
	const zip = join(folder, "sample", "instagram-mara.makes.things-2026-05-01-Sample01.zip");
	print(`Writing the download of an invented account: ${zip}`);
	await writeSample(zip);
	await buildFrom([zip], settings);
}

async function searched(): Promise<readonly string[]> {
	const found = await findDownloads(folder);
	if (found.length > 0) {
		print(`Found here: ${found.join(", ")}`);
		return found;
	}
	throw new BuildError("No download from Instagram was found here", {
		where: folder,
		hint: "Name it: npm run build -- --archive export.zip. To try with an invented account: npm run sample",
	});
}

async function buildFrom(archives: readonly string[], settings: Settings): Promise<void> {
	const began = performance.now();
	let stage = { name: "", since: began };
	const tellStage = (name: string) => {
		const now = performance.now();
		if (settings.verbose && stage.name !== "") print(`  ${stage.name}: ${Math.round(now - stage.since)} ms`);
		stage = { name, since: now };
	};
	const report = await build({
		archives,
		output: settings.output,
		lang: settings.lang,
		timezone: settings.timezone,
		grid: settings.grid,
		wishes: settings.wishes,
		htmlTimezone: settings.htmlTimezone,
		splitCarousels: settings.splitCarousels,
		...(settings.jobs === undefined ? {} : { jobs: settings.jobs }),
		progress: showProgress({ stream: process.stderr, line: print, now: () => performance.now() }),
		stage: tellStage,
	});
	tellStage("");
	print(`Done in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
	for (const line of summary(report)) print(line);
}

function tell(error: unknown, verbose: boolean): void {
	if (error instanceof BuildError) {
		console.error(`\n${error.message}.`);
		if (error.where !== undefined) console.error(`Where: ${error.where}`);
		if (error.hint !== undefined) console.error(`What to do: ${error.hint}`);
	} else {
		console.error(
			`\nSomething went wrong that was not foreseen: ${error instanceof Error ? error.message : String(error)}`,
		);
		console.error("What to do: run it again with --verbose, and report what it says.");
	}
	if (verbose && error instanceof Error) console.error(error.stack, error.cause ?? "");
}

function withOptions(command: Command, names: readonly (keyof typeof OPTIONS)[]): Command {
	for (const name of names) {
		const { flag, value, meaning, byDefault, repeatable } = OPTIONS[name];
		const text = byDefault === "" ? meaning : `${meaning.slice(0, -1)} (default: ${byDefault}).`;
		const shape = value === "" ? flag : `${flag} ${value}`;
		if (repeatable)
			command.option(shape, text, (one: string, before: readonly string[] | undefined) => [...(before ?? []), one]);
		else command.option(shape, text);
	}
	return command;
}

const all = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
const program = new Command("vitrine").description(
	"Turns the ZIP that Instagram gives you into a website of your own.",
);
withOptions(program.command("build").description("Build the site from a download."), all).action(runBuild);
withOptions(
	program.command("sample").description("Write the download of an invented account, and build it."),
	all.filter((name) => name !== "archive"),
).action(runSample);

try {
	await program.parseAsync();
} catch (error) {
	tell(error, process.argv.includes("--verbose"));
	process.exitCode = 1;
}
