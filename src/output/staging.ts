import { copyFile, link, lstat, mkdir, open, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { makeWhole, renameHeld, writeWhole } from "./atomic-write.ts";
import { hashBytes, hashFile } from "./hash.ts";
import { MARK, markText, type OwnFile, readMark } from "./own-list.ts";
import { discardOwn, isAsWritten, removeOwn, seemsAsWritten } from "./ownership.ts";
import { adopt, assertWritableOutput, presentSite } from "./present.ts";
import { projectFiles, unwritable } from "./project.ts";
import { survey } from "./survey.ts";
import { FORMER, openWorkspace, removeWorkspace, type Workspace } from "./workspace.ts";

export { projectFiles, unwritable };

/**
 * The folder in which a site is made before it takes the place of the old one. A build that is killed leaves it, and the
 * next one goes on with what is whole in it; finished media of the present site are taken over without copying where the
 * disk can link.
 */
export interface Staging {
	readonly folder: string;
	/** True when the file is there, or could be taken over from the present site. Paths are below the site, with slashes. */
	has(path: string): Promise<boolean>;
	/** Makes a file whole; answers its size in bytes. */
	write(path: string, make: (temporary: string) => Promise<void>): Promise<number>;
	/** Writes a text; where the present site says the same in the same place, its file is taken over and nothing is written. */
	writeText(path: string, text: string): Promise<void>;
	/** A path for a temporary file, outside of what will be published. */
	scratch(name: string): Promise<string>;
	/** The first bytes of a scratch file. */
	head(path: string, length: number): Promise<Buffer>;
	discard(path: string): Promise<void>;
	/** Removes every file that is not in the set, and folders that are empty then. */
	prune(keep: ReadonlySet<string>): Promise<void>;
	/** Puts the finished site in the place of the present one. Answers where files of that are kept which somebody had changed. */
	publish(): Promise<readonly string[]>;
}

/** Opens the staging folder for `output`. Throws a BuildError when nothing can be written there, or something else lies there. */
export async function openStaging(output: string): Promise<Staging> {
	const { building, former, lastRun, changed } = projectFiles(output);
	const site = join(building, "site");
	await assertWritableOutput(output);
	const workspace = await started(output);
	const present = await presentSite(output);
	const inSite = (path: string) => join(site, ...path.split("/"));
	const inOutput = (path: string) => join(output, ...path.split("/"));
	const folders = new Set<string>();
	/** What is whole in the new site. */
	const whole = new Map<string, OwnFile>();
	const kept: string[] = [];
	const discard = async (path: string) => {
		if (!(await isFile(inSite(path)))) return;
		for (const place of await discardOwn(inSite(path), `site/${path}`, workspace.own, changed)) kept.push(place);
	};
	const begin = async (path: string) => {
		// A killed build may have finished it, and somebody changed it since.
		if (workspace.own.files.get(`site/${path}`) !== undefined && !whole.has(path)) await discard(path);
		const folder = dirname(inSite(path));
		if (!folders.has(folder)) await mkdir(folder, { recursive: true });
		folders.add(folder);
		workspace.begin(`site/${path}`);
	};
	const finish = (path: string, file: OwnFile) => {
		workspace.finish(`site/${path}`, file);
		whole.set(path, file);
	};
	return {
		folder: site,
		has: async (path) => {
			if (whole.has(path)) return true;
			const left = workspace.own.files.get(`site/${path}`);
			if (left !== undefined && (await isAsWritten(inSite(path), left))) {
				whole.set(path, left);
				return true;
			}
			const own = present.files.get(path);
			if (own === undefined || !(await seemsAsWritten(inOutput(path), own, present.since))) return false;
			await begin(path);
			if (!(await linked(inOutput(path), inSite(path)))) {
				await makeWhole(inSite(path), (temporary) => copyFile(inOutput(path), temporary));
			}
			finish(path, own.digest === "" ? await factsOf(inSite(path)) : own);
			return true;
		},
		write: async (path, make) => {
			await begin(path);
			const size = await makeWhole(inSite(path), make);
			finish(path, { digest: await hashFile(inSite(path)), size });
			return size;
		},
		writeText: async (path, text) => {
			await begin(path);
			whole.set(path, { digest: hashBytes(text), size: Buffer.byteLength(text) });
			if (present.files.has(path) && (await says(inOutput(path), text)) && (await linked(inOutput(path), inSite(path))))
				return;
			await writeNew(inSite(path), text);
		},
		scratch: async (name) => {
			workspace.begin(`scratch/${name}`);
			return join(building, "scratch", name);
		},
		head: async (path, length) => {
			const file = await open(path, "r");
			try {
				const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
				return buffer.subarray(0, bytesRead);
			} finally {
				await file.close();
			}
		},
		discard: (path) => rm(path, { force: true }),
		prune: async (keep) => {
			const { files, folders: inner } = survey(site);
			for (const path of files) if (!keep.has(path)) await discard(path);
			for (const path of [...inner].reverse()) await rmdir(inSite(path)).catch(() => undefined);
		},
		publish: async () => {
			for (const path of survey(site).files) if (!whole.has(path)) whole.set(path, await factsOf(inSite(path)));
			workspace.begin(`site/${MARK}`);
			await writeWhole(inSite(MARK), markText(whole));
			// Minutes have passed since the folder was looked at.
			await assertWritableOutput(output);
			await adopt(output);
			await rm(lastRun, { force: true });
			workspace.begin(FORMER);
			if (await isFolder(output)) await makeRoom(output, former);
			await renameHeld(site, output);
			return [...kept, ...(await removeWorkspace(building, { aside: changed, heir: output }))];
		},
	};
}

/** Puts right what a killed build has left, and makes the folders. */
async function started(output: string): Promise<Workspace> {
	const { building, former, changed } = projectFiles(output);
	try {
		await mkdir(dirname(output), { recursive: true });
		const workspace = await openWorkspace(building);
		if (workspace.own.files.has(FORMER) && (await isFolder(former))) {
			const list = await readMark(former);
			// Killed between the two renames, it left no site in place.
			if (!(await isFolder(output))) await renameHeld(former, output);
			else if (list !== undefined) await removeOwn(former, list, { aside: changed, heir: output });
		}
		for (const path of survey(join(building, "scratch")).files) await rm(join(building, "scratch", path));
		for (const name of ["site", "scratch"]) await mkdir(join(building, name), { recursive: true });
		return workspace;
	} catch (cause) {
		throw cause instanceof BuildError ? cause : unwritable(output, cause);
	}
}

/** An empty folder may go; a site of ours is moved into the workspace. */
async function makeRoom(output: string, former: string): Promise<void> {
	if ((await readMark(output)) === undefined) await rmdir(output);
	else await renameHeld(output, former);
}

async function says(path: string, text: string): Promise<boolean> {
	const bytes = await readFile(path).catch(() => undefined);
	return bytes?.equals(Buffer.from(text)) ?? false;
}

async function linked(from: string, to: string): Promise<boolean> {
	return link(from, to).then(
		() => true,
		() => false,
	);
}

/**
 * A killed build may have left a file under this name that is a link to one of the present site: it is never written into.
 * No temporary name is needed, because nobody sees a file here before the whole folder gets its place.
 */
async function writeNew(path: string, text: string): Promise<void> {
	const write = () => writeFile(path, text, { flag: "wx" });
	await write().catch(async (error: unknown) => {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
		await rm(path);
		await write();
	});
}

async function factsOf(path: string): Promise<OwnFile> {
	return { digest: await hashFile(path), size: (await stat(path)).size };
}

async function isFile(path: string): Promise<boolean> {
	return (await lstat(path).catch(() => undefined))?.isFile() ?? false;
}

async function isFolder(path: string): Promise<boolean> {
	return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
}
