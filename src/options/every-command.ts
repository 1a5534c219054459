import { option, toggle } from "./option.ts";
import { path } from "./value-kinds.ts";

/** The options of every command: what it says, and where. */
export const EVERY = {
	quiet: toggle("--quiet", "Prints only what went wrong or needs your attention."),
	json: toggle(
		"--json",
		"Prints the receipt of the run as JSON, for programs, and nothing else on standard output; what people read goes to standard error.",
	),
	log: option(
		"--log",
		"<file>",
		"Also writes everything that the run says to this text file, with --quiet as well; a log that is already there is continued.",
		path,
	),
	version: toggle("--version", "Prints the version of Vitrine, and does nothing else."),
} as const;
