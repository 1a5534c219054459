import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { MANIFEST } from "./manifest.ts";
import { realPath } from "./separate-folders.ts";

/** What an output folder holds: the public site, or the private edition. One never takes the place of the other, nor lies in it. */
export type Edition = "site" | "private";

/** The file by which a folder is known as a private edition: nothing publishes a folder that has it. */
export const PRIVATE_MARKER = "PRIVATE.txt";
export const PRIVATE_HEADING = "vitrine private 1\n";

/** Throws a BuildError when an edition of the other kind is at `output`, or around it. */
export function assertEdition(output: string, edition: Edition): void {
	const there = editionAt(output);
	if (there !== undefined && there !== edition)
		throw new BuildError(there === "private" ? "outputIsPrivate" : "outputIsSite", {}, { where: output });
	for (let folder = dirname(realPath(output)); ; folder = dirname(folder)) {
		const around = editionAt(folder);
		if (around !== undefined && (around === "private" || edition === "private"))
			throw new BuildError(around === "private" ? "outputInPrivate" : "outputInSite", {}, { where: folder });
		if (dirname(folder) === folder) return;
	}
}

/** What a folder holds, by the files that this program writes into it. */
function editionAt(folder: string): Edition | undefined {
	if (isPrivateMarker(join(folder, PRIVATE_MARKER))) return "private";
	return [MANIFEST, ".nojekyll", "index.html"].every((name) => isFile(join(folder, name))) ? "site" : undefined;
}

/** Whether a file is the marker of a private edition, wherever it was copied to. */
export function isPrivateMarker(path: string): boolean {
	return isFile(path) && readFileSync(path, "utf8").startsWith(PRIVATE_HEADING);
}

function isFile(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
