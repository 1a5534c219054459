import { BuildError, errorCode } from "./problem.ts";

/** The error for a limit of the system, by the names that it gives it. */
const LIMITS = { EMFILE: "tooManyOpen", ENFILE: "tooManyOpen" } as const;

function isLimit(code: string | undefined): code is keyof typeof LIMITS {
	return code !== undefined && Object.hasOwn(LIMITS, code);
}

/**
 * The error for a limit of the system, where that caused an error at whatever depth. It says nothing about the file that met it, which need
 * not even be there: the system counts open files before it looks. `where` is what was written. Undefined for any other error. Pure.
 */
export function limitIn(error: unknown, where?: string): BuildError | undefined {
	if (error instanceof BuildError && Object.values<string>(LIMITS).includes(error.code)) return error;
	const code = errorCode(error);
	if (isLimit(code)) return new BuildError(LIMITS[code], { error: code }, { where, cause: error });
	return error instanceof Error && error.cause !== undefined ? limitIn(error.cause, where) : undefined;
}
