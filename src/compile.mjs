import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compiled } from "./esbuild.mjs";
import { HOME, sources, writeWhole } from "./sources.mjs";

/** The program of a package, which has no sources: a module for each of them, beside packages with licences and updates of their own. */
const COMPILED = join(HOME, "dist", "program");

/** Compiles every source, and removes what sources of the past and killed runs have left. */
export async function compileAll() {
	const all = sources();
	for (const { path, text } of await compiled({ entryPoints: all, outdir: COMPILED }))
		writeWhole(path, withCompiledNames(text));
	const wanted = new Set(all.map((path) => compiledModule(path.slice(HOME.length + 1))));
	const there = readdirSync(COMPILED, { recursive: true, encoding: "utf8" }).map((path) => join(COMPILED, path));
	for (const path of there) if (/\.js(?:\.\d+)?$/.test(path) && !wanted.has(path)) rmSync(path);
}

/** What a source such as `src/cli.ts` is compiled to. */
export function compiledModule(source) {
	return join(COMPILED, source.replace(/\.ts$/, ".js"));
}

/** The code of a module with the compiled names of the modules that it imports, in the shape in which esbuild writes imports. */
export function withCompiledNames(code) {
	return code.replace(/(^(?:import|export|\}) (?:.* )?from |^import |\bimport\()"(\.[^"\n]*)\.ts"/gm, '$1"$2.js"');
}
