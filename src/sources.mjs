import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout. */
export const HOME = dirname(dirname(fileURLToPath(import.meta.url)));

/** The paths of all sources of the program. Throws in a package, which has none. */
export function sources() {
	// With their types, so that nothing is asked for each of them.
	const inFolder = (name) => readdirSync(join(HOME, name), { recursive: true, withFileTypes: true });
	const files = ["src", "sample"].flatMap(inFolder).filter(({ name }) => /(?<!\.d)\.ts$/.test(name));
	return [join(HOME, ".eleventy.ts"), ...files.map(({ parentPath, name }) => `${parentPath}${sep}${name}`)];
}

/** Writes a compiled file whole: another start may be writing the same one. */
export function writeWhole(path, content) {
	const unfinished = `${path}.${process.pid}`;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(unfinished, content);
	renameSync(unfinished, path);
}
