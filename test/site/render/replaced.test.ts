import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { HOME } from "../../../src/model/home.ts";
import { copyOfProgram } from "../../build/copy-of-program.ts";
import { workFolder } from "../../builds.ts";

const run = promisify(execFile);

/** Opens what renders pages, removes the program, and renders a page, which lacks all that its template shows. */
const RENDERS = `
	import { renameSync } from "node:fs";
	const [module, ...gone] = process.argv.slice(1);
	const writePages = await (await import(module)).openRenderer();
	for (const path of gone) renameSync(path, path + ".gone");
	const site = { title: "a site", lang: "en" };
	await writePages({ site, pages: { notFound: [{ url: "404.html" }] } }, { say: () => "" }, () => undefined).catch(
		(error) => process.stdout.write(error.message),
	);
`;

test("all that pages need is loaded before there are any: hours later another version may be in the place of this one", async (t) => {
	const folder = await workFolder(t);
	const start = await copyOfProgram(folder);
	for (const name of ["templates", "assets"]) await cp(join(HOME, name), join(folder, name), { recursive: true });
	await run(process.execPath, [start, "--help"]);
	const [bundle = ""] = await readdir(join(folder, "dist", "bundle"));
	const modules = join(folder, "dist", "bundle", bundle, "src", "bundled");
	const name = (await readdir(modules)).find((name) => name.startsWith("eleventy-"));
	assert.ok(name);
	const module = pathToFileURL(join(modules, name)).href;
	const gone = ["templates", "dist", "src", ".eleventy.ts", "node_modules"].map((name) => join(folder, name));
	const script = ["--input-type=module", "-e", RENDERS, module, ...gone];
	const { stdout } = await run(process.execPath, script, { cwd: folder });
	assert.match(stdout, /not-found\.njk\) \[Line \d+, Column \d+\]\n {2}attempted to output null or undefined/);
});
