import { fileURLToPath } from "node:url";

/** This program runs from its sources or from what they are compiled to, a tree of the same shape. */
const isCompiled = import.meta.url.endsWith(".js");

/** Arguments of Node for a process that runs a module of this program. */
export const LOADER: readonly string[] = isCompiled ? [] : ["--import", import.meta.resolve("tsx")];

/** The file of a module as it runs now, by its path in the sources, such as `src/build/worker.ts`. */
export function moduleFile(path: string): string {
	const name = isCompiled ? path.replace(/\.ts$/, ".js") : path;
	return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
