import type { Clause, Plain } from "../languages/problems/message.ts";
import { BuildError } from "../model/problem.ts";

/** A page, stylesheet or other text of the written site, and its path below the site. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** A named check of the written site, with a title for either outcome. */
export interface Check {
	readonly id: string;
	readonly passes: string;
	readonly fails: Plain;
}

/** A check of one text after the other. */
export interface TextCheck extends Check {
	/** What is wrong with a file; `site` has the paths of all files. */
	readonly findings: (file: TextFile, site: ReadonlySet<string>) => readonly Clause[];
}

/** Throws the BuildError of a check that found something in a file. */
export function fail({ fails }: Check, path: string, finding: Clause): never {
	throw new BuildError("checkFailed", { kind: fails, finding }, { where: path });
}

/** A finding with the private value redacted, because messages are shown to people who help. */
export function redacted(kind: Plain, value: string): Clause {
	const params = { kind, text: `${value.slice(0, 2)}…`, n: value.length };
	return { code: "it holds {kind} ({text}, {n} characters)", params };
}
