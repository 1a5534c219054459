import { lstat, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";

/**
 * Throws a BuildError where the output is a whole disk: a drive of Windows, or the folder as which a stick is shown. No system lets
 * another folder take its place, and what lies beside it is not on it.
 */
export async function assertNoWholeDisk(output: string): Promise<void> {
	const above = dirname(output);
	// Of what cannot be asked for, whoever writes there says why.
	const [found, parent] = await Promise.all([lstat(output), stat(above)].map((asked) => asked.catch(() => undefined)));
	// Windows has drives, and numbers that differ where a folder leads elsewhere.
	const isMounted =
		process.platform !== "win32" && found?.isDirectory() === true && parent !== undefined && found.dev !== parent.dev;
	if (above === output || isMounted) throw wholeDisk(output);
}

/** The error for an output that is a whole disk. */
export function wholeDisk(output: string, cause?: unknown): BuildError {
	return new BuildError("outputIsDisk", { path: join(output, "vitrine") }, { where: output, cause });
}
