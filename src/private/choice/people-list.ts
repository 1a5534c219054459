import { resolve } from "node:path";
import { BuildError } from "../../model/problem.ts";
import { decodeOwnerText, linesOf, readOwnerFile } from "../../select/owner-text.ts";

/** Names as they were typed; in place of a text file its lines. Throws a BuildError for a file that cannot be read. */
export async function peopleIn(given: readonly string[], folder: string): Promise<readonly string[]> {
	const lists = await Promise.all(
		given.map(async (name) => (/\.txt$/i.test(name) ? await namesOf(resolve(folder, name)) : [name])),
	);
	return lists.flat();
}

async function namesOf(path: string): Promise<readonly string[]> {
	const bytes = await readOwnerFile(path).catch((cause: unknown) => {
		throw new BuildError("peopleListUnreadable", {}, { where: path, cause });
	});
	const text = decodeOwnerText(bytes);
	if (text === undefined) throw new BuildError("peopleListUnreadable", {}, { where: path });
	return linesOf(text)
		.map((line) => line.trim())
		.filter((line) => line !== "");
}
