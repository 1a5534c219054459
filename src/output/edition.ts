import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";
import { readPart } from "./file-bytes.ts";
import { MANIFEST, namesPrivateMarker, PRIVATE_MARKER } from "./manifest.ts";
import { realPath } from "./separate-folders.ts";

/** What an output folder holds: the public site, or the private edition. One never takes the place of the other, nor lies in it. */
export type Edition = "site" | "private";

/** First line of the marker of a private edition. */
export const PRIVATE_HEADING = "vitrine private 1\n";

/** Throws a BuildError when an edition of the other kind is at `output`, or around it. */
export async function assertEdition(output: string, edition: Edition): Promise<void> {
	const there = await editionAt(output);
	if (there !== undefined && there !== edition)
		throw new BuildError(there === "private" ? "outputIsPrivate" : "outputIsSite", {}, { where: output });
	for (const folder of withThoseAbove(dirname(realPath(output)))) {
		const around = await editionAt(folder);
		if (around === "private") throw new BuildError("outputInPrivate", {}, { where: folder });
		// The files beside the output, which are for the owner alone, would be published with the site around it.
		if (around === "site")
			throw new BuildError(edition === "private" ? "outputInSite" : "siteInSite", {}, { where: folder });
	}
}

/** Throws a BuildError where a private copy would lie in any site, with which it could be published, or in a private edition. */
export async function assertOutsideEditions(copy: string): Promise<void> {
	for (const folder of withThoseAbove(realPath(copy)))
		if ((await editionAt(folder)) !== undefined) throw new BuildError("copyInSite", {}, { where: folder });
}

function* withThoseAbove(path: string): Generator<string> {
	for (let folder = path; ; folder = dirname(folder)) {
		yield folder;
		if (dirname(folder) === folder) return;
	}
}

/** What a folder holds, by the files that this program writes into it. */
export async function editionAt(folder: string): Promise<Edition | undefined> {
	if (await isPrivateMarker(join(folder, PRIVATE_MARKER))) return "private";
	if (isFile(join(folder, MANIFEST)) && (await namesPrivateMarker(join(folder, MANIFEST)))) return "private";
	return [MANIFEST, ".nojekyll", "index.html"].every((name) => isFile(join(folder, name))) ? "site" : undefined;
}

/**
 * Whether these files, such as those of a ZIP, are a private edition and nothing else. A folder with a download may hold one as well.
 */
export function isEditionAlone(paths: readonly string[]): boolean {
	const marker = paths.find((path) => path === PRIVATE_MARKER || path.endsWith(`/${PRIVATE_MARKER}`));
	if (marker === undefined) return false;
	const folder = marker.slice(0, -PRIVATE_MARKER.length);
	return paths.includes(`${folder}private.css`) && paths.every((path) => path.startsWith(folder));
}

/** Whether a file is the marker of a private edition, wherever it was copied to. */
export async function isPrivateMarker(path: string): Promise<boolean> {
	return isFile(path) && (await readPart(path, 0, PRIVATE_HEADING.length)).toString("latin1") === PRIVATE_HEADING;
}

function isFile(path: string): boolean {
	try {
		return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
	} catch (error) {
		// What is no folder has no files in it.
		if (errorCode(error) === "ENOTDIR") return false;
		throw error;
	}
}
