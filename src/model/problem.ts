import type { ErrorCode, ErrorParams, Message, Place, ProblemCode } from "../languages/problems/message.ts";
import { type ErrorMessage, inEnglish, type Values } from "../languages/problems/owner-language.ts";

/**
 * One thing that went wrong or was set aside while the build went on. `languages/problems` has the sentences: what happened, and
 * what the owner can do about it.
 */
export type Problem<Code extends ProblemCode = ProblemCode> = Message<Code> & {
	/** The file, and the place in it, that this is about; empty where the sentence says it. */
	readonly where: string;
};

/**
 * Stops the program. Its code and params say in any language what is wrong, where, and what to do next; `message`, `where` and
 * `hint` are that in English. The command line shows it without a stack trace.
 */
export class BuildError<Code extends ErrorCode = ErrorCode> extends Error implements ErrorMessage {
	override readonly name = "BuildError";
	readonly code: ErrorCode;
	readonly params: Values;
	readonly place: Place | undefined;
	readonly where: string | undefined;
	readonly hint: string;

	constructor(code: Code, params: ErrorParams<Code>, at: { where?: Place | undefined; cause?: unknown } = {}) {
		const { what, where, hint } = inEnglish.error({ code, params, place: at.where });
		super(what, { cause: at.cause });
		this.code = code;
		this.params = params;
		this.place = at.where;
		this.where = where;
		this.hint = hint;
	}
}

/** The system's short name for what went wrong, such as EACCES; undefined for an error that is not the system's. */
export function errorCode(error: unknown): string | undefined {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
	return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
