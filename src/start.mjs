import { compiledModule } from "./compile.mjs";

const program = await compiledModule("src/cli.ts");
if (program !== undefined) {
	const { pathToFileURL } = await import("node:url");
	await import(pathToFileURL(program).href);
} else {
	// TypeScript is loaded in this same process: starting another one for it would cost a tenth of a second.
	const { register } = await import("tsx/esm/api");
	register();
	await import("./cli.ts");
}
