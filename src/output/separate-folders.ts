import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { BuildError } from "../model/problem.ts";

/** Throws a BuildError when one of the folders is in the other: a private copy would be published, or a copy copied. */
export function assertSeparateFolders(site: string, other: string): void {
	if (!contains(site, other) && !contains(other, site)) return;
	throw new BuildError("copyInSite", {}, { where: other });
}

/** Whether a path is a folder, or lies in it. */
export function contains(folder: string, path: string): boolean {
	const below = relative(realPath(resolve(folder)), realPath(resolve(path)));
	return below === "" || !(below === ".." || below.startsWith(`..${sep}`) || resolve(below) === below);
}

/** Resolves links as far as the path exists, in the spelling of the disk. */
export function realPath(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
	}
}
