import { isAbsolute } from "node:path";
import { version } from "../model/home.ts";
import { givenFor, isGiven, type OptionEntry } from "../options/option.ts";
import { assertLogApart, type LogFile, openLog } from "../output/log-file.ts";
import type { TypedCommand } from "./terminal.ts";

/** Folders and files that a run reads or writes besides its output. */
const PLACES = ["archives", "photos", "to"] as const;

/**
 * Opens the log of a command, and begins it with what a report of a fault needs: versions, and the options without their values, among
 * which are names of people. Throws a BuildError for a place where no log may be.
 */
export async function logOf(path: string, { name, entry, given, folder }: TypedCommand): Promise<LogFile> {
	const { options } = entry;
	const parsed = (option: OptionEntry | undefined): readonly string[] => {
		const value = option === undefined ? undefined : option.parse(givenFor(option, given), folder);
		return [value].flat().flatMap((one) => (typeof one === "string" && isAbsolute(one) ? [one] : []));
	};
	const named = PLACES.flatMap((place) => parsed(options[place]));
	const isSearched = options["archives"] !== undefined && parsed(options["archives"]).length === 0;
	const { findDownloads } = await import("../download/open/find.ts");
	const found = isSearched ? await findDownloads(folder) : [];
	await assertLogApart(path, parsed(options["output"])[0], [...named, ...found]);
	const log = openLog(path);
	const flags = Object.values(options).flatMap((option) => (isGiven(option, given) ? option.flag : []));
	const { platform, arch, versions } = process;
	log.write(`\n${new Date().toISOString()} vitrine ${version()}, Node.js ${versions.node}, ${platform} ${arch}`);
	log.write(`Command: ${[name, ...flags].join(" ")}`);
	return log;
}
