import { lstatSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { writeWhole } from "./atomic-write.ts";
import { hashBytes, hashFile } from "./hash.ts";
import { MARK, markText, type Own, type OwnFile, readMark } from "./own-list.ts";
import { assertNoStrangers, CHANGED, strangersIn } from "./ownership.ts";
import { assertOwnProjectFiles, projectFiles } from "./project.ts";
import { survey } from "./survey.ts";
import { assertWorkspace } from "./workspace.ts";

const NOTHING: Own = { files: new Map(), since: 0, grows: false };

/**
 * Throws a BuildError when a site at `output` would cost something that is not ours: in its place, in it, or beside it.
 * Changes nothing.
 */
export async function assertWritableOutput(output: string): Promise<void> {
	const found = lstatSync(output, { throwIfNoEntry: false });
	if (found !== undefined && !found.isDirectory()) {
		throw new BuildError(
			found.isSymbolicLink()
				? "The output is a link to something else, which was not made here"
				: "The output is no folder, but something that was not made here",
			{ where: output, hint: "Nothing was changed. Name a new or empty folder with --output." },
		);
	}
	assertNoStrangers(
		await strangersIn(output, await ownOf(output)),
		"The output folder holds something that was not made here",
		output,
		"Move that out of the folder, or name a new or empty folder with --output.",
	);
	await assertOwnProjectFiles(output);
	await assertWorkspace(projectFiles(output).building);
}

/** What of a site of ours lies at `output`. */
export async function presentSite(output: string): Promise<Own> {
	return (await ownOf(output)) ?? NOTHING;
}

async function ownOf(output: string): Promise<Own | undefined> {
	return (await readMark(output)) ?? (await olderSite(output));
}

/** A site of version 0.1.0 has no list in it, but one beside it, without digests, that was written after it. */
async function olderSite(output: string): Promise<Own | undefined> {
	const { lastRun } = projectFiles(output);
	const text = await readFile(lastRun, "utf8").catch(() => "");
	const body = text.slice(text.indexOf("\n") + 1);
	if (text.slice(0, 64) !== hashBytes(body)) return undefined;
	const stored: unknown = JSON.parse(body);
	if (typeof stored !== "object" || stored === null || !("files" in stored) || !Array.isArray(stored.files))
		return undefined;
	const pairs: readonly unknown[] = stored.files;
	const files = new Map<string, OwnFile>();
	for (const pair of pairs) {
		const [path, size]: readonly unknown[] = Array.isArray(pair) ? pair : [];
		if (typeof path === "string" && typeof size === "number") files.set(path, { digest: "", size });
	}
	return { files, since: (await stat(lastRun)).mtimeMs, grows: false };
}

/** Gives an older site its list, in which what does not seem to be as it was written has a digest that no file has. */
export async function adopt(output: string): Promise<void> {
	if ((await readMark(output)) !== undefined) return;
	const older = await olderSite(output);
	const { files: present, folders } = survey(output);
	if (present.length + folders.length === 0) return;
	const files = new Map<string, OwnFile>();
	for (const path of present) {
		const own = older?.files.get(path);
		if (older === undefined || own === undefined) continue;
		const { size, mtimeMs } = await stat(join(output, path));
		const isOurs = size === own.size && mtimeMs <= older.since;
		files.set(path, { digest: isOurs ? await hashFile(join(output, path)) : CHANGED, size: own.size });
	}
	await writeWhole(join(output, MARK), markText(files));
}
