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
	readonly fails: string;
}

/** A check of one text after the other. */
export interface TextCheck extends Check {
	/** What is wrong with a file; `site` has the paths of all files. */
	readonly findings: (file: TextFile, site: ReadonlySet<string>) => readonly string[];
}

/** Throws the BuildError of a check that found something in a file. */
export function fail({ fails }: Check, path: string, finding: string): never {
	throw new BuildError(`A check of the finished site failed. ${fails}: ${finding}`, {
		where: path,
		hint: "The site that was there before is untouched. Please report this with the message above.",
	});
}

/** A finding with the private value redacted, because messages are shown to people who help. */
export function redacted(kind: string, value: string): string {
	return `it holds ${kind} (${value.slice(0, 2)}…, ${value.length} characters)`;
}
