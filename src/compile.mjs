import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Ends in a separator. */
const HOME = fileURLToPath(new URL("..", import.meta.url));
const COMPILED = join(HOME, "dist", "program");

/**
 * The compiled module of a source such as `src/cli.ts`, after compiling every source that has changed; undefined where that cannot
 * be done, as in a folder that is read-only. A package holds no sources, and is compiled already. A start takes 0.25 s of CPU with
 * it, and 0.9 s through tsx (Node 20, 2026-11-29).
 */
export async function compiledModule(source) {
	try {
		const changed = sources().filter((path) => modifiedAt(targetOf(path)) !== modifiedAt(path));
		if (changed.length > 0) await compile(changed);
		return targetOf(join(HOME, source));
	} catch {
		return undefined;
	}
}

/** Compiles every source, changed or not, and removes what sources of the past and killed starts have left: the program of a package. */
export async function compileAll() {
	const all = sources();
	await compile(all);
	const wanted = new Set(all.map(targetOf));
	for (const path of filesIn(COMPILED, /\.js(?:\.\d+)?$/)) if (!wanted.has(path)) rmSync(path);
}

function sources() {
	const code = ["src", "sample"].flatMap((name) => filesIn(join(HOME, name), /(?<!\.d)\.ts$/));
	return code.length === 0 ? [] : [join(HOME, ".eleventy.ts"), ...code];
}

function filesIn(folder, ending) {
	// With their types, so that nothing is asked for each of them.
	const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
	return entries.filter(({ name }) => ending.test(name)).map(({ parentPath, name }) => join(parentPath, name));
}

function targetOf(source) {
	return `${COMPILED}${source.slice(HOME.length - 1, -".ts".length)}.js`;
}

/** In milliseconds, which are what all systems keep; undefined where there is no such file. */
function modifiedAt(path) {
	const found = statSync(path, { throwIfNoEntry: false });
	return found && Math.round(found.mtimeMs);
}

/** It asks for the current folder as it is loaded. Where that was removed it could not be loaded, and nor could tsx, which waits for ever. */
async function importEsbuild() {
	const { cwd } = process;
	process.cwd = () => HOME;
	try {
		return await import("esbuild");
	} finally {
		process.cwd = cwd;
	}
}

/** A compiled file has the time of its source, and is written whole: another start may be compiling the same one. */
async function compile(paths) {
	const esbuild = await importEsbuild();
	const { GOGC } = process.env;
	// It lives for a moment, and would spend a third of it on collecting 30 MB of memory (2026-11-30).
	process.env.GOGC = "off";
	const { outputFiles } = await esbuild.build({
		entryPoints: paths,
		outdir: COMPILED,
		outbase: HOME,
		platform: "node",
		target: "node20",
		format: "esm",
		write: false,
		charset: "utf8",
		logLevel: "silent",
	});
	await esbuild.stop();
	if (GOGC === undefined) delete process.env.GOGC;
	else process.env.GOGC = GOGC;
	const times = new Map(paths.map((path) => [targetOf(path), statSync(path).mtime]));
	for (const { path, text } of outputFiles) {
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
