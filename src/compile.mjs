import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compiled, HOME, sources } from "./esbuild.mjs";

/** The program of a package, which has no sources: a module for each of them, beside packages with licences and updates of their own. */
const COMPILED = join(HOME, "dist", "program");

/** The compiled module of a source such as `src/cli.ts`, after compiling every source that has changed. */
export async function compiledModule(source) {
	const changed = sources().filter((path) => modifiedAt(targetOf(path)) !== modifiedAt(path));
	if (changed.length > 0) await compile(changed);
	return targetOf(join(HOME, source));
}

/** Compiles every source, changed or not, and removes what sources of the past and killed starts have left. */
export async function compileAll() {
	const all = sources();
	await compile(all);
	const wanted = new Set(all.map(targetOf));
	const there = readdirSync(COMPILED, { recursive: true, encoding: "utf8" }).map((path) => join(COMPILED, path));
	for (const path of there) if (/\.js(?:\.\d+)?$/.test(path) && !wanted.has(path)) rmSync(path);
}

function targetOf(source) {
	return `${COMPILED}${source.slice(HOME.length, -".ts".length)}.js`;
}

/** In milliseconds, which are what all systems keep; undefined where there is no such file. */
function modifiedAt(path) {
	const found = statSync(path, { throwIfNoEntry: false });
	return found && Math.round(found.mtimeMs);
}

/** A compiled file has the time of its source, and is written whole: another start may be compiling the same one. */
async function compile(paths) {
	const files = await compiled({ entryPoints: paths, outdir: COMPILED });
	const times = new Map(paths.map((path) => [targetOf(path), statSync(path).mtime]));
	for (const { path, text } of files) {
		const unfinished = `${path}.${process.pid}`;
		const time = times.get(path);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(unfinished, withCompiledNames(text));
		utimesSync(unfinished, time, time);
		renameSync(unfinished, path);
	}
}

/** The code of a module with the compiled names of the modules that it imports, in the shape in which esbuild writes imports. */
export function withCompiledNames(code) {
	return code.replace(/(^(?:import|export|\}) (?:.* )?from |^import |\bimport\()"(\.[^"\n]*)\.ts"/gm, '$1"$2.js"');
}
