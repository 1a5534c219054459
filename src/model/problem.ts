import type { Clause, ErrorCode, ErrorParams, Message, ProblemCode } from "../languages/problems/message.ts";
import { inEnglish, type Values } from "../languages/problems/owner-language.ts";

/**
 * One thing that went wrong or was set aside while the build went on. `languages/problems` has the sentences: what happened, and
 * what the owner can do about it.
 */
export type Problem<Code extends ProblemCode = ProblemCode> = Message<Code> & {
	/** The file, and the place in it, that this is about; empty where the sentence says it. */
	readonly where: string;
};

/**
 * Stops the program. Its code and params say in any language what is wrong and what to do next; `message` and `hint` are
 * in English. The command line shows it without a stack trace.
 */
export class BuildError<Code extends ErrorCode = ErrorCode> extends Error {
	override readonly name = "BuildError";
	readonly code: ErrorCode;
	readonly params: Values;
	/** The file, or the option, that this is about. */
	readonly place: string | Clause | undefined;
	readonly hint: string;

	constructor(code: Code, params: ErrorParams<Code>, at: { where?: string | Clause | undefined; cause?: unknown } = {}) {
		const { what, hint } = inEnglish.error(code, params);
		super(what, { cause: at.cause });
		this.code = code;
		this.params = params;
		this.place = at.where;
		this.hint = hint;
	}

	/** In English. */
	get where(): string | undefined {
		return this.place === undefined ? undefined : inEnglish.text(this.place);
	}
}

/** The system's short name for what went wrong, such as EACCES; undefined for an error that is not the system's. */
export function errorCode(error: unknown): string | undefined {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
	return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
