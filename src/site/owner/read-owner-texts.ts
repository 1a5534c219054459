import { lstatSync } from "node:fs";
import { basename } from "node:path";
import { lineOf } from "../../languages/problems/lists.ts";
import { BuildError, errorCode } from "../../model/problem.ts";
import { projectOf } from "../../output/project.ts";
import { decodeOwnerText, readOwnerFile } from "../../select/owner-text.ts";
import { readAbout } from "./about.ts";
import { readCollections, readPinned } from "./lists.ts";
import { LineUnknown } from "./named.ts";
import { readNotes } from "./notes.ts";
import type { OwnerTexts } from "./owner-texts.ts";

/** Bytes; far more than anybody writes by hand. */
const LARGEST = 4 * 2 ** 20;

/** Reads what the owner wrote beside the site at `output`. Throws a BuildError for a file or a line that is not understood. */
export async function readOwnerTexts(output: string): Promise<OwnerTexts> {
	const { pinned, collections, about, notes } = projectOf(output);
	return {
		pinned: await parsed(pinned, readPinned),
		collections: await parsed(collections, readCollections),
		about: await parsed(about, readAbout),
		notes: await parsed(notes, readNotes),
	};
}

async function parsed<T>(path: string, parse: (text: string, file: string) => T): Promise<T> {
	const name = basename(path);
	const bytes = await readOwnerFile(path).catch((cause: unknown) => {
		// A dangling symbolic link is a file that cannot be read.
		const isThere = errorCode(cause) !== "ENOENT" || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
		if (!isThere) return Buffer.alloc(0);
		throw new BuildError("ownerFileUnreadable", { name }, { where: path, cause });
	});
	const text = bytes.length > LARGEST ? undefined : decodeOwnerText(bytes);
	if (text === undefined) throw new BuildError("ownerFileUnreadable", { name }, { where: path });
	try {
		return parse(text, name);
	} catch (cause) {
		if (!(cause instanceof LineUnknown)) throw cause;
		const { line, typed, advice } = cause;
		throw new BuildError("ownerLineUnknown", { name, line: typed, advice }, { where: lineOf(path, line), cause });
	}
}
