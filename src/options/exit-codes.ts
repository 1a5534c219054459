import type { ErrorCode } from "../languages/problems/message.ts";

/** How a command ended; `missing`: what was asked for is done, but for things of the download that could not be shown. */
export type Outcome = "done" | "failed" | "usage" | "missing";

/** The exit code of every outcome, and when a command has it. A command that a signal ended has 128 and the number of the signal. */
export const EXIT_CODES: Readonly<Record<Outcome, { readonly code: number; readonly meaning: string }>> = {
	done: { code: 0, meaning: "Done. Also when nothing had to be done, and for every run of `sample` that is done." },
	failed: {
		code: 1,
		meaning:
			"Failed: what was built before is as it was, unless the photo copy alone failed; `check`, and `build` with `--target`: it does not fit; `verify`: files are damaged or missing; `--json`: the receipt could not be written.",
	},
	usage: { code: 2, meaning: "What was typed is not understood; nothing was begun." },
	missing: {
		code: 3,
		meaning:
			"Done (`build`, `private`), but something of the download is not in it: missing there, damaged, not understood, set aside, or in an index that is not known yet. What you left out yourself does not count, nor what only lay beside the download: a website that was built there, or a ZIP from Facebook.",
	},
};

/** Errors of what was typed, which show without a look at any download or site. */
const OF_USAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	...(["valueUnknown", "optionsKeptByNpm", "wordUnknown", "noDayBetween", "nothingChosen", "stickUnnamed"] as const),
	...(["logInside", "logForeign", "nothingToRepeat"] as const),
]);

export function isOfUsage(code: ErrorCode): boolean {
	return OF_USAGE.has(code);
}
