import type { Plain } from "../languages/problems/message.ts";
import { walkTree } from "../output/tree.ts";
import type { Check } from "./check.ts";

export const onlyWritten: Check = {
	id: "files",
	passes: "The site has every file that was written for it, and no other",
	fails: "The site has not the files that were written for it",
};

/** The first file of a folder that was not written, or that was written and is missing. */
export function firstStranger(
	folder: string,
	written: ReadonlySet<string>,
): { readonly path: string; readonly finding: Plain } | undefined {
	const { files, others } = walkTree(folder);
	const present = new Set([...files, ...others]);
	for (const path of present) if (!written.has(path)) return { path, finding: "it belongs to no page" };
	for (const path of written) if (!present.has(path)) return { path, finding: "it was not written" };
	return undefined;
}
