import { inspect } from "node:util";
import { BuildError } from "../model/problem.ts";

/** An error as data, which another process can be sent. */
export interface ErrorData {
	readonly what: string;
	/** Undefined for an error that was not foreseen. */
	readonly problem: { readonly where: string | undefined; readonly hint: string | undefined } | undefined;
	/** The error with its stack and causes, when it is asked for. */
	readonly trace: string;
}

export function errorData(error: unknown, verbose: boolean): ErrorData {
	const { where, hint } = error instanceof BuildError ? error : {};
	return {
		what: error instanceof Error ? error.message : String(error),
		problem: error instanceof BuildError ? { where, hint } : undefined,
		trace: verbose ? inspect(error) : "",
	};
}

/** The error that became data. Inspecting it shows the trace that was sent. */
export function errorFrom({ what, problem, trace }: ErrorData): Error {
	const error = problem === undefined ? new Error(what) : new BuildError(what, problem);
	return Object.assign(error, { [inspect.custom]: () => trace });
}
