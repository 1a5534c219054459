import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout. */
export const HOME = dirname(dirname(fileURLToPath(import.meta.url)));

/** The paths of all sources of the program; none in a package. */
export function sources() {
	// With their types, so that nothing is asked for each of them.
	const inFolder = (name) => readdirSync(join(HOME, name), { recursive: true, withFileTypes: true });
	const files = ["src", "sample"].flatMap(inFolder).filter(({ name }) => /(?<!\.d)\.ts$/.test(name));
	return [join(HOME, ".eleventy.ts"), ...files.map(({ parentPath, name }) => `${parentPath}${sep}${name}`)];
}

/** Compiles modules for Node as esbuild does, with options of esbuild. Resolves to files that are still to be written. */
export async function compiled(options) {
	const esbuild = await importEsbuild();
	const { GOGC } = process.env;
	// It lives for a moment, and would spend a third of it on collecting 30 MB of memory (2026-11-30).
	process.env.GOGC = "off";
	const settings = { platform: "node", target: "node20", format: "esm", charset: "utf8", logLevel: "silent" };
	const { outputFiles } = await esbuild.build({
		...settings,
		...options,
		absWorkingDir: HOME,
		outbase: HOME,
		write: false,
	});
	await esbuild.stop();
	if (GOGC === undefined) delete process.env.GOGC;
	else process.env.GOGC = GOGC;
	return outputFiles;
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
