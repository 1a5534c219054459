import { copyFile, link, mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BuildError } from "../problems.ts";
import { makeWhole, renameHeld, UNFINISHED } from "../write.ts";

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
	/** Puts the finished site in the place of the present one. */
	publish(): Promise<void>;
}

/** Where the parts of a build lie: all beside the output, none in it. */
export function besides(output: string) {
	return {
		building: `${output}.building`,
		former: `${output}.former`,
		ledger: `${output}.media.jsonl`,
		/** Fingerprints of the files of unpacked downloads. */
		fingerprints: `${output}.folders.json`,
		/** What the present site was made of. */
		lastRun: `${output}.last.json`,
		/** Tells that a build is at work. */
		lock: `${output}.lock`,
		/** Media that the leak check found clean. */
		checked: `${output}.checked.txt`,
		report: `${output}.report.txt`,
		alt: `${output}.alt.csv`,
		/** What the owner does not want to be shown. */
		hide: `${output}.hide.txt`,
	} as const;
}

/** What a site of ours always has, and what tells it from a folder that holds something else. */
const OWN = ["index.html", ".nojekyll"];

/** Opens the staging folder for `output`. Throws a BuildError when nothing can be written there, or something else lies there. */
export async function openStaging(output: string): Promise<Staging> {
	const { building, former, lastRun } = besides(output);
	const site = join(building, "site");
	try {
		await mkdir(dirname(output), { recursive: true });
		await recover(output, former);
		await mkdir(site, { recursive: true });
		await rm(join(building, "scratch"), { recursive: true, force: true });
		await mkdir(join(building, "scratch"));
	} catch (cause) {
		throw unwritable(output, cause);
	}
	const renewed = await refuseForeign(output);
	const inSite = (path: string) => join(site, ...path.split("/"));
	const inOutput = (path: string) => join(output, ...path.split("/"));
	const made = new Set<string>();
	const makeFolder = async (path: string) => {
		const folder = dirname(inSite(path));
		if (made.has(folder)) return;
		await mkdir(folder, { recursive: true });
		made.add(folder);
	};
	return {
		folder: site,
		has: async (path) => {
			if (await isFile(inSite(path))) return true;
			const present = inOutput(path);
			if (!(await isFile(present))) return false;
			await makeFolder(path);
			await link(present, inSite(path)).catch(() =>
				makeWhole(inSite(path), (temporary) => copyFile(present, temporary)),
			);
			return true;
		},
		write: async (path, make) => {
			await makeFolder(path);
			return makeWhole(inSite(path), make);
		},
		writeText: async (path, text) => {
			await makeFolder(path);
			if (renewed && (await says(inOutput(path), text)) && (await linked(inOutput(path), inSite(path)))) return;
			await writeNew(inSite(path), text);
		},
		scratch: async (name) => join(building, "scratch", name),
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
		prune: (keep) => prune(site, "", keep).then(() => undefined),
		publish: async () => {
			await rm(lastRun, { force: true });
			if (await exists(output)) await renameHeld(output, former);
			await renameHeld(site, output);
			await rm(former, { recursive: true, force: true });
			await rm(building, { recursive: true, force: true });
		},
	};
}

/** A build killed between the two renames left no site in place; the former one goes back. */
async function recover(output: string, former: string): Promise<void> {
	if (!(await exists(former))) return;
	if (await exists(output)) await rm(former, { recursive: true, force: true });
	else await renameHeld(former, output);
}

/** Answers whether a site of ours lies there already. */
async function refuseForeign(output: string): Promise<boolean> {
	const present = await readdir(output).catch((): string[] => []);
	if (present.length === 0) return false;
	if (OWN.every((name) => present.includes(name))) return true;
	throw new BuildError("The output folder holds something that was not made here, and would be replaced", {
		where: output,
		hint: "Name an empty or new folder with --output.",
	});
}

/** What the system said about a write, for a person. The picture encoder says it in words alone. */
export function unwritable(output: string, cause: unknown): BuildError {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	const full = code === "ENOSPC" || (cause instanceof Error && /no space left/i.test(cause.message));
	return new BuildError(full ? "The disk is full" : `Nothing can be written there${code === "" ? "" : ` (${code})`}`, {
		where: output,
		hint: full
			? "Free some space, or name another disk with --output."
			: "Name a folder that you may write to with --output.",
		cause,
	});
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

async function prune(root: string, below: string, keep: ReadonlySet<string>): Promise<boolean> {
	const entries = await readdir(join(root, below), { withFileTypes: true });
	let empty = true;
	for (const entry of entries) {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		const gone = entry.isDirectory() ? await prune(root, path, keep) : !keep.has(path) || path.endsWith(UNFINISHED);
		if (gone) await rm(join(root, path), { recursive: true, force: true });
		else empty = false;
	}
	return empty;
}

async function exists(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined)) !== undefined;
}

async function isFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
