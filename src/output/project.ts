import { lstatSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { FORMER } from "./workspace.ts";

/** Where the parts of a build lie: all beside the output, none in it. */
export function projectFiles(output: string) {
	return {
		building: `${output}.building`,
		/** The site that had to make room, in the workspace. */
		former: join(`${output}.building`, FORMER),
		/** Files of the site that somebody changed, and that had to make room. */
		changed: `${output}.changed`,
		mediaCache: `${output}.media.jsonl`,
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

/** How the files beside a site begin that this program writes, and writes over. The owner's own list of texts judges itself. */
const BEGINNINGS: Readonly<Partial<Record<keyof ReturnType<typeof projectFiles>, RegExp>>> = {
	report: /^Vitrine report\. /,
	mediaCache: /^\{"fingerprint":"/,
	fingerprints: /^\{(?:\}$|"\[(?:[^"\\]|\\.)*":"[0-9a-f]{8}-)/,
	lastRun: /^[0-9a-f]{64}\n\{/,
	checked: /^checked \d+ [0-9a-f]{64}\n/,
	alt: /^/,
	lock: /^/,
};

/** Bytes that are looked at. */
const HEAD = 2 ** 14;

/** Throws a BuildError when a file beside the site would be written over that is not one of ours. An empty one is nobody's. */
export async function assertOwnProjectFiles(output: string): Promise<void> {
	const paths = projectFiles(output);
	for (const [name, path] of Object.entries(paths)) {
		const beginning = Object.entries(BEGINNINGS).find(([key]) => key === name)?.[1];
		const found = lstatSync(path, { throwIfNoEntry: false });
		if (beginning === undefined || found === undefined) continue;
		if (found.isFile() && (found.size === 0 || beginning.test(await headOf(path)))) continue;
		throw new BuildError("A file beside the site would be written over, and was not made here", {
			where: path,
			hint: "Nothing was changed. Move it elsewhere or rename it, or name another folder with --output.",
		});
	}
}

async function headOf(path: string): Promise<string> {
	const file = await open(path, "r");
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		return buffer.toString("utf8", 0, bytesRead);
	} finally {
		await file.close();
	}
}
