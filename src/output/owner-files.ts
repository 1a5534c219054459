import { mkdir } from "node:fs/promises";
import { type OwnerFile, ownerFileTexts } from "../languages/problems/owner-files.ts";
import { createFileAtomic } from "./atomic-write.ts";
import { projectOf } from "./project.ts";

/**
 * Creates the owner's folder and, with an explanation in it, each of the owner's files that is not there. One that is there stays as
 * it is, whatever is in it.
 */
export async function createOwnerFiles(output: string, lang: string): Promise<void> {
	const project = projectOf(output);
	await mkdir(project.owner, { recursive: true });
	for (const [name, text] of Object.entries(ownerFileTexts(lang)) as [OwnerFile, string][]) {
		// Line ends that every editor of every system shows.
		await createFileAtomic(project[name], text.trimStart().replaceAll("\n", "\r\n"));
	}
}
