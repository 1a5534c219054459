import { BuildError, errorCode } from "../model/problem.ts";
import { limitIn } from "../model/system-limit.ts";
import { lockOutput } from "./lock.ts";
import { isOfProject, unwritable } from "./project.ts";
import { isWithin } from "./separate-folders.ts";
import { assertNoWholeDisk } from "./whole-disk.ts";

/** Works while nothing else may write to the output. Throws a BuildError when nothing can be written there. */
export async function lockedOutput<T>(output: string, work: () => Promise<T>): Promise<T> {
	// The lock would lie beside it.
	await assertNoWholeDisk(output);
	const lock = await lockOutput(output);
	try {
		return await work();
	} catch (error) {
		throw limitIn(error, output) ?? (isRefusedIn(output, error) ? unwritable(output, error) : error);
	} finally {
		await lock.release();
	}
}

/**
 * Whether the system refused to write into a folder, a file of its project or a folder on the way to it. An error that names another
 * file, such as one of this program, is not about the folder; what cannot be read of a download costs that file alone, long before.
 */
export function isRefusedIn(folder: string, error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof BuildError) return false;
	if (/no space left/i.test(error.message)) return true;
	const named = [Reflect.get(error, "path"), Reflect.get(error, "dest")].filter((path) => typeof path === "string");
	const isNear = (path: string) => isOfProject(folder, path) || isWithin(path, folder);
	return errorCode(error) !== undefined && (named.length === 0 || named.some(isNear));
}
