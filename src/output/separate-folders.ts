import { realpathSync } from "node:fs";
import * as here from "node:path";
import { basename, dirname, join, resolve } from "node:path";
import { BuildError } from "../model/problem.ts";

/** Throws a BuildError when one of the folders is in the other: a private copy would be published, or a copy copied. */
export function assertSeparateFolders(site: string, other: string): void {
	if (!contains(site, other) && !contains(other, site)) return;
	throw new BuildError("copyInSite", {}, { where: other });
}

/** Whether a path is a folder, or lies in it. */
export function contains(folder: string, path: string): boolean {
	return isWithin(realPath(resolve(folder)), realPath(resolve(path)));
}

/** The same for whole paths without links; in Windows without regard to case. `system` is another one in tests. */
export function isWithin(folder: string, path: string, system: here.PlatformPath = here): boolean {
	const below = system.relative(folder, path);
	return below === "" || !(below === ".." || below.startsWith(`..${system.sep}`) || system.isAbsolute(below));
}

/** Resolves links as far as the path exists, in the spelling of the disk. */
export function realPath(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
	}
}
