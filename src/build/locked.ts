import { BuildError } from "../model/problem.ts";
import type { Options } from "../options/table.ts";
import { assertWritableOutput } from "../output/current-site.ts";
import { lockOutput } from "../output/lock.ts";
import { unwritable } from "../output/project.ts";
import { assertPhotoCopy } from "../photo-copy/photos.ts";

/** Works while no other build may write to the output. Throws a BuildError when nothing can be written there. */
export async function locked<T>({ output, photos }: Options, work: () => Promise<T>): Promise<T> {
	const lock = await lockOutput(output);
	try {
		await assertWritableOutput(output);
		if (photos !== undefined) await assertPhotoCopy(photos, output);
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
