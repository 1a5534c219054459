import { lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";

/**
 * Throws a BuildError where the output is a whole disk: a drive of Windows, or the folder as which a stick is shown. No system lets
 * another folder take its place, and what lies beside it is not on it.
 */
export function assertNoWholeDisk(output: string): void {
	const above = dirname(output);
	const found = lstatSync(output, { throwIfNoEntry: false });
	const isRoot = above === output;
	if (isRoot || (found?.isDirectory() === true && found.dev !== statSync(above).dev)) throw wholeDisk(output);
}

/** The error for an output that is a whole disk. */
export function wholeDisk(output: string, cause?: unknown): BuildError {
	return new BuildError("outputIsDisk", { path: join(output, "vitrine") }, { where: output, cause });
}
