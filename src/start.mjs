#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A package has no sources. */
const isPackage = !existsSync(new URL("cli.ts", import.meta.url));

// Who started a package typed its name, or that of a launcher, which says so itself.
if (isPackage) process.env.VITRINE_COMMAND ||= process.env.npm_command === "exec" ? "npx vitrine" : "vitrine";

// What the engine makes of the program, kept by Node 22 and newer, for this process and those that it starts. Not in the folder for
// temporary files, where somebody else could have put something in its place.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("../dist/cache", import.meta.url));
module.enableCompileCache?.();

const program = isPackage
	? fileURLToPath(new URL("../dist/program/src/cli.js", import.meta.url))
	: await import("./bundle.mjs").then(({ bundled }) => bundled("src/cli.ts"));
if (program !== undefined) {
	await import(pathToFileURL(program).href);
} else {
	// Node 22.18 and newer read TypeScript themselves. It is loaded in this same process: starting another one for it would cost a
	// tenth of a second.
	if (!process.features.typescript) {
		const { register } = await import("tsx/esm/api").catch((cause) => {
			throw new Error("Vitrine is not installed completely: type npm ci --include=dev in its folder", { cause });
		});
		register();
	}
	await import("./cli.ts");
}
