import { type Reason, reasonsInGerman } from "./de-reasons.ts";
import type * as en from "./en.ts";
import type { NamesIn } from "./text.ts";

/** Why a file is refused, what a private text is: a clause inside of a sentence. One without params is its own text. */
export type Clause = Plain | Message<Reason>;
/** A reason that needs no params. */
export type Plain = { [R in Reason]: [NamesIn<R>] extends [never] ? R : never }[Reason];

export type ProblemCode = keyof typeof en.problems;

/** What is to be said, in whatever language: the code of its text, and what is filled into it. */
export type Message<Code extends ProblemCode | Reason = ProblemCode> = Code extends unknown
	? { readonly code: Code; readonly params: Params<Code extends ProblemCode ? (typeof en.problems)[Code] : Code> }
	: never;

/** The params of a text by the names in it. */
export type Params<T> = { readonly [Name in NamesIn<T>]: Param<Name> };

/** A param that is a clause has one of these names; it is translated, and a list of clauses is joined. */
export const CLAUSES: ReadonlySet<string> = new Set(["reason", "also", "kind", "notes"]);
const NUMBERS: ReadonlySet<string> = new Set(["n", "all"]);

/** By its name: a clause, a number, which is written as the language does, or a text, which stays as it is. */
type Param<Name> = Name extends "reason" | "also"
	? Clause | Message
	: Name extends "kind"
		? Plain
		: Name extends "notes"
			? readonly Clause[]
			: Name extends "n" | "all"
				? number
				: string;

/** Whether a value, such as one that was stored by another version, is a clause of today with all of its params. */
export function isClause(value: unknown): value is Clause {
	if (typeof value === "string") return isReason(value) && !value.includes("{");
	if (typeof value !== "object" || value === null || !("code" in value && "params" in value)) return false;
	const { code, params } = value;
	if (typeof code !== "string" || !isReason(code) || typeof params !== "object" || params === null) return false;
	const given = new Map<string, unknown>(Object.entries(params));
	return [...code.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => isParam(name, given.get(name)));
}

function isReason(code: string): code is Reason {
	return Object.hasOwn(reasonsInGerman, code);
}

function isParam(name: string, value: unknown): boolean {
	if (CLAUSES.has(name)) return isClause(value);
	return typeof value === (NUMBERS.has(name) ? "number" : "string");
}
