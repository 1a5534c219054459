import type { OwnerLanguage } from "../languages/problems/owner-language.ts";
import { BuildError } from "../model/problem.ts";
import { EXIT_CODES, isOfUsage, type Outcome } from "../options/exit-codes.ts";
import { printableLine } from "../terminal/escape-controls.ts";
import { Cancelled } from "../terminal/signals.ts";
import type { Ended } from "./terminal.ts";

/** An error in words: what went wrong, where, and what to do about it. */
export interface ErrorWords {
	/** Null for an error that was not foreseen. */
	readonly code: string | null;
	readonly what: string;
	readonly where: string | null;
	readonly hint: string;
}

/** An error as the command line says it. */
export function errorWords(error: unknown, { error: say, say: words }: OwnerLanguage): ErrorWords {
	if (error instanceof BuildError) {
		const { what, where, hint } = say(error);
		const place = where === undefined ? null : printableLine(where);
		return { code: error.code, what: printableLine(what), where: place, hint };
	}
	const message = printableLine(error instanceof Error ? error.message : String(error));
	if (error instanceof Cancelled) return { code: "ended", what: message, where: null, hint: words("ended") };
	return { code: null, what: message, where: null, hint: words("unforeseenHint") };
}

export function outcomeOf(error: unknown): Outcome {
	return error instanceof BuildError && isOfUsage(error.code) ? "usage" : "failed";
}

/** What `--json` prints: how a command ended, with its own receipt or the error that stopped it. */
export function receiptOf(command: string | null, ended: Ended): object;
export function receiptOf(command: string | null, outcome: Outcome, error: ErrorWords, exitCode?: number): object;
export function receiptOf(
	command: string | null,
	ended: Ended | Outcome,
	error: ErrorWords | null = null,
	exitCode = EXIT_CODES[typeof ended === "string" ? ended : ended.is].code,
): object {
	const outcome = typeof ended === "string" ? ended : ended.is;
	const result = typeof ended === "string" ? null : ended.receipt;
	return { format: "vitrine-receipt", version: 1, command, outcome, exitCode, error, result };
}
