import type { Message, ProblemCode } from "../languages/problems/message.ts";

/**
 * One thing that went wrong or was set aside while the build went on. `languages/problems` has the sentences: what happened, and
 * what the owner can do about it.
 */
export type Problem<Code extends ProblemCode = ProblemCode> = Message<Code> & {
	/** The file, and the place in it, that this is about; empty where the sentence says it. */
	readonly where: string;
};

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
