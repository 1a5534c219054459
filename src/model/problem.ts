/** One thing that went wrong or was set aside while the build went on. */
export interface Problem {
	/** What happened, in words a person who does not program understands. */
	readonly what: string;
	/** The file, and the place in it, that this is about. */
	readonly where: string;
	/** What the person can do about it, if anything. */
	readonly hint?: string;
}

/** Stops the build. Says what is wrong, where, and what to do next; the command line shows it without a stack trace. */
export class BuildError extends Error {
	override readonly name = "BuildError";
	readonly where: string | undefined;
	readonly hint: string | undefined;

	constructor(what: string, options: { where?: string | undefined; hint?: string | undefined; cause?: unknown } = {}) {
		super(what, { cause: options.cause });
		this.where = options.where;
		this.hint = options.hint;
	}
}

/** The system's short name for what went wrong, such as EACCES; undefined for an error that is not the system's. */
export function errorCode(error: unknown): string | undefined {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
	return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
