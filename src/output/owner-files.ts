import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type OwnerFile, ownerFileTexts } from "../languages/problems/owner-files.ts";
import type { Problem } from "../model/problem.ts";
import { createFileAtomic } from "./atomic-write.ts";
import { makeFolder } from "./make-folder.ts";
import { ownerFilesOf, projectOf } from "./project.ts";
import { realPath } from "./separate-folders.ts";

/**
 * Creates the owner's folder and, with an explanation in it, each of the owner's files that is not there. One that is there stays as
 * it is, whatever is in it.
 */
export async function createOwnerFiles(output: string, lang: string): Promise<void> {
	const project = projectOf(output);
	await makeFolder(project.owner);
	for (const [name, text] of Object.entries(ownerFileTexts(lang)) as [OwnerFile, string][]) {
		// Line ends that every editor of every system shows.
		const explained = text.trimStart().replaceAll("\n", "\r\n");
		// By the mark a spreadsheet knows the encoding.
		await createFileAtomic(project[name], project[name].endsWith(".csv") ? `\ufeff${explained}` : explained);
	}
}

/** Of systems, editors and spreadsheets, and copies that somebody keeps. */
const OF_OTHERS = /^(?:\.|~|desktop\.ini$|thumbs\.db$)|(?:~|\.(?:bak|part|tmp))$/i;

/** A problem for each file in the owner's folder that no build reads, so that a misspelt name is not overlooked. */
export async function unreadOwnerFiles(output: string): Promise<readonly Problem[]> {
	const { owner } = projectOf(output);
	const read = ownerFilesOf(output).map((path) => basename(path));
	const names = (await readdir(owner).catch((): string[] => [])).filter((name) => !OF_OTHERS.test(name));
	const ours = read.filter((one) => !one.startsWith(`${basename(output)}.`)).join(", ");
	// A disk that ignores case reads Hide.txt as well, and says how it is written there.
	const known = new Set([...read, ...read.map((name) => basename(realPath(join(owner, name))))]);
	return names
		.filter((name) => !known.has(name))
		.map((name) => ({
			code: "ownerFileUnknown",
			params: { names: ours, path: join(owner, name) },
			where: "",
		}));
}
