import { BuildError, errorCode } from "../model/problem.ts";
import { isRefusedIn } from "./locked.ts";

/** Writes one file in the place that `--to` names. Throws a BuildError where the system refuses that. */
export async function intoFile<T>(path: string, write: () => Promise<T>): Promise<T> {
	try {
		return await write();
	} catch (cause) {
		if (!isRefusedIn(path, cause)) throw cause;
		throw new BuildError("fileUnwritable", { error: errorCode(cause) ?? String(cause) }, { where: path, cause });
	}
}
