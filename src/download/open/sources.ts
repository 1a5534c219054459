import { realpath as realpathByLinks } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { promisify } from "node:util";
import { countEach } from "../../model/group-by.ts";
import { BuildError, errorCode, type Problem } from "../../model/problem.ts";
import { DEEPEST } from "../folder/folder.ts";
import { isUnfinished, isZipName } from "../names.ts";
import { findRoots, mayBePart } from "../roots.ts";
import { downloadAround } from "./inside.ts";
import { isHidden, namesIn } from "./names-in.ts";
import { isEditionOrWorkspace, withoutOwnCopies } from "./own-copies.ts";

/** Depth of the search, counted in folders with another beside them, so that it ends early on a whole disk. */
const MOST_CHOICES = 3;

/** A ZIP or an unpacked download that is to be opened. */
export interface Source {
	/** Real path, so that what is given twice is opened once. */
	readonly path: string;
	readonly kind: "zip" | "folder";
	/** True for what was found by the search: it may be something else. */
	readonly searched: boolean;
}

export interface Sources {
	readonly sources: readonly Source[];
	readonly setAside: readonly Problem[];
}

/**
 * Finds the sources that a path names. For a ZIP itself; in a folder: the unpacked downloads in it or a few folders below,
 * where a folder without another beside it does not count, so that wrappers can be stacked; the ZIPs in it and in the
 * folders directly in it; when there is none of these, the folder as it is. Throws a BuildError when the path does not exist
 * or is neither, and for a folder inside a download, of which the rest would be missing.
 */
export async function findSources(path: string): Promise<Sources> {
	const real = await realOf(path).catch((error) => {
		throw notThere(path, error);
	});
	const found = await stat(real);
	if (found.isFile()) return { sources: [{ path: real, kind: "zip", searched: false }], setAside: [] };
	if (!found.isDirectory()) throw notThere(path, new Error("is neither a file nor a folder"));
	const around = await downloadAround(real);
	if (around !== undefined) throw new BuildError("insideDownload", { folder: around }, { where: path });
	const sources: Source[] = [];
	const setAside: Problem[] = [];
	const search = async (folder: string, depth: number, choices: number): Promise<void> => {
		const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
			if (depth === 0) throw notThere(path, error);
			const params = { error: errorCode(error) ?? "?" };
			setAside.push({ code: "folderUnreadable", params, where: folder });
			return [];
		});
		if (depth > 0 && (await isEditionOrWorkspace(folder))) return;
		const zips = entries.filter((entry) => entry.isFile() && isZipName(entry.name) && !isHidden(entry.name));
		if (depth <= 1) {
			for (const { name } of zips) sources.push({ path: join(folder, name), kind: "zip", searched: true });
			for (const { name } of entries.filter((entry) => isUnfinished(entry.name)))
				setAside.push({ code: "unfinishedDownload", params: {}, where: join(folder, name) });
		}
		if (await isUnpacked(folder)) {
			sources.push({ path: folder, kind: "folder", searched: true });
			return;
		}
		const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
		if (mayBePart(names)) setAside.push({ code: "mayBePart", params: {}, where: folder });
		const inner = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name));
		const chosen = inner.length > 1 ? choices + 1 : choices;
		if (chosen > MOST_CHOICES || depth >= DEEPEST) return;
		for (const { name } of inner) await search(join(folder, name), depth + 1, chosen);
	};
	await search(real, 0, 0);
	if (sources.length > 0) return { sources, setAside };
	return {
		sources: [{ path: real, kind: "folder", searched: false }],
		setAside: setAside.filter(({ code }) => code !== "mayBePart"),
	};
}

/** Windows does not tell it of a disk that it does not manage itself, such as one in memory: there the links are followed here. */
async function realOf(path: string): Promise<string> {
	return realpath(path).catch(() => promisify(realpathByLinks)(path));
}

/** True when `folder` is the root of an unpacked download. Reads only names, two folders deep. */
export async function isUnpacked(folder: string): Promise<boolean> {
	if (await isEditionOrWorkspace(folder)) return false;
	return findRoots(withoutOwnCopies(await namesIn(folder))).includes("");
}

function notThere(path: string, error: unknown): BuildError {
	const at = { where: path, cause: error };
	const code = errorCode(error);
	if (code === "ENOENT" || code === "ENOTDIR") return new BuildError("noSuchPath", {}, at);
	return code === undefined
		? new BuildError("neitherFileNorFolder", {}, at)
		: new BuildError("pathUnreadable", { error: code }, at);
}

/** A name for each path: its last segment, with as many folders before it as make it unique. */
export function distinctNames(paths: readonly string[]): ReadonlyMap<string, string> {
	const names = new Map(paths.map((path) => [path, basename(path) || path]));
	for (let shown = 2; ; shown++) {
		const counts = countEach(names.values());
		const alike = [...names].filter(([, name]) => (counts.get(name) ?? 0) > 1);
		if (alike.length === 0) return names;
		for (const [path] of alike) names.set(path, path.split(sep).slice(-shown).join("/"));
	}
}
