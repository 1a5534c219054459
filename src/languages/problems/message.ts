import { type Reason, reasonsInGerman } from "./de-reasons.ts";
import * as en from "./en.ts";
import { errorHints } from "./error-hints-en.ts";
import { errors } from "./errors-en.ts";
import type { NamesIn, Text } from "./text.ts";

/** Why a file is refused, what a private text is: a clause inside of a sentence. One without params is its own text. */
export type Clause = Plain | Message<Reason>;
/** A reason that needs no params. */
export type Plain = { [R in Reason]: [NamesIn<R>] extends [never] ? R : never }[Reason];

export type ProblemCode = keyof typeof en.problems;
export type ErrorCode = keyof typeof errors;

/** What is to be said, in whatever language: the code of its text, and what is filled into it. */
export type Message<Code extends ProblemCode | Reason = ProblemCode> = Code extends unknown
	? { readonly code: Code; readonly params: Params<Code extends ProblemCode ? (typeof en.problems)[Code] : Code> }
	: never;

/** The params of a text by the names in it. */
export type Params<T> = { readonly [Name in NamesIn<T>]: Param<Name> };
/** The params of an error: those of its sentence and of its hint. */
export type ErrorParams<Code extends ErrorCode> = Params<(typeof errors)[Code] | (typeof errorHints)[Code]>;

/** Where an error is: the name of a file or an option, as it is, or a clause that is translated. */
export type Place = string | Message<Reason>;

/** A param that is a clause has one of these names; it is translated, and a list of clauses is joined. */
export const CLAUSES: ReadonlySet<string> = new Set(["reason", "also", "kind", "notes", "list", "advice", "finding"]);
/** A param that is a number of bytes, which is written in a larger unit. */
export const BYTES: ReadonlySet<string> = new Set(["bytes", "free"]);
const NUMBERS: ReadonlySet<string> = new Set(["n", "all", ...BYTES]);

/** By its name: a clause, a number, which is written as the language does, or a text, which stays as it is. */
type Param<Name> = Name extends "reason" | "also"
	? Clause | Message
	: Name extends "list" | "advice" | "finding"
		? Clause
		: Name extends "kind"
			? Plain
			: Name extends "notes"
				? readonly (Clause | Message)[]
				: Name extends "n" | "all" | "bytes" | "free"
					? number
					: string;

/** Whether a value, such as one that was stored by another version, is a clause of today with all of its params. */
export function isClause(value: unknown): value is Clause {
	if (typeof value === "string") return isReason(value) && !value.includes("{");
	return isMessage(value) && isReason(value.code) && hasParams(value.params, value.code);
}

export function isErrorCode(code: unknown): code is ErrorCode {
	return typeof code === "string" && Object.hasOwn(errors, code);
}

/** Whether a value that came from elsewhere has all params of an error. */
export function hasErrorParams<Code extends ErrorCode>(code: Code, params: unknown): params is ErrorParams<Code> {
	return hasParams(params, errors[code] + errorHints[code]);
}

export function isPlace(value: unknown): value is Place | undefined {
	return value === undefined || typeof value === "string" || isClause(value);
}

function isProblem(value: unknown): boolean {
	if (!isMessage(value) || !Object.hasOwn(en.problems, value.code)) return false;
	const text: Text = en.problems[value.code as ProblemCode];
	return hasParams(value.params, typeof text === "string" ? text : text.other);
}

function isMessage(value: unknown): value is { readonly code: string; readonly params: unknown } {
	return (
		typeof value === "object" &&
		value !== null &&
		"params" in value &&
		"code" in value &&
		typeof value.code === "string"
	);
}

function isReason(code: string): code is Reason {
	return Object.hasOwn(reasonsInGerman, code);
}

function hasParams(params: unknown, text: string): boolean {
	if (typeof params !== "object" || params === null) return false;
	const given = new Map<string, unknown>(Object.entries(params));
	return [...text.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => isParam(name, given.get(name)));
}

function isParam(name: string, value: unknown): boolean {
	if (name === "notes") return Array.isArray(value) && value.every((note) => isClause(note) || isProblem(note));
	if (name === "reason" || name === "also") return isClause(value) || isProblem(value);
	if (CLAUSES.has(name)) return isClause(value);
	return typeof value === (NUMBERS.has(name) ? "number" : "string");
}
