import { lstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { BuildError } from "../model/problem.ts";
import { writeFileAtomic } from "./atomic-write.ts";
import { assertEdition, type Edition } from "./edition.ts";
import { hashFile } from "./file-bytes.ts";
import { MANIFEST, type Manifest, type ManifestFile, manifestText, readManifest } from "./manifest.ts";
import { assertNoForeignFiles, foreignFilesIn, NO_DIGEST } from "./ownership.ts";
import { assertOwnProjectFiles, cacheOf, projectOf } from "./project.ts";
import { readSealedJson } from "./sealed-json.ts";
import { walkTree } from "./tree.ts";
import { assertNoWholeDisk } from "./whole-disk.ts";
import { assertWorkspace } from "./workspace.ts";

/**
 * Throws a BuildError when a site at `output` would cost something that is not ours: in its place, in it, or beside it; or
 * something that is no site. Changes nothing.
 */
export async function assertWritableOutput(output: string, edition: Edition = "site"): Promise<void> {
	const found = lstatSync(output, { throwIfNoEntry: false });
	if (found !== undefined && !found.isDirectory()) {
		throw new BuildError(found.isSymbolicLink() ? "outputIsLink" : "outputIsNoFolder", {}, { where: output });
	}
	await assertNoWholeDisk(output);
	await assertEdition(output, edition);
	assertNoForeignFiles(await foreignFilesIn(output, await currentManifest(output)), "outputForeign", output);
	await assertOwnProjectFiles(output);
	await assertWorkspace(projectOf(output).building);
}

/** The manifest of the site at `output`; undefined when no site of ours is there. */
export async function currentManifest(output: string): Promise<Manifest | undefined> {
	return (await readManifest(output)) ?? (await legacyManifest(output));
}

/** A site of version 0.1.0 has no manifest, but a list beside it, without digests, that was written after it. */
async function legacyManifest(output: string): Promise<Manifest | undefined> {
	const lastRun = cacheOf(output, "lastRun");
	const stored = await readSealedJson(lastRun);
	if (!isRecord(stored) || !Array.isArray(stored["files"])) return undefined;
	const pairs: readonly unknown[] = stored["files"];
	const files = new Map<string, ManifestFile>();
	for (const pair of pairs) {
		const [path, size]: readonly unknown[] = Array.isArray(pair) ? pair : [];
		if (typeof path === "string" && typeof size === "number") files.set(path, { digest: "", size });
	}
	return { files, since: (await stat(lastRun)).mtimeMs, isJournal: false };
}

/** Writes the manifest of a site of version 0.1.0, in which a file that seems to be changed since has a digest that no file has. */
export async function adoptLegacySite(output: string): Promise<void> {
	if ((await readManifest(output)) !== undefined) return;
	const legacy = await legacyManifest(output);
	const { files: present, folders } = walkTree(output);
	if (present.length + folders.length === 0) return;
	const files = new Map<string, ManifestFile>();
	for (const path of present) {
		const own = legacy?.files.get(path);
		if (legacy === undefined || own === undefined) continue;
		const { size, mtimeMs } = await stat(join(output, path));
		const isOurs = size === own.size && mtimeMs <= legacy.since;
		files.set(path, { digest: isOurs ? await hashFile(join(output, path)) : NO_DIGEST, size: own.size });
	}
	await writeFileAtomic(join(output, MANIFEST), manifestText(files));
}
