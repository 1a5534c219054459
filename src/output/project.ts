import { existsSync, lstatSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";
import { limitIn } from "../model/system-limit.ts";
import { renameWithRetry, TEMPORARY } from "./atomic-write.ts";
import { readPart } from "./file-bytes.ts";
import { makeFolder } from "./make-folder.ts";
import { FORMER } from "./workspace.ts";

/** One file or folder beside the output, named as the output with a suffix. */
interface ProjectFile {
	readonly suffix: string;
	/** The suffix that it had until November 2026, when all of them lay directly beside the output. */
	readonly former?: string;
	/**
	 * `owner`: for the owner to read or to edit; never deleted. `cache`: what a build stores for the next one, which recreates
	 * it when it is gone. `running`: exists only while a build runs, or after one that was killed.
	 */
	readonly role: "owner" | "cache" | "running";
	/** Matches the beginning of a file that this program wrote, and may overwrite; none for what it never writes, or proves in another way. */
	readonly begins?: RegExp;
	/** This program creates it where it is not there, and never writes into it. */
	readonly isCreated?: true;
}

/** Folders beside the output: what its owner writes, and what builds store for the next one. */
const OWNER = ".owner";
const CACHE = ".cache";

function lastOptions(command: string) {
	return { suffix: `${CACHE}/again-${command}.json`, role: "cache", begins: /^[0-9a-f]{64}\n\{/ } as const;
}

const FILES = {
	/** Workspace with the staging folder. */
	building: { suffix: ".building", role: "running" },
	/** Names the process of the build; lock.ts validates its content. */
	lock: { suffix: ".lock", role: "running", begins: /^/ },
	/** Backups of files that their owner had changed, and that had to make room. */
	changed: { suffix: ".changed", role: "owner" },
	report: { suffix: ".report.txt", role: "owner", begins: /^Vitrine report\. / },
	mediaCache: {
		...{ suffix: `${CACHE}/media.jsonl`, former: ".media.jsonl", role: "cache" },
		begins: /^\{"fingerprint":"/,
	},
	/** Voice messages and other files of a private edition, as the media cache has pictures. */
	attachments: {
		...{ suffix: `${CACHE}/attachments.jsonl`, former: ".attachments.jsonl", role: "cache" },
		begins: /^\{"attachment":"/,
	},
	/** Fingerprints of the files of unpacked downloads. */
	fingerprints: {
		...{ suffix: `${CACHE}/folders.json`, former: ".folders.json", role: "cache" },
		begins: /^\{(?:\}$|"\[(?:[^"\\]|\\.)*":"[0-9a-f]{8}-)/,
	},
	/** The build key of the current site, its files and its report. */
	lastRun: {
		...{ suffix: `${CACHE}/last.json`, former: ".last.json", role: "cache" },
		begins: /^[0-9a-f]{64}\n\{/,
	},
	/** The options of the last run of each command, for --again. */
	againBuild: lastOptions("build"),
	againPrivate: lastOptions("private"),
	againStick: lastOptions("stick"),
	againBook: lastOptions("book"),
	againPack: lastOptions("pack"),
	/** Media in which the leak check found nothing. */
	checked: {
		...{ suffix: `${CACHE}/checked.txt`, former: ".checked.txt", role: "cache" },
		begins: /^checked \d+ [0-9a-f]{64}\n/,
	},
	/** Alternative texts; alt-file.ts validates its content. */
	alt: { suffix: `${OWNER}/alt.csv`, role: "owner", begins: /^/ },
	/** The same under its former name: read, and never written. */
	formerAlt: { suffix: ".alt.csv", role: "owner" },
	/** Digest of the file under its former name that was taken over. */
	takenAlt: { suffix: `${CACHE}/alt-taken.txt`, role: "cache", begins: /^[0-9a-f]{64}\n/ },
	/** What the owner does not want to be shown. */
	hide: { suffix: `${OWNER}/hide.txt`, role: "owner", isCreated: true },
	/** Collections, posts that are shown first, words about the site and later notes; created with an explanation. */
	collections: { suffix: `${OWNER}/collections.txt`, role: "owner", isCreated: true },
	pinned: { suffix: `${OWNER}/pinned.txt`, role: "owner", isCreated: true },
	about: { suffix: `${OWNER}/about.md`, role: "owner", isCreated: true },
	notes: { suffix: `${OWNER}/notes.csv`, role: "owner", isCreated: true },
	formerHide: { suffix: ".hide.txt", role: "owner" },
} as const satisfies Readonly<Record<string, ProjectFile>>;

const ALL: readonly ProjectFile[] = Object.values(FILES);

type Paths = Readonly<Record<keyof typeof FILES, string>>;

/** The paths of the project files of a site: all beside the output or in a folder there, none in the output. */
interface Project extends Paths {
	/** The folder of the owner's own files, for which nobody else has a use. */
	readonly owner: string;
	/** The folder of what is recreated when it is gone. */
	readonly cache: string;
	/** The former site, which had to make room, in the workspace. */
	readonly former: string;
}

/** The project of the site at `output`, which need not exist. */
export function projectOf(output: string): Project {
	const paths = Object.fromEntries(Object.entries(FILES).map(([name, { suffix }]) => [name, beside(output, suffix)]));
	const former = join(output + FILES.building.suffix, FORMER);
	return { ...(paths as Paths), former, owner: output + OWNER, cache: output + CACHE };
}

/** The path from which the lock of a photo copy has its name, as that of a site has it from the output. */
export function photoProject(folder: string): string {
	return join(folder, ".vitrine");
}

/** The path of a suffix, as the system writes it: paths are compared, and told to people. */
function beside(output: string, suffix: string): string {
	return output + suffix.replaceAll("/", sep);
}

/** Whether a path is the site, a file or folder of its project, or in one of them; also under the name that it has before it is whole. */
export function isOfProject(output: string, path: string): boolean {
	const [name = ""] = relative(dirname(output), path).split(sep);
	// A file that must not exist yet has two temporary names, one after the other.
	const whole = name.replace(TEMPORARY, "").replace(TEMPORARY, "");
	return BESIDE.has(whole.slice(basename(output).length)) && whole.startsWith(basename(output));
}

/** What the names beside the output have behind its own; nothing for the output itself. */
const BESIDE: ReadonlySet<string> = new Set([
	...["", `${FILES.lock.suffix}.clearing`],
	...ALL.flatMap(({ suffix, former }) => [suffix, former ?? suffix]).map((suffix) => suffix.replace(/\/.*/, "")),
]);

/** Where caches lay until November 2026. */
export function formerCachesOf(output: string): readonly string[] {
	return ALL.flatMap(({ former }) => (former === undefined ? [] : [output + former]));
}

/** Where a cache is to be read that may not have been taken over yet. */
export function cacheOf(output: string, name: "lastRun" | "mediaCache" | "fingerprints"): string {
	const { suffix, former } = FILES[name];
	const path = beside(output, suffix);
	return existsSync(path) ? path : output + former;
}

/**
 * Creates the folder of caches, and moves those into it that a former version has left beside the output, so that nothing is prepared
 * anew. Of two the newer one counts. What does not begin as a file of ours stays where it is.
 */
export async function openCacheFolder(output: string): Promise<void> {
	await makeFolder(output + CACHE);
	for (const { suffix, former, begins } of ALL) {
		if (former === undefined || begins === undefined) continue;
		const [from, to] = [output + former, beside(output, suffix)];
		const [left, here] = [from, to].map((path) => lstatSync(path, { throwIfNoEntry: false }));
		if (left === undefined || (here !== undefined && here.mtimeMs >= left.mtimeMs)) continue;
		if (await isOurs(from, begins)) await renameWithRetry(from, to);
	}
}

/** The project files that this program writes or creates atomically: a killed build may leave them under temporary names. */
export function atomicFilesOf(output: string): readonly string[] {
	const files = ALL.filter(
		({ role, begins, isCreated }) => isCreated === true || (begins !== undefined && role !== "running"),
	);
	return files.map(({ suffix }) => beside(output, suffix));
}

/** The files that the owner writes, under the names of today and before. */
export function ownerFilesOf(output: string): readonly string[] {
	const { alt, formerAlt, hide, formerHide, collections, pinned, about, notes } = projectOf(output);
	return [alt, formerAlt, hide, formerHide, collections, pinned, about, notes];
}

/** The error for a failed write. The picture encoder reports a full disk without an error code. */
export function unwritable(output: string, cause: unknown): BuildError {
	const limit = limitIn(cause, output);
	if (limit !== undefined) return limit;
	const code = errorCode(cause);
	const full = code === "ENOSPC" || (cause instanceof Error && /no space left/i.test(cause.message));
	const at = { where: output, cause };
	if (full) return new BuildError("diskFull", {}, at);
	if (code === undefined) return new BuildError("unwritable", {}, at);
	return new BuildError("unwritableBecause", { error: code }, at);
}

/** Bytes of a file in which its beginning is looked for. */
const HEAD = 2 ** 14;

/** Throws a BuildError when a project file would be overwritten that is not one of ours. An empty one holds nothing to lose. */
export async function assertOwnProjectFiles(output: string): Promise<void> {
	for (const folder of [OWNER, CACHE].map((suffix) => output + suffix)) {
		const found = lstatSync(folder, { throwIfNoEntry: false });
		if (found?.isDirectory() === false) throw new BuildError("projectFileForeign", {}, { where: folder });
	}
	for (const { suffix, begins } of ALL) {
		const path = beside(output, suffix);
		if (begins === undefined || lstatSync(path, { throwIfNoEntry: false }) === undefined) continue;
		if (!(await isOurs(path, begins))) throw new BuildError("projectFileForeign", {}, { where: path });
	}
}

async function isOurs(path: string, begins: RegExp): Promise<boolean> {
	const found = lstatSync(path);
	return found.isFile() && (found.size === 0 || begins.test((await readPart(path, 0, HEAD)).toString("utf8")));
}
