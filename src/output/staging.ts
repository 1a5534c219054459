import { copyFile, link, lstat, readFile, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";
import { createWhole, renameWithRetry, writeAtomic, writeFileAtomic } from "./atomic-write.ts";
import { adoptLegacySite, assertWritableOutput, currentManifest } from "./current-site.ts";
import type { Edition } from "./edition.ts";
import { createFromPieces, hashBytes, hashFile } from "./file-bytes.ts";
import { makeFolder } from "./make-folder.ts";
import { MANIFEST, type ManifestFile, manifestText, readManifest } from "./manifest.ts";
import { isAsWritten, removeOwnFile } from "./ownership.ts";
import { openCacheFolder, projectOf, unwritable } from "./project.ts";
import { isFolder, takePlace } from "./take-place.ts";
import { walkTree } from "./tree.ts";
import { FORMER, openWorkspace, removeFormer, removeWorkspace, type Workspace } from "./workspace.ts";

/** The bytes of a file, or what makes one under a temporary name. */
export type Content = Uint8Array | ((temporary: string) => Promise<void>);

/**
 * The staging folder, in which a site is written before it takes the place of the current one. A build that is killed leaves
 * it, and the next one goes on with what is whole in it. Unchanged files of the current site are hard-linked into it, or
 * copied where the disk has no links.
 */
export interface Staging {
	readonly folder: string;
	/**
	 * True when the file is there, or could be taken from the current site; with this digest, where one is given. Paths are below the
	 * site, with slashes.
	 */
	has(path: string, digest?: string): Promise<boolean>;
	/** Names files that will be written in the journal, which is a third of the calls that a small file costs. */
	announce(paths: readonly string[]): void;
	/** Writes a file atomically. Returns its size in bytes. */
	write(path: string, content: Content): Promise<number>;
	/** Writes a text, or links to the file of the current site where that has the same text in the same place. */
	writeText(path: string, text: string): Promise<void>;
	/** The same for a text that is too long to be held: its pieces are made while it is written. */
	writePieces(path: string, pieces: Iterable<string>): Promise<void>;
	/** A path for a temporary file, outside of what will be published, which the caller may read and delete. */
	scratch(name: string): Promise<string>;
	/** Removes every file that is not in the set, and folders that are empty then. */
	prune(keep: ReadonlySet<string>): Promise<void>;
	/** Replaces the current site with the finished one. Returns the backups of its files that somebody had changed. */
	publish(): Promise<readonly string[]>;
}

/** Opens the staging folder for `output`. Throws a BuildError when nothing can be written there, or something foreign is there. */
export async function openStaging(output: string, edition: Edition = "site"): Promise<Staging> {
	const { building, former, lastRun, changed } = projectOf(output);
	const site = join(building, "site");
	await assertWritableOutput(output, edition);
	const workspace = await recover(output);
	const current = await currentManifest(output);
	const inSite = (path: string) => join(site, path);
	const inOutput = (path: string) => join(output, path);
	const folders = new Set<string>();
	const finished = new Map<string, ManifestFile>();
	const backups: string[] = [];
	const remove = async (path: string) => {
		if (!(await isFile(inSite(path)))) return;
		const backup = await removeOwnFile(inSite(path), `site/${path}`, workspace.manifest, changed);
		if (backup !== undefined) backups.push(backup);
	};
	const begin = async (path: string) => {
		// A killed build may have finished it, and somebody changed it since.
		if (workspace.manifest.files.get(`site/${path}`) !== undefined && !finished.has(path)) await remove(path);
		const folder = dirname(inSite(path));
		if (!folders.has(folder)) await makeFolder(folder);
		folders.add(folder);
		const { files } = workspace.manifest;
		const isNamed = files.has(`site/${path}`) && files.get(`site/${path}`) === undefined;
		if (!isNamed) workspace.begin(`site/${path}`);
	};
	const finish = (path: string, file: ManifestFile) => {
		workspace.finish(`site/${path}`, file);
		finished.set(path, file);
	};
	return {
		folder: site,
		has: async (path, digest) => {
			const isWanted = (file: ManifestFile) => digest === undefined || file.digest === digest;
			const done = finished.get(path);
			if (done !== undefined) return isWanted(done);
			const left = workspace.manifest.files.get(`site/${path}`);
			if (left !== undefined && isWanted(left) && (await isAsWritten(inSite(path), left))) {
				finished.set(path, left);
				return true;
			}
			const own = current?.files.get(path);
			if (current === undefined || own === undefined || !isWanted(own)) return false;
			if (!(await isAsWritten(inOutput(path), own, current.since))) return false;
			await begin(path);
			if (!(await hardLink(inOutput(path), inSite(path)))) {
				await writeAtomic(inSite(path), (temporary) => copyFile(inOutput(path), temporary));
			}
			// The list of version 0.1.0 has no digests.
			finish(path, own.digest === "" ? await manifestFileOf(inSite(path)) : own);
			return true;
		},
		announce: (paths) => {
			// What a killed build has finished is looked at first, when its turn comes.
			workspace.beginAll(paths.map((path) => `site/${path}`).filter((path) => !workspace.manifest.files.has(path)));
		},
		write: async (path, content) => {
			await begin(path);
			const isMade = typeof content === "function";
			const make = isMade ? content : (temporary: string) => createWhole(temporary, content);
			const size = await writeAtomic(inSite(path), make);
			finish(path, { digest: isMade ? await hashFile(inSite(path)) : hashBytes(content), size });
			return size;
		},
		writeText: async (path, text) => {
			await begin(path);
			const bytes = Buffer.from(text);
			finished.set(path, { digest: hashBytes(bytes), size: bytes.length });
			const before = current?.files.has(path) ? await readFile(inOutput(path)).catch(() => undefined) : undefined;
			if (before?.equals(bytes) && (await hardLink(inOutput(path), inSite(path)))) return;
			await writeNew(inSite(path), bytes);
		},
		writePieces: async (path, pieces) => {
			await begin(path);
			await rm(inSite(path), { force: true });
			const file = await createFromPieces(inSite(path), pieces);
			finished.set(path, file);
			const own = current?.files.get(path);
			if (own === undefined || own.digest !== file.digest || !(await isAsWritten(inOutput(path), own))) return;
			// In vain where the disk cannot link.
			await writeAtomic(inSite(path), (temporary) => link(inOutput(path), temporary)).catch(() => undefined);
		},
		scratch: async (name) => {
			workspace.begin(`scratch/${name}`);
			return join(building, "scratch", name);
		},
		prune: async (keep) => {
			const { files, folders: inner } = walkTree(site);
			for (const path of files) {
				if (keep.has(path)) continue;
				await remove(path);
				finished.delete(path);
			}
			for (const path of [...inner].reverse()) await rmdir(inSite(path)).catch(() => undefined);
		},
		publish: async () => {
			for (const path of walkTree(site).files)
				if (!finished.has(path)) finished.set(path, await manifestFileOf(inSite(path)));
			workspace.begin(`site/${MANIFEST}`);
			await writeFileAtomic(inSite(MANIFEST), manifestText(finished));
			// Minutes have passed since the output was checked.
			await assertWritableOutput(output, edition);
			await adoptLegacySite(output);
			await rm(lastRun, { force: true });
			workspace.begin(FORMER);
			await takePlace(site, output, former);
			return [...backups, ...(await removeWorkspace(building, { backup: changed, successor: output }))];
		},
	};
}

/** Finishes or undoes what a killed build has left, and creates the folders. */
async function recover(output: string): Promise<Workspace> {
	const { building, former, changed } = projectOf(output);
	try {
		await makeFolder(dirname(output));
		await openCacheFolder(output);
		const workspace = await openWorkspace(building);
		if (workspace.manifest.files.has(FORMER) && (await isFolder(former))) {
			const manifest = await readManifest(former);
			// Killed between the two renames of publish(), it left no site in place.
			if (!(await isFolder(output))) await renameWithRetry(former, output);
			else if (manifest !== undefined) {
				await removeFormer(former, manifest, { backup: changed, successor: output });
				// Its folders alone: the current site could not be moved there, minutes later.
				if (await isFolder(former)) throw new BuildError("formerStays", {}, { where: former });
			}
		}
		for (const path of walkTree(join(building, "scratch")).files) await rm(join(building, "scratch", path));
		for (const name of ["site", "scratch"]) await makeFolder(join(building, name));
		return workspace;
	} catch (cause) {
		throw cause instanceof BuildError ? cause : unwritable(output, cause);
	}
}

/** Returns false where the disk cannot link. */
async function hardLink(from: string, to: string): Promise<boolean> {
	return link(from, to).then(
		() => true,
		() => false,
	);
}

/**
 * A killed build may have left a file of this name that is a link to one of the current site, so it is never written into.
 * No temporary name is needed, because nobody reads a file here before the whole folder is renamed.
 */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
	const write = () => createWhole(path, bytes);
	await write().catch(async (error: unknown) => {
		if (errorCode(error) !== "EEXIST") throw error;
		await rm(path);
		await write();
	});
}

async function manifestFileOf(path: string): Promise<ManifestFile> {
	return { digest: await hashFile(path), size: (await stat(path)).size };
}

async function isFile(path: string): Promise<boolean> {
	return (await lstat(path).catch(() => undefined))?.isFile() ?? false;
}
