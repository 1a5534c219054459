import type { Clause } from "./message.ts";

/** A name as a clause. */
export function named(name: string): Clause {
	return { code: "{name}", params: { name } };
}

/** Clauses with "and" between them. */
export function joined(first: Clause, ...others: readonly Clause[]): Clause {
	return others.reduce((reason, also) => ({ code: "{reason} and {also}", params: { reason, also } }), first);
}

/** The first names with commas between them, and how many more there are. */
export function firstOf(names: readonly string[], most: number): Clause {
	const first = named(names.slice(0, most).join(", "));
	const n = names.length - most;
	return n > 0 ? joined(first, { code: "{n} more", params: { n } }) : first;
}

/** The first clauses with semicolons between them, and how many more there are. */
export function firstNotes(all: readonly Clause[], most: number): Clause {
	const notes = all.slice(0, most);
	const n = all.length - most;
	return n > 0 ? { code: "{notes}; and {n} more", params: { notes, n } } : { code: "{notes}", params: { notes } };
}
