import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { BuildError } from "../model/problem.ts";

/** Throws a BuildError when one of the folders lies in the other: a private copy would be published, or a copy copied. */
export function assertSeparateFolders(site: string, other: string): void {
	if (!isIn(site, other) && !isIn(other, site)) return;
	throw new BuildError("The copy cannot lie in the site, or the site in the copy", {
		where: other,
		hint: "Name a folder beside it or on another disk.",
	});
}

function isIn(folder: string, path: string): boolean {
	const way = relative(real(resolve(folder)), real(resolve(path)));
	return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** Where a path leads, through links, as far as it is there; in the spelling of the disk. */
function real(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
	}
}
