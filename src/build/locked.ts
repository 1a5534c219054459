import type { Options } from "../options/table.ts";
import { assertWritableOutput } from "../output/current-site.ts";
import { lockedOutput } from "../output/locked.ts";
import { assertPhotoCopy } from "../photo-copy/photos.ts";

/** Works while no other build may write to the output. Throws a BuildError when nothing can be written there. */
export function locked<T>({ output, photos }: Options, work: () => Promise<T>): Promise<T> {
	return lockedOutput(output, async () => {
		await assertWritableOutput(output);
		if (photos !== undefined) await assertPhotoCopy(photos, output);
		return work();
	});
}
