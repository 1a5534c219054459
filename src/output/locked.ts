import { BuildError } from "../model/problem.ts";
import { lockOutput } from "./lock.ts";
import { unwritable } from "./project.ts";

/** Works while nothing else may write to the output. Throws a BuildError when nothing can be written there. */
export async function lockedOutput<T>(output: string, work: () => Promise<T>): Promise<T> {
	const lock = await lockOutput(output);
	try {
		return await work();
	} catch (error) {
		throw isOfTheSystem(error) ? unwritable(output, error) : error;
	} finally {
		await lock.release();
	}
}

/** Of a write: what cannot be read of a download costs that file alone, long before. */
function isOfTheSystem(error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof BuildError) return false;
	return ("code" in error && /^E[A-Z]+$/.test(String(error.code))) || /no space left/i.test(error.message);
}
