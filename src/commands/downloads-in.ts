import { findDownloads } from "../download/open/find.ts";
import { BuildError, errorCode } from "../model/problem.ts";

/** The downloads in a folder. Throws a BuildError where there are none, and for a folder that is gone or may not be read. */
export async function downloadsIn(folder: string): Promise<readonly string[]> {
	const found = await findDownloads(folder).catch((cause: unknown) => {
		const code = errorCode(cause);
		if (code === undefined || code === "ENOENT" || code === "ENOTDIR") return [];
		throw new BuildError("pathUnreadable", { error: code }, { where: folder, cause });
	});
	if (found.length === 0) throw new BuildError("noDownloadHere", {}, { where: folder });
	return found;
}
