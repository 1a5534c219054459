import { inspect } from "node:util";
import { hasErrorParams, isErrorCode, isPlace } from "../languages/problems/message.ts";
import { BuildError } from "../model/problem.ts";

/** An error as data, which another process can be sent. */
export interface ErrorData {
	readonly what: string;
	/** Undefined for an error that was not foreseen. */
	readonly error: Pick<BuildError, "code" | "params" | "place"> | undefined;
	/** The error with its stack and causes, when it is asked for. */
	readonly trace: string;
}

export function errorData(error: unknown, verbose: boolean): ErrorData {
	const { code, params, place } = error instanceof BuildError ? error : {};
	return {
		what: error instanceof Error ? error.message : String(error),
		error: code === undefined || params === undefined ? undefined : { code, params, place },
		trace: verbose ? inspect(error) : "",
	};
}

/** The error that became data; one that was not foreseen where that is not what it claims. Inspecting it shows the trace that was sent. */
export function errorFrom({ what, error: sent, trace }: ErrorData): Error {
	const error = sent === undefined ? undefined : checked(sent);
	return Object.assign(error ?? new Error(what), { [inspect.custom]: () => trace });
}

function checked({ code, params, place: where }: Readonly<Record<"code" | "params" | "place", unknown>>) {
	if (!isErrorCode(code) || !hasErrorParams(code, params) || !isPlace(where)) return undefined;
	return new BuildError(code, params, { where });
}
