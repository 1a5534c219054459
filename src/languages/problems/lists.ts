import type { Reason } from "./de-reasons.ts";
import type { Clause, Message } from "./message.ts";

/** A clause with params. */
type Said = Message<Reason>;

/** A name as a clause. */
export function named(name: string): Said {
	return { code: "{name}", params: { name } };
}

/** Two clauses with "and" between them. */
export function joined(reason: Clause, also: Clause): Said {
	return { code: "{reason} and {also}", params: { reason, also } };
}

/** Names with "and" between them. */
export function allNamed([first = "", ...others]: readonly string[]): Said {
	return others.reduce((before, name) => joined(before, named(name)), named(first));
}

/** The first names with commas between them, and how many more there are. */
export function firstOf(names: readonly string[], most: number): Said {
	return andMore(named(names.slice(0, most).join(", ")), names.length - most);
}

/** How many more there are, if there are any. */
export function andMore(first: Said, n: number): Said {
	return n > 0 ? joined(first, { code: "{n} more", params: { n } }) : first;
}

/** The first clauses with semicolons between them, and how many more there are. */
export function firstNotes(all: readonly (Clause | Message)[], most: number): Said {
	const notes = all.slice(0, most);
	const n = all.length - most;
	return n > 0 ? { code: "{notes}; and {n} more", params: { notes, n } } : { code: "{notes}", params: { notes } };
}

/** A line of a file. */
export function lineOf(path: string, line: number): Said {
	return { code: "{path}, line {line}", params: { path, line: String(line) } };
}
