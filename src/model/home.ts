import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isRecord } from "./is-record.ts";

/** The program's folder, in which its templates and assets are: the next one above with a package.json. */
export const HOME = above(dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
	const parent = dirname(folder);
	return existsSync(join(folder, "package.json")) || parent === folder ? folder : above(parent);
}

/** The version of the program, as its package.json says. */
export function version(): string {
	const described: unknown = JSON.parse(readFileSync(join(HOME, "package.json"), "utf8"));
	return isRecord(described) ? String(described["version"]) : "";
}

/** This program runs from its sources or from what they are compiled to, a tree of the same shape. */
const isCompiled = import.meta.url.endsWith(".js");

/** Node 22.18 and newer run TypeScript as it is. */
const isStripped = "typescript" in process.features && process.features.typescript !== false;

/** Arguments of Node for a process that runs a module of this program. */
export const LOADER: readonly string[] = isCompiled || isStripped ? [] : ["--import", import.meta.resolve("tsx")];

/** The file of a module as it runs now, by its path in the sources, such as `src/build/worker.ts`. */
export function moduleFile(path: string): string {
	const name = isCompiled ? path.replace(/\.ts$/, ".js") : path;
	return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** The files in a folder of this program whose paths match, by their paths below HOME. */
export function programFiles(folder: string, pattern: RegExp): readonly string[] {
	const paths = readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" });
	return paths.filter((path) => pattern.test(path)).map((path) => join(folder, path));
}
