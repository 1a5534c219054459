import { join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { hashFile } from "./file-bytes.ts";
import { MANIFEST } from "./manifest.ts";

/**
 * Reads a site or a private edition, of which a run may take the place meanwhile: then some files are of the one and some of the other,
 * and `assertUnchanged`, which is to be called when all are read, throws a BuildError. No lock: the folder may be on a disk that cannot
 * be written to.
 */
export async function whileUnchanged<T>(
	folder: string,
	work: (assertUnchanged: () => Promise<void>) => Promise<T>,
): Promise<T> {
	const manifest = () => hashFile(join(folder, MANIFEST)).catch(() => "none");
	const before = await manifest();
	const assertUnchanged = async () => {
		if ((await manifest()) !== before) throw new BuildError("siteReplaced", {}, { where: folder });
	};
	try {
		return await work(assertUnchanged);
	} catch (error) {
		// A file that is gone is no fault of the disk.
		await assertUnchanged();
		throw error;
	}
}
