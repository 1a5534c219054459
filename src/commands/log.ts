import { isAbsolute } from "node:path";
import { version } from "../model/home.ts";
import { givenFor, isGiven, type OptionEntry } from "../options/option.ts";
import { assertLogApart, type LogFile, openLog } from "../output/log-file.ts";
import type { TypedCommand } from "./terminal.ts";

/**
 * Opens the log of a command, and begins it with what a report of a fault needs: versions, and the options without their values, among
 * which are names of people. Throws a BuildError for a place where no log may be.
 */
export async function logOf(
	path: string,
	{ name, entry, given, folder, searched = folder }: TypedCommand,
): Promise<LogFile> {
	const { options } = entry;
	const named = Object.values(options).flatMap((option) => placesIn(option, givenFor(option, given), folder));
	const { archives, output } = options;
	const isSearched = archives !== undefined && !isGiven(archives, given);
	const { isCopyAt } = await import("../deliver/stick/copy-at.ts");
	const { downloadsIn } = await import("./downloads-in.ts");
	const others = [...named, ...(isSearched ? await downloadsIn(searched).catch(() => []) : [])];
	const site = output && String(output.parse(givenFor(output, given), folder));
	await assertLogApart(path, site, others, isCopyAt);
	const log = openLog(path, others);
	const flags = Object.values(options).flatMap((option) => (isGiven(option, given) ? option.flag : []));
	const { platform, arch, versions } = process;
	log.write(`\n${new Date().toISOString()} vitrine ${version()}, Node.js ${versions.node}, ${platform} ${arch}`);
	log.write(`Command: ${[name, ...flags].join(" ")}`);
	return log;
}

/** The files and folders that an option names. */
function placesIn({ lasting }: OptionEntry, value: unknown, folder: string): readonly string[] {
	if (lasting === undefined) return [];
	return [value]
		.flat()
		.flatMap((one) => (typeof one === "string" ? [lasting(one, folder)] : []))
		.filter(isAbsolute);
}
