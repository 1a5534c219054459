import { HOME } from "./sources.mjs";

/** What compiled modules are for, and that nothing is said of errors. */
const SETTINGS = { platform: "node", target: "node20", format: "esm", charset: "utf8", logLevel: "silent" };

/** Compiles modules for Node with options of esbuild. Resolves to files that are still to be written. Throws where a source has errors. */
export async function compiled(options) {
	const esbuild = await importEsbuild();
	const { GOGC } = process.env;
	// It lives for a moment, and would spend a third of it on collecting 30 MB of memory (2026-11-30).
	process.env.GOGC = "off";
	try {
		const paths = { absWorkingDir: HOME, outbase: HOME, write: false };
		return (await esbuild.build({ ...SETTINGS, ...paths, ...options })).outputFiles;
	} finally {
		await esbuild.stop();
		if (GOGC === undefined) delete process.env.GOGC;
		else process.env.GOGC = GOGC;
	}
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
