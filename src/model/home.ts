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

/** A package has no sources, but what they were compiled to. */
export const IS_PACKAGE = !existsSync(join(HOME, "src", "cli.ts"));

/** The file of a module as it runs now, by its path in the sources, such as `src/build/worker.ts`. */
export function moduleFile(path: string): string {
	const name = isCompiled ? path.replace(/\.ts$/, ".js") : path;
	return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** The text of a module: its source, or what that was compiled to in a package. */
export function codeFile(path: string): string {
	return IS_PACKAGE ? moduleFile(path) : join(HOME, path);
}

/** The texts of all modules in a folder of the sources; sorted. */
export function codeFiles(folder: string): readonly string[] {
	return filesIn(codeFile(folder), IS_PACKAGE ? /\.js$/ : /\.ts$/);
}

/** The files in a folder of this program that holds no modules, such as `templates`, whose paths match; sorted. */
export function programFiles(folder: string, pattern: RegExp): readonly string[] {
	return filesIn(join(HOME, folder), pattern);
}

function filesIn(folder: string, pattern: RegExp): readonly string[] {
	const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
	return paths.filter((path) => pattern.test(path)).map((path) => join(folder, path));
}
