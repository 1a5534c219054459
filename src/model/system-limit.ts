import { BuildError, errorCode } from "./problem.ts";

/** The error for a limit of the system, by the names that it gives it. */
const LIMITS = { EMFILE: "tooManyOpen", ENFILE: "tooManyOpen", EFBIG: "fileTooLarge" } as const;

function isLimit(code: string | undefined): code is keyof typeof LIMITS {
	return code !== undefined && Object.hasOwn(LIMITS, code);
}

/**
 * The error for a limit of the system, where that caused an error at whatever depth; undefined for any other. Open files are counted before
 * the system looks for one, so that the file that met the limit need not even be there. `where` is what was being written. Pure.
 */
export function limitIn(error: unknown, where?: string): BuildError | undefined {
	if (error instanceof BuildError && Object.values<string>(LIMITS).includes(error.code)) return error;
	const code = errorCode(error);
	if (isLimit(code)) return new BuildError(LIMITS[code], { error: code }, { where, cause: error });
	return error instanceof Error && error.cause !== undefined ? limitIn(error.cause, where) : undefined;
}
