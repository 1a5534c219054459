import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UNFINISHED } from "../../output/atomic-write.ts";
import { CHECKSUMS, parseChecksumFile } from "./checksums.ts";

/** The journal of an unfinished copy; proves to the next run what this one wrote. */
export const JOURNAL = `${CHECKSUMS}${UNFINISHED}`;

/** Whether a folder holds a copy of a site or of a private edition, also one that is not finished. */
export async function isCopyAt(folder: string): Promise<boolean> {
	return (await isCopyBy(join(folder, CHECKSUMS))) || (await isCopyBy(join(folder, JOURNAL)));
}

/** Lists of checksums lie in folders of others, too. Those of version 0.1.0 have no heading, but name the first page. */
async function isCopyBy(path: string): Promise<boolean> {
	const isFile = await lstat(path).then(
		(found) => found.isFile(),
		() => false,
	);
	const text = isFile ? await readFile(path, "utf8").catch(() => "") : "";
	const { state, checksums } = parseChecksumFile(text);
	return text !== "" && (state !== "unproved" || checksums.has("index.html"));
}
