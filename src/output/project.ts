import { lstatSync } from "node:fs";
import { join } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";
import { readPart } from "./file-bytes.ts";
import { FORMER } from "./workspace.ts";

/** One file or folder beside the output, named as the output with a suffix. */
interface ProjectFile {
	readonly suffix: string;
	/**
	 * `owner`: for the owner to read or to edit; never deleted. `cache`: what a build stores for the next one, which recreates
	 * it when it is gone. `running`: exists only while a build runs, or after one that was killed.
	 */
	readonly role: "owner" | "cache" | "running";
	/** Matches the beginning of a file that this program wrote, and may overwrite; none for what it never writes, or proves in another way. */
	readonly begins?: RegExp;
}

const FILES = {
	/** Workspace with the staging folder. */
	building: { suffix: ".building", role: "running" },
	/** Names the process of the build; lock.ts validates its content. */
	lock: { suffix: ".lock", role: "running", begins: /^/ },
	/** Backups of files that their owner had changed, and that had to make room. */
	changed: { suffix: ".changed", role: "owner" },
	report: { suffix: ".report.txt", role: "owner", begins: /^Vitrine report\. / },
	mediaCache: { suffix: ".media.jsonl", role: "cache", begins: /^\{"fingerprint":"/ },
	/** Voice messages and other files of a private edition, as the media cache has pictures. */
	attachments: { suffix: ".attachments.jsonl", role: "cache", begins: /^\{"attachment":"/ },
	/** Fingerprints of the files of unpacked downloads. */
	fingerprints: {
		suffix: ".folders.json",
		role: "cache",
		begins: /^\{(?:\}$|"\[(?:[^"\\]|\\.)*":"[0-9a-f]{8}-)/,
	},
	/** The build key of the current site, its files and its report. */
	lastRun: { suffix: ".last.json", role: "cache", begins: /^[0-9a-f]{64}\n\{/ },
	/** Media in which the leak check found nothing. */
	checked: { suffix: ".checked.txt", role: "cache", begins: /^checked \d+ [0-9a-f]{64}\n/ },
	/** Alternative texts; alt-file.ts validates its content. */
	alt: { suffix: ".alt.csv", role: "owner", begins: /^/ },
	/** What the owner does not want to be shown. */
	hide: { suffix: ".hide.txt", role: "owner" },
} as const satisfies Readonly<Record<string, ProjectFile>>;

const ALL: readonly ProjectFile[] = Object.values(FILES);

type Paths = Readonly<Record<keyof typeof FILES, string>>;

/** The paths of the project files of a site: all beside the output, none in it. */
interface Project extends Paths {
	/** The former site, which had to make room, in the workspace. */
	readonly former: string;
}

/** The project of the site at `output`, which need not exist. */
export function projectOf(output: string): Project {
	const paths = Object.fromEntries(Object.entries(FILES).map(([name, { suffix }]) => [name, output + suffix]));
	return { ...(paths as Paths), former: join(output + FILES.building.suffix, FORMER) };
}

/** The project files that this program writes with writeFileAtomic: a killed build may leave them under temporary names. */
export function atomicFilesOf(output: string): readonly string[] {
	const files = ALL.filter(({ role, begins }) => begins !== undefined && role !== "running");
	return files.map(({ suffix }) => output + suffix);
}

/** The error for a failed write. The picture encoder reports a full disk without an error code. */
export function unwritable(output: string, cause: unknown): BuildError {
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
	for (const { suffix, begins } of ALL) {
		const path = output + suffix;
		const found = lstatSync(path, { throwIfNoEntry: false });
		if (begins === undefined || found === undefined) continue;
		if (found.isFile() && (found.size === 0 || begins.test((await readPart(path, 0, HEAD)).toString("utf8")))) continue;
		throw new BuildError("projectFileForeign", {}, { where: path });
	}
}
